package fr.prevenance.server.detection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A run, dry or real, of one right on the deliveries of one processing.
 *
 * @param evaluatedOn day for which the right was decided
 * @param tally counters; empty while it runs and when it failed
 */
public record DetectionRun(
    UUID id,
    String processing,
    String right,
    boolean isDry,
    LocalDate evaluatedOn,
    Instant startedAt,
    Optional<Instant> endedAt,
    String startedBy,
    State state,
    Optional<Tally> tally) {

  public enum State {
    RUNNING("en cours"),
    ENDED("terminée"),
    FAILED("échouée");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As stored and shown. */
    public String label() {
      return label;
    }

    static State labelled(String label) {
      for (var state : values()) {
        if (state.label.equals(label)) {
          return state;
        }
      }
      throw new IllegalArgumentException("État d’exécution inconnu : " + label);
    }
  }
}
