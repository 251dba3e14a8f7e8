package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.MemberFold;
import java.util.Optional;

/**
 * Sums, counts and extremes over members, in the order of the interpreter: real addition is not
 * associative.
 */
final class NumberFold {
  private static final double NOT_APPLICABLE = States.boxed(States.NOT_APPLICABLE);
  private static final double[] COUNTED = {};

  private final Members members;
  private final double[] usual;
  private final double[] changed;
  private final MemberFold fold;

  /**
   * @param usual empty where members are only counted
   * @param changed for members who read the group first
   */
  NumberFold(
      Members members, Optional<double[]> usual, Optional<double[]> changed, MemberFold fold) {
    this.members = members;
    this.usual = usual.orElse(COUNTED);
    this.changed = changed.orElse(COUNTED);
    this.fold = fold;
  }

  void into(double[] results) {
    if (fold == MemberFold.SUM || fold == MemberFold.COUNT) {
      sumsInto(results);
    } else {
      for (int group = 0; group < results.length; group++) {
        results[group] = whole(group);
      }
    }
  }

  /** Sums of plain numbers in one go; where anything else is met, the group is looked at again. */
  private void sumsInto(double[] results) {
    int[] starts = members.groups().starts();
    int[] all = members.groups().members();
    for (int group = 0; group < results.length; group++) {
      double total = members.isInDoubt(group) ? Double.NaN : 0;
      for (int at = starts[group + 1] - 1; at >= starts[group]; at--) {
        int counts = counts(all[at], group);
        if (counts == States.YES) {
          total = value(all[at], group) + total;
        } else if (counts >= States.UNDEFINED) {
          total = Double.NaN;
        }
      }
      results[group] = Double.isFinite(total) ? total : whole(group);
    }
  }

  private double whole(int group) {
    double odd = members.isInDoubt(group) ? States.boxed(States.DOUBT) : stopped(group);
    return odd == 0 ? folded(group) : odd;
  }

  /** The first fault or doubt, else what is lacking; 0 where there is neither. */
  private double stopped(int group) {
    double odd = 0;
    for (int at = members.from(group); at < members.to(group); at++) {
      double here = oddity(members.member(at), group);
      if (States.stops(here)) {
        return here;
      }
      odd = here == 0 ? odd : here;
    }
    return odd;
  }

  private double oddity(int member, int group) {
    int counts = counts(member, group);
    if (counts >= States.UNDEFINED) {
      return States.boxed(counts);
    }
    double value = counts == States.YES ? value(member, group) : 0;
    return Double.isNaN(value) && !States.isNotApplicable(value) ? value : 0;
  }

  private int counts(int member, int group) {
    return members.counts(member, members.reads(member, group));
  }

  private double value(int member, int group) {
    if (usual.length == 0) {
      return 1;
    }
    return members.reads(member, group) ? changed[member] : usual[member];
  }

  private double folded(int group) {
    return switch (fold) {
      case MAXIMUM -> extreme(group, 1);
      case MINIMUM -> extreme(group, -1);
      default -> sum(group);
    };
  }

  private double sum(int group) {
    double total = 0;
    for (int at = members.to(group) - 1; at >= members.from(group); at--) {
      int member = members.member(at);
      if (counts(member, group) == States.YES) {
        total = Arithmetic.plus(value(member, group), total, 0);
      }
    }
    return total;
  }

  private double extreme(int group, int direction) {
    double best = NOT_APPLICABLE;
    for (int at = members.from(group); at < members.to(group); at++) {
      int member = members.member(at);
      double value = value(member, group);
      boolean takes = counts(member, group) == States.YES && !Double.isNaN(value);
      if (takes && (Double.isNaN(best) || isBetter(value, best, direction))) {
        best = value;
      }
    }
    return best;
  }

  private static boolean isBetter(double value, double best, int direction) {
    return Double.compare(value + 0.0, best + 0.0) * direction > 0;
  }
}
