package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The memberships of one kind in one range, as they come, then group by group. */
final class Links {
  private final Rows persons;
  private final Rows groups;
  private final MembershipFaults faults;
  private final int[] person;
  private final int[] group;
  private final int[] role;
  private final int[] rank;
  private final double[] share;
  private final boolean[] isPrincipal;
  private int size;

  /**
   * @param count memberships in the range
   */
  Links(Rows persons, Rows groups, int count, MembershipFaults faults) {
    this.persons = persons;
    this.groups = groups;
    this.faults = faults;
    this.person = new int[count];
    this.group = new int[count];
    this.role = new int[count];
    this.rank = new int[count];
    this.share = new double[count];
    this.isPrincipal = new boolean[count];
  }

  /** Of the membership that comes next, the rows it links. */
  void ends(int ofPerson, int ofGroup) {
    person[size] = ofPerson;
    group[size] = ofGroup;
  }

  /** Of the membership that comes next, the place of the person in the group. */
  void place(int ranked, double part, boolean principal) {
    rank[size] = ranked;
    share[size] = part;
    isPrincipal[size] = principal;
  }

  /**
   * The membership is whole.
   *
   * @param code position of its role in the words
   */
  void endRow(int code) {
    role[size] = code;
    size++;
  }

  /**
   * All of them, in order.
   *
   * @throws DatasetException somebody is twice in a group, or has two principal ones
   */
  Memberships memberships(String kind, List<String> words) throws DatasetException {
    boolean isInOrder = isInOrder();
    int[] order = isInOrder ? new int[0] : order();
    Memberships made =
        new Memberships(
            kind,
            starts(),
            isInOrder ? person : arranged(person, order),
            isInOrder ? role : arranged(role, order),
            words,
            isInOrder ? rank : arranged(rank, order),
            isInOrder ? share : IntStream.of(order).mapToDouble(i -> share[i]).toArray(),
            isInOrder ? isPrincipal : principal(order),
            new int[persons.size()]);
    checkMembers(made);
    fillPrincipals(made);
    return made;
  }

  private boolean isInOrder() {
    for (int i = 1; i < size; i++) {
      if (compare(i - 1, i) > 0) {
        return false;
      }
    }
    return true;
  }

  private int compare(int one, int other) {
    if (group[one] != group[other]) {
      return Integer.compare(group[one], group[other]);
    }
    return rank[one] == rank[other]
        ? Long.compare(persons.ids()[person[one]], persons.ids()[person[other]])
        : Integer.compare(rank[one], rank[other]);
  }

  private int[] order() {
    Comparator<Integer> byPlace = this::compare;
    return IntStream.range(0, size).boxed().sorted(byPlace).mapToInt(Integer::intValue).toArray();
  }

  private int[] starts() {
    int[] starts = new int[groups.size() + 1];
    for (int i = 0; i < size; i++) {
      starts[group[i] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return starts;
  }

  private static int[] arranged(int[] values, int[] order) {
    return IntStream.of(order).map(i -> values[i]).toArray();
  }

  private boolean[] principal(int[] order) {
    boolean[] arranged = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      arranged[i] = isPrincipal[order[i]];
    }
    return arranged;
  }

  /** Nobody is twice a member of one group. */
  private void checkMembers(Memberships made) throws DatasetException {
    int[] seenIn = new int[persons.size()];
    Arrays.fill(seenIn, -1);
    for (int of = 0; of < made.groups(); of++) {
      for (int i = made.starts()[of]; i < made.starts()[of + 1]; i++) {
        int member = made.persons()[i];
        if (seenIn[member] == of) {
          throw faults.twice(link(member, of));
        }
        seenIn[member] = of;
      }
    }
  }

  private void fillPrincipals(Memberships made) throws DatasetException {
    int[] principals = made.principals();
    Arrays.fill(principals, -1);
    for (int of = 0; of < made.groups(); of++) {
      for (int i = made.starts()[of]; i < made.starts()[of + 1]; i++) {
        int member = made.persons()[i];
        if (made.isPrincipal()[i]) {
          if (principals[member] >= 0) {
            throw faults.twoPrincipals(link(member, of), groups.ids()[principals[member]]);
          }
          principals[member] = of;
        }
      }
    }
  }

  private MembershipFaults.Link link(int member, int of) {
    return new MembershipFaults.Link(persons.ids()[member], groups.ids()[of]);
  }
}
