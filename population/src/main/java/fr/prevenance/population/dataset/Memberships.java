package fr.prevenance.population.dataset;

import java.util.List;

/**
 * Who is a member of which group of one kind, in a batch: groups in the order of their rows, the
 * members of a group by rank, then by id as a number.
 *
 * @param starts for each group, its first member; then the number of memberships
 * @param persons row of each member
 * @param roles position in the words; -1 where unknown
 * @param principals for each person, the row of the group that their own rules read; -1 for none
 */
public record Memberships(
    String kind,
    int[] starts,
    int[] persons,
    int[] roles,
    List<String> words,
    int[] ranks,
    double[] shares,
    boolean[] isPrincipal,
    int[] principals) {

  public Memberships {
    words = List.copyOf(words);
  }

  /** Of a membership; empty where unknown. */
  public String role(int at) {
    return roles[at] < 0 ? "" : words.get(roles[at]);
  }

  public int size() {
    return persons.length;
  }

  public int groups() {
    return starts.length - 1;
  }
}
