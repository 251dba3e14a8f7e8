package fr.prevenance.testkit.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The subject under which one service knows somebody: stable for that service, of no use to compare
 * with another's (OpenID Connect Core 1.0, section 8.1).
 */
final class PairwiseSubject {

  private PairwiseSubject() {}

  static String of(Realm realm, String clientId, Identity identity) {
    String material = realm.path() + "\n" + clientId + "\n" + identity.secretSubject();
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(material.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }
}
