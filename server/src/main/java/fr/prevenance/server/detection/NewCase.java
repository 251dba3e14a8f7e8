package fr.prevenance.server.detection;

import fr.prevenance.server.person.Person;
import java.util.List;

/**
 * A case that an event has just led to, as it was written in the caller's transaction: its run is
 * the standing one of the month, and nobody can have been told of it yet.
 *
 * @param recipient person who is written to
 * @param facts of the case
 */
public record NewCase(Detection detection, Person recipient, List<KnownFact> facts) {

  /** Never shows the person. */
  @Override
  public String toString() {
    return "NewCase[" + detection.id() + "]";
  }
}
