package fr.prevenance.rules;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The individuals and groups of one case, on whom rules with entities are evaluated.
 *
 * <p>Groups of several kinds need not nest: a child may belong to two families and to one dwelling.
 *
 * @param individuals of the one entity declared {@code entité: individu}
 */
public record People(List<Individual> individuals, List<Group> groups) {
  public People {
    individuals = List.copyOf(individuals);
    groups = List.copyOf(groups);
  }

  /**
   * The same people, with one more answer of an individual or group.
   *
   * @param rule full name; an answer it had is replaced
   * @throws IllegalArgumentException nobody has that id
   */
  public People answering(String id, String rule, Value value) {
    if (Stream.concat(individuals.stream().map(Individual::id), groups.stream().map(Group::id))
        .noneMatch(id::equals)) {
      throw new IllegalArgumentException("Nobody is called " + id);
    }
    return new People(
        individuals.stream()
            .map(one ->
                one.id().equals(id) ? new Individual(id, with(one.answers(), rule, value)) : one)
            .toList(),
        groups.stream()
            .map(one ->
                one.id().equals(id)
                    ? new Group(one.entity(), id, with(one.answers(), rule, value), one.members())
                    : one)
            .toList());
  }

  private static Map<String, Value> with(Map<String, Value> answers, String rule, Value value) {
    var more = new HashMap<>(answers);
    more.put(rule, value);
    return more;
  }

  /**
   * @param id unique among individuals and groups
   * @param answers known values by full rule name
   */
  public record Individual(String id, Map<String, Value> answers) {
    public Individual {
      answers = Map.copyOf(answers);
    }
  }

  /**
   * @param entity root rule that declares the kind of group
   * @param id unique among individuals and groups
   * @param answers known values by full rule name
   */
  public record Group(String entity, String id, Map<String, Value> answers, List<Member> members) {
    public Group {
      answers = Map.copyOf(answers);
      members = List.copyOf(members);
    }
  }

  /**
   * Someone's place in a group.
   *
   * @param individual id of an individual
   * @param role {@code enfant}, {@code conjoint}… for those who read the case; empty where unknown
   * @param rank members are looked at by rank, then by id
   * @param share part of the individual that counts here: 0.5 for a child in alternating custody
   * @param principal whether this is the group of its kind that the individual's own rules read; at
   *     most one is
   */
  public record Member(String individual, String role, int rank, double share, boolean principal) {
    /** In which rules look at the members of a group. */
    public static final Comparator<Member> ORDER =
        Comparator.comparingInt(Member::rank).thenComparing(Member::individual);
  }
}
