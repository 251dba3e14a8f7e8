package fr.prevenance.population.study;

/**
 * Which rights somebody has, in person or as a member of a group: bits by the number of the right.
 *
 * @param unknownBefore rights of which it is not known, or may not be looked at
 */
record Standing(int before, int unknownBefore, int after, int unknownAfter) {

  /** Whether they have a right and are known not to have another. */
  boolean hasWithout(int one, int other, boolean isAfter) {
    int had = isAfter ? after : before;
    int open = isAfter ? unknownAfter : unknownBefore;
    return isSet(had, one) && !isSet(had | open, other);
  }

  /** Whether they have a right before and after. */
  boolean keeps(int right) {
    return isSet(before & after, right);
  }

  /** Whether they are known to have a right neither before nor after. */
  boolean neverHas(int right) {
    return !isSet(before | unknownBefore | after | unknownAfter, right);
  }

  /** The same, of whom nothing is said of two rights. */
  Standing without(int one, int other) {
    int others = ~(1 << one | 1 << other);
    return new Standing(
        before & others, unknownBefore & others, after & others, unknownAfter & others);
  }

  private static boolean isSet(int bits, int right) {
    return (bits >> right & 1) != 0;
  }
}
