package fr.prevenance.server.message.writing;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** The unguessable part of a link: 128 random bits in base64url. */
record LinkToken(String text) {

  private static final int BYTES = 16;

  static LinkToken drawn(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
