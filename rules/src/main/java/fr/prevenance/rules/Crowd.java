package fr.prevenance.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who belongs to which group, among many individuals: for kernels. Rows are counted from 0, apart
 * for individuals and for each kind of group.
 *
 * <p>Whoever is linked to someone here, by groups in common, must be here too: what others read of
 * somebody who is not is unknown to a kernel.
 *
 * @param individuals how many there are
 * @param kinds one for each kind of group that there are any of
 */
public record Crowd(int individuals, List<Groups> kinds) {
  public Crowd {
    kinds = List.copyOf(kinds);
    for (var kind : kinds) {
      if (kind.principals().length != individuals) {
        throw new IllegalArgumentException(
            "One principal group for each individual: " + kind.entity());
      }
    }
  }

  /** The groups of a kind; empty where there are none. */
  public Optional<Groups> kind(String entity) {
    return kinds.stream().filter(kind -> kind.entity().equals(entity)).findFirst();
  }

  /**
   * Groups of one kind. The arrays are not copied: they must not change any more.
   *
   * @param entity root rule that declares the kind of group
   * @param starts for each group where its members start, and where those of the last end
   * @param members individuals, group after group, in the order in which rules look at them
   * @param principals for each individual the group that its own rules read, or -1
   */
  public record Groups(String entity, int[] starts, int[] members, int[] principals) {
    private static final int NONE = -1;

    /**
     * @throws IllegalArgumentException where the arrays contradict each other, or someone is twice
     *     a member of one group
     */
    public Groups {
      if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != members.length) {
        throw new IllegalArgumentException("Members that belong to no group: " + entity);
      }
      checkPrincipals(entity, starts.length - 1, principals);
      checkMembers(entity, starts, members, principals);
    }

    /** How many there are. */
    public int size() {
      return starts.length - 1;
    }

    private static void checkMembers(String entity, int[] starts, int[] members, int[] principals) {
      var last = new int[principals.length];
      var found = new boolean[principals.length];
      Arrays.fill(last, NONE);
      for (int group = 0; group < starts.length - 1; group++) {
        if (starts[group] > starts[group + 1]) {
          throw new IllegalArgumentException("Groups that overlap: " + entity);
        }
        for (int at = starts[group]; at < starts[group + 1]; at++) {
          int member = members[at];
          if (member < 0 || member >= last.length || last[member] == group) {
            throw new IllegalArgumentException(
                "Member that is nobody, or twice in a group: " + entity);
          }
          last[member] = group;
          found[member] |= principals[member] == group;
        }
      }
      for (int member = 0; member < found.length; member++) {
        if (!found[member] && principals[member] != NONE) {
          throw new IllegalArgumentException("Principal group of who is no member: " + entity);
        }
      }
    }

    private static void checkPrincipals(String entity, int groups, int[] principals) {
      for (int principal : principals) {
        if (principal < NONE || principal >= groups) {
          throw new IllegalArgumentException("Principal group that does not exist: " + entity);
        }
      }
    }
  }
}
