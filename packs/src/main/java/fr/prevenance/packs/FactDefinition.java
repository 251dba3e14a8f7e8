package fr.prevenance.packs;

import java.time.Period;
import java.util.Optional;

/**
 * One datum a right needs ({@code donnees.yaml}), and why.
 *
 * @param name full rule name, such as {@code foyer fiscal . revenu fiscal de référence}
 * @param entity its entity, such as {@code foyer fiscal}
 * @param period what span it speaks of, such as {@code année N-2}
 * @param holder who holds it, such as {@code DGFiP}
 * @param necessity why the right cannot be decided without it
 * @param maximumAge how old it may be at evaluation
 * @param whenMissing what becomes of the person when it is unknown
 * @param visibility who may ever see it on a screen
 */
public record FactDefinition(
    String name,
    String title,
    String entity,
    Type type,
    Optional<String> unit,
    String period,
    Optional<String> aggregation,
    String holder,
    String necessity,
    Period maximumAge,
    WhenMissing whenMissing,
    Visibility visibility) {

  public enum Type {
    NUMBER,
    BOOLEAN,
    TEXT,
    DATE
  }

  public enum WhenMissing {
    /** The right cannot be decided: the person is asked. */
    TO_COMPLETE,
    /** The right is decided without it, with less certainty. */
    LESS_CERTAIN
  }

  public enum Visibility {
    /** The person concerned and the agents. */
    PERSON,
    /** Agents only, and never the other member of the case. */
    AGENT
  }
}
