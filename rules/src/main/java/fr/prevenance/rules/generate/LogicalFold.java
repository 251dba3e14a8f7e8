package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.MemberFold;

/**
 * {@code un membre} and {@code tous les membres}, in the order of the interpreter: the first member
 * that decides, or stops with a fault, ends it.
 */
final class LogicalFold {
  private final Members members;
  private final Members.Tests values;
  private final boolean any;

  LogicalFold(Members members, Members.Tests values, MemberFold fold) {
    this.members = members;
    this.values = values;
    this.any = fold == MemberFold.ANY;
  }

  void into(int[] results) {
    for (int group = 0; group < results.length; group++) {
      results[group] = members.isInDoubt(group) ? States.DOUBT : of(group);
    }
  }

  private int of(int group) {
    int so = any ? States.NO : States.YES;
    int decisive = any ? States.YES : States.NO;
    int to = members.to(group);
    for (int at = members.from(group); at < to && so != decisive && so < States.DOUBT; at++) {
      int member = members.member(at);
      int next = chosen(member, members.reads(member, group));
      so = next >= States.DOUBT ? next : any ? or(so, next) : and(so, next);
    }
    return so;
  }

  private int chosen(int member, boolean readsThis) {
    int counts = members.counts(member, readsThis);
    return switch (counts) {
      case States.YES -> values.of(member, readsThis);
      case States.NO, States.NOT_APPLICABLE -> any ? States.NO : States.YES;
      case States.UNDEFINED -> perhaps(values.of(member, readsThis));
      default -> counts;
    };
  }

  /** Someone of whom it is not known whether they count. */
  private int perhaps(int value) {
    if (value >= States.DOUBT) {
      return value;
    }
    return any ? and(States.UNDEFINED, value) : or(States.UNDEFINED, value);
  }

  private static int or(int left, int right) {
    if (left == States.YES || right == States.YES) {
      return States.YES;
    }
    return left == States.UNDEFINED || right == States.UNDEFINED ? States.UNDEFINED : States.NO;
  }

  private static int and(int left, int right) {
    if (isOff(left) || isOff(right)) {
      return States.NO;
    }
    return left == States.UNDEFINED || right == States.UNDEFINED ? States.UNDEFINED : States.YES;
  }

  private static boolean isOff(int value) {
    return value == States.NO || value == States.NOT_APPLICABLE;
  }
}
