package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An action of a body's plan.
 *
 * @param version from 1; each change is a new one
 * @param by who wrote this version
 */
public record Action(
    UUID id, String siret, int version, Content content, Instant addedAt, Author by, Instant at) {

  public boolean isOpen() {
    return content.state().isOpen();
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && content.due().isBefore(today);
  }

  /** Whether it is about that practice, in that place: what is for the whole is for each place. */
  public boolean serves(int practice, Site site) {
    return content.practice().equals(Optional.of(practice)) && isFor(site);
  }

  public boolean isFor(Site site) {
    return content.site().isWhole() || content.site().equals(site);
  }

  public boolean isDoneBy(LocalDate day) {
    return content.doneOn().filter(done -> !done.isAfter(day)).isPresent();
  }
}
