package fr.prevenance.server.procedure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The life cycle of a procedure, one graph.
 *
 * <pre>
 *  proposée ──► ouverte ──┬──► confirmée ─────┬──► attribuée, by an agent's hand only
 *     │                   ├──► à instruire ───┘
 *     │ (as from ouverte) │        ▲
 *     └──────────────────►├──► renoncée
 *                         │
 *   anywhere but attribuée└──► opposée
 * </pre>
 */
public enum ProcedureState {
  /** The person was written to, or an agent holds the case; nobody has answered yet. */
  PROPOSED("proposée"),
  /** The person has signed in and seen the proposal. */
  OPENED("ouverte"),
  /** The person has confirmed: this is a request in the sense of CRPA L112-3. */
  CONFIRMED("confirmée"),
  /** The person does not want this benefit; other rights are untouched. */
  RENOUNCED("renoncée"),
  /** The person objected to the processing: their data are destroyed. */
  OBJECTED("opposée"),
  /** A human looks into it. */
  TO_EXAMINE("à instruire"),
  /** An agent has awarded the right. */
  AWARDED("attribuée");

  private final String label;

  ProcedureState(String label) {
    this.label = label;
  }

  /** As people read it, and as it is stored. */
  public String label() {
    return label;
  }

  /** Whether that move is an edge of the graph. */
  public boolean mayBecome(ProcedureState next) {
    return next().contains(next);
  }

  private Set<ProcedureState> next() {
    return switch (this) {
      case PROPOSED -> EnumSet.of(OPENED, CONFIRMED, RENOUNCED, TO_EXAMINE, OBJECTED);
      case OPENED -> EnumSet.of(CONFIRMED, RENOUNCED, TO_EXAMINE, OBJECTED);
      case CONFIRMED, TO_EXAMINE -> EnumSet.of(AWARDED, OBJECTED);
      case RENOUNCED -> EnumSet.of(TO_EXAMINE, OBJECTED);
      case OBJECTED, AWARDED -> EnumSet.noneOf(ProcedureState.class);
    };
  }

  static ProcedureState labelled(String label) {
    return Arrays.stream(values())
        .filter(state -> state.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state is called " + label));
  }
}
