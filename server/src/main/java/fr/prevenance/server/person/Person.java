package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A person kept in one processing; the same human being in another processing is another one. */
public record Person(
    UUID id,
    ProcessingId processing,
    Identity identity,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> address) {

  /** The first given name, as one says it: {@code JEAN-PIERRE} in a file would shout. */
  public String givenName() {
    StringBuilder written = new StringBuilder();
    boolean isStart = true;
    for (String letter : firstGivenName().toLowerCase(Locale.FRENCH).split("")) {
      written.append(isStart ? letter.toUpperCase(Locale.FRENCH) : letter);
      isStart = "-".equals(letter) || "'".equals(letter) || "’".equals(letter);
    }
    return written.toString();
  }

  private String firstGivenName() {
    return identity.givenNames().strip().split("[\\s,]+", 2)[0];
  }
}
