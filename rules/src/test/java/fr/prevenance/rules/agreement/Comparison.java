package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether two answers are the same: state, value, unit, names and order of what is missing. */
final class Comparison {
  private static final double TINY = 1e-12;

  private final double relative;
  private final double absolute;

  private Comparison(double relative, double absolute) {
    this.relative = relative;
    this.absolute = absolute;
  }

  /** Solvers stop near the answer, and not both at the same place. */
  static Comparison of(AgreementCase example) {
    return MechanismUse.of(example).solves() ? new Comparison(1e-3, 0.5) : exact();
  }

  static Comparison exact() {
    return new Comparison(1e-9, TINY);
  }

  /** The first thing the two disagree about. */
  Optional<Difference> between(Answer expected, Answer ours) {
    if (expected.state() != ours.state()) {
      return Optional.of(Difference.STATE);
    }
    if (expected.state() == State.EXCEPTION) {
      return Optional.empty();
    }
    if (!same(expected.value(), ours.value())) {
      return Optional.of(Difference.VALUE);
    }
    if (!expected.unit().equals(ours.unit())) {
      return Optional.of(Difference.UNIT);
    }
    return names(expected).equals(names(ours)) ? Optional.empty() : Optional.of(Difference.MISSING);
  }

  /** Whether the scores of what is missing are the same too. */
  static boolean sameScores(Answer expected, Answer ours) {
    return expected.missing().equals(ours.missing());
  }

  private static List<String> names(Answer answer) {
    return new ArrayList<>(answer.missing().keySet());
  }

  private boolean same(Optional<Object> expected, Optional<Object> ours) {
    if (expected.isPresent()
        && ours.isPresent()
        && expected.get() instanceof Double left
        && ours.get() instanceof Double right) {
      return close(left, right);
    }
    return expected.equals(ours);
  }

  private boolean close(double left, double right) {
    double gap = Math.abs(left - right);
    return gap <= absolute || gap <= relative * Math.max(Math.abs(left), Math.abs(right));
  }
}
