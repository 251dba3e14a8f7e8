package fr.prevenance.testkit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

/** An issuer's key, new at each start. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  static JWKSource<SecurityContext> generate() {
    try {
      return new ImmutableJWKSet<>(
          new JWKSet(new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate()));
    } catch (JOSEException impossible) {
      throw new AssertionError("every JDK makes RSA keys", impossible);
    }
  }
}
