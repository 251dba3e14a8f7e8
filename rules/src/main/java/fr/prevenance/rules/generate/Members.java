package fr.prevenance.rules.generate;

import fr.prevenance.rules.Crowd;
import java.util.Optional;

/**
 * Who counts in each group of a kind.
 *
 * @param among empty where everybody does
 * @param isDeep whether groups with members who read another group first are in doubt
 */
record Members(Crowd.Groups groups, Optional<Tests> among, boolean isDeep) {

  /**
   * One code for each individual.
   *
   * @param changed for members who read this group first
   */
  record Tests(int[] usual, int[] changed) {
    int of(int member, boolean readsThis) {
      return readsThis ? changed[member] : usual[member];
    }
  }

  int from(int group) {
    return groups.starts()[group];
  }

  int to(int group) {
    return groups.starts()[group + 1];
  }

  int member(int at) {
    return groups.members()[at];
  }

  /** Whether a group is the one that a member reads. */
  boolean reads(int member, int group) {
    return groups.principals()[member] == group;
  }

  boolean isInDoubt(int group) {
    if (isDeep) {
      for (int at = from(group); at < to(group); at++) {
        if (!reads(member(at), group)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a member counts: a code. */
  int counts(int member, boolean readsThis) {
    return among.isEmpty() ? States.YES : among.get().of(member, readsThis);
  }
}
