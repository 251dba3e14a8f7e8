package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether two answers are the same: state, value, unit, names and order of what is missing. */
final class Comparison {
  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;
  private static final double RELATIVE_AFTER_SEARCH = 1e-3;
  private static final double ABSOLUTE_AFTER_SEARCH = 0.5;

  private Comparison() {}

  /** The first thing the two disagree about. */
  static Optional<Difference> between(Answer expected, Answer ours) {
    if (ours.isBroken()) {
      return Optional.of(Difference.BROKEN);
    }
    if (expected.state() != ours.state()) {
      return Optional.of(Difference.STATE);
    }
    if (expected.state() == State.EXCEPTION) {
      return Optional.empty();
    }
    if (!sameValue(expected, ours)) {
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

  private static boolean sameValue(Answer expected, Answer ours) {
    if (expected.value().orElse("") instanceof Double left
        && ours.value().orElse("") instanceof Double right) {
      return expected.solved()
          ? close(left, right, RELATIVE_AFTER_SEARCH, ABSOLUTE_AFTER_SEARCH)
          : close(left, right, RELATIVE, ABSOLUTE);
    }
    return expected.value().equals(ours.value());
  }

  private static boolean close(double left, double right, double relative, double absolute) {
    double gap = Math.abs(left - right);
    return gap <= absolute || gap <= relative * Math.max(Math.abs(left), Math.abs(right));
  }
}
