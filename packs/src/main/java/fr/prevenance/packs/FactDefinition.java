package fr.prevenance.packs;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
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
 * @param isAssumedFavourably whether what the rules assume when it is unknown can only open the
 *     right: a refusal stands all the same
 * @param belonging what it is read from, where it is someone's place in a group
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
    Visibility visibility,
    boolean isAssumedFavourably,
    Optional<Belonging> belonging) {

  /** The column that tells it to generated code. */
  public Input input() {
    return new Input(name, Column.Type.valueOf(type.name()), unit);
  }

  /**
   * A fact that says someone's place in their principal group.
   *
   * @param group kind of group
   */
  public record Belonging(String group, Place place) {}

  /** What of the place in a group is read: a text, or a share from 0 to 1. */
  public enum Place {
    ROLE,
    SHARE
  }

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
