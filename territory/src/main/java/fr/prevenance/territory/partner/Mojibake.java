package fr.prevenance.territory.partner;

import java.nio.charset.StandardCharsets;

/** UTF-8 taken for Latin-1 on the way. */
final class Mojibake {
  private Mojibake() {}

  static String of(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
