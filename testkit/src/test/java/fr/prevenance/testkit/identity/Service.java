package fr.prevenance.testkit.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that signs people in, knowing nothing of the provider but its issuer. */
record Service(RelyingParty party, JsonNode metadata) {

  private static final Browser BACK_CHANNEL = new Browser();

  static final String REDIRECT = "http://localhost:8080/retour";
  static final String AFTER_LOGOUT = "http://localhost:8080/";

  record Tokens(String accessToken, String idToken, JWTClaimsSet claims, int lifetimeSeconds) {}

  static RelyingParty party(Realm realm, String id) {
    return new RelyingParty(realm, id, "secret-" + id, Set.of(REDIRECT), Set.of(AFTER_LOGOUT));
  }

  static Service discovering(RelyingParty party, URI issuer) throws Exception {
    URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
    return new Service(party, json(BACK_CHANNEL.get(discovery)));
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  URI endpoint(String name) {
    return URI.create(metadata.get(name).asString());
  }

  URI authorization(String scope) {
    return authorization(scope, REDIRECT);
  }

  URI authorization(String scope, String redirect) {
    return URI.create(
        endpoint("authorization_endpoint")
            + "?"
            + Browser.encode(
                Map.of(
                    "response_type",
                    "code",
                    "client_id",
                    party.id(),
                    "redirect_uri",
                    redirect,
                    "scope",
                    scope,
                    "state",
                    "etat",
                    "nonce",
                    "alea")));
  }

  Tokens tokens(HttpResponse<String> returned) throws Exception {
    String code = parameter(Browser.location(returned), "code");
    JsonNode answer = json(exchange(code));
    SignedJWT idToken = SignedJWT.parse(answer.get("id_token").asString());
    JWKSet keys = JWKSet.parse(BACK_CHANNEL.get(endpoint("jwks_uri")).body());
    var key = keys.getKeyByKeyId(idToken.getHeader().getKeyID());
    if (!idToken.verify(verifier(key))) {
      throw new AssertionError("the ID token is not signed by its issuer");
    }
    return new Tokens(
        answer.get("access_token").asString(),
        idToken.serialize(),
        idToken.getJWTClaimsSet(),
        answer.get("expires_in").asInt());
  }

  HttpResponse<String> exchange(String code) throws Exception {
    return BACK_CHANNEL.post(
        endpoint("token_endpoint"),
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            REDIRECT,
            "client_id",
            party.id(),
            "client_secret",
            party.secret()));
  }

  HttpResponse<String> userInfo(Tokens tokens) throws Exception {
    return BACK_CHANNEL.send(
        HttpRequest.newBuilder(endpoint("userinfo_endpoint"))
            .header("Authorization", "Bearer " + tokens.accessToken()));
  }

  URI logout(Tokens tokens) {
    return URI.create(
        endpoint("end_session_endpoint")
            + "?"
            + Browser.encode(
                Map.of(
                    "id_token_hint",
                    tokens.idToken(),
                    "post_logout_redirect_uri",
                    AFTER_LOGOUT,
                    "state",
                    "sortie")));
  }

  static String parameter(URI uri, String name) {
    for (String pair : uri.getQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError("no " + name + " in " + uri);
  }

  /** The algorithm is the one agreed with the issuer, whatever the token says. */
  private JWSVerifier verifier(JWK key) throws JOSEException {
    return party.realm().signature() == SignatureAlgorithm.ES256
        ? new ECDSAVerifier(key.toECKey())
        : new RSASSAVerifier(key.toRSAKey());
  }
}
