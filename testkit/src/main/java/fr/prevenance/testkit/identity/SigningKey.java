package fr.prevenance.testkit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/** An issuer's key, new at each start, made when the first token is signed or checked. */
final class SigningKey implements JWKSource<SecurityContext> {

  private static final int BITS = 2048;

  private final SignatureAlgorithm algorithm;
  private @Nullable JWKSet made;

  SigningKey(SignatureAlgorithm algorithm) {
    this.algorithm = algorithm;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(key());
  }

  private synchronized JWKSet key() {
    JWKSet known = made;
    if (known == null) {
      known = generate();
      made = known;
    }
    return known;
  }

  private JWKSet generate() {
    JWKGenerator<? extends JWK> generator =
        algorithm == SignatureAlgorithm.ES256
            ? new ECKeyGenerator(Curve.P_256)
            : new RSAKeyGenerator(BITS);
    try {
      return new JWKSet(generator.keyIDFromThumbprint(true).generate());
    } catch (JOSEException impossible) {
      throw new AssertionError("every JDK makes these keys", impossible);
    }
  }
}
