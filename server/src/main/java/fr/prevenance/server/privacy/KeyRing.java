package fr.prevenance.server.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The secret keys that turn people into pseudonyms (HMAC-SHA-256), one for each use and apart for
 * each processing, so that no output can be joined with another. The keys live in files, never in
 * the database: whoever holds only one of the two cannot tell who a pseudonym is.
 */
public final class KeyRing {
  private static final String ALGORITHM = "HmacSHA256";

  /** What pseudonyms serve; each use has a key of its own. */
  public enum Use {
    OBJECTION("opposition"),
    RENUNCIATION("renonciation"),
    TRACE("trace");

    private final String fileName;

    Use(String fileName) {
      this.fileName = fileName;
    }

    String fileName() {
      return fileName;
    }
  }

  private final Map<Use, SecretKey> keys;

  KeyRing(Map<Use, SecretKey> keys) {
    this.keys = new EnumMap<>(keys);
  }

  /** The pseudonym, 32 bytes, of a canonical text in one processing. */
  byte[] pseudonym(Use use, String processing, String canonicalText) {
    return hmac(use, processing + '\0' + canonicalText);
  }

  /** The pseudonyms of several canonical texts. */
  List<byte[]> pseudonyms(Use use, String processing, Collection<String> canonicalTexts) {
    return canonicalTexts.stream().map(text -> pseudonym(use, processing, text)).toList();
  }

  /** Tells two keys apart without giving either away. */
  byte[] fingerprint(Use use) {
    return hmac(use, "empreinte de la clé");
  }

  private byte[] hmac(Use use, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(keys.get(use));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
    }
  }
}
