package fr.prevenance.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Tells one state of a pack from any other. */
final class Digests {
  private static final int DIGITS = 16;

  private Digests() {}

  /** Sixteen hexadecimal digits of the SHA-256 of the files' names and texts. */
  static String of(SortedMap<String, String> files) {
    MessageDigest digest = sha256();
    files.forEach((name, text) -> {
      digest.update(name.getBytes(UTF_8));
      digest.update((byte) 0);
      digest.update(text.getBytes(UTF_8));
      digest.update((byte) 0);
    });
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
