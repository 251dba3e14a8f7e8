package fr.prevenance.population.fictive;

import java.util.Arrays;

/** Who lives in one dwelling: rows of persons, and what is common to them. */
final class Home {
  static final int NOBODY = -1;
  private static final int MOST_CHILDREN = 12;

  final int adult;
  final int partner;
  final boolean isMarried;
  final int department;

  /** Eldest first. */
  final int[] children = new int[MOST_CHILDREN];

  /** Of each child: lives here half of the time. */
  final boolean[] isHalf = new boolean[MOST_CHILDREN];

  /** Of each child: whether this home comes first. */
  final boolean[] isPrincipal = new boolean[MOST_CHILDREN];

  int childCount;

  /** 0 tenant, 1 owner, 2 lodged for nothing. */
  int occupation;

  boolean isSocial;
  boolean hasLoan;

  /** Cents a month. */
  int housingAid;

  /** Somebody who lives with their parents. */
  final boolean isHosted;

  Home(int adult, int partner, boolean isMarried, int department) {
    this(adult, partner, isMarried, department, false);
  }

  private Home(int adult, int partner, boolean isMarried, int department, boolean isHosted) {
    this.isHosted = isHosted;
    this.adult = adult;
    this.partner = partner;
    this.isMarried = isMarried;
    this.department = department;
  }

  static Home hosted(int adult, int department) {
    return new Home(adult, NOBODY, false, department, true);
  }

  boolean isCouple() {
    return partner != NOBODY;
  }

  void take(int child, boolean half, boolean principal) {
    children[childCount] = child;
    isHalf[childCount] = half;
    isPrincipal[childCount++] = principal;
  }

  int[] adults() {
    return isCouple() ? new int[] {adult, partner} : new int[] {adult};
  }

  int[] kids() {
    return Arrays.copyOf(children, childCount);
  }
}
