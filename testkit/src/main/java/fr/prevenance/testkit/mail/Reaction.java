package fr.prevenance.testkit.mail;

import java.time.Duration;

/** How the catcher takes a delivery. */
public sealed interface Reaction {

  /** Store it, answer 250. */
  record Accept() implements Reaction {}

  /** Store nothing, answer this. */
  record Refuse(int code, String text) implements Reaction {
    public Refuse {
      if (code < 400 || code > 599) {
        throw new IllegalArgumentException("a refusal is 4xx or 5xx, not " + code);
      }
    }
  }

  /** Store it, then break the connection: the sender never hears of the 250. */
  record StoreAndHangUp() implements Reaction {}

  /** Break the connection and store nothing. */
  record HangUp() implements Reaction {}

  /** Wait, then do as told. */
  record Delay(Duration pause, Reaction then) implements Reaction {}
}
