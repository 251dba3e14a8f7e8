package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Belonging;
import fr.prevenance.packs.FactDefinition.Place;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those of a household for whom a right is decided, each with what the right may know of them.
 *
 * <p>A household states facts for several rights: a right sees those it declares and no other.
 */
public final class Subjects {
  /** The entity of individuals in every pack. */
  public static final String PERSON = "personne";

  private final RuleBook rules;
  private final String entity;
  private final List<FactDefinition> facts;
  private final Set<String> declared;
  private final People household;
  private final LocalDate date;

  private Subjects(RightPack pack, People household, LocalDate date) {
    this(pack.rules(), pack.entity(), pack.facts(), household, date);
  }

  /**
   * @param entity that the outcome belongs to
   */
  Subjects(
      RuleBook rules, String entity, List<FactDefinition> facts, People household, LocalDate date) {
    this.rules = rules;
    this.entity = entity;
    this.facts = facts;
    this.declared =
        facts.stream().map(FactDefinition::name).collect(Collectors.toUnmodifiableSet());
    this.household = household;
    this.date = date;
  }

  /**
   * By id, in the order of the household.
   *
   * @param household individuals are {@value #PERSON}s; groups of kinds the right does not know are
   *     left out
   */
  public static Map<String, Subject> of(RightPack pack, People household, LocalDate date) {
    return new Subjects(pack, household, date).all();
  }

  /**
   * Whose fact a right reads when it is decided for a subject and the rules do not say.
   *
   * @param id of the subject
   * @return the id of a person or group; empty where the household has none
   */
  public static Optional<String> owner(
      RightPack pack, People household, FactDefinition fact, String id) {
    return new Subjects(pack, household, LocalDate.EPOCH).owner(fact.entity(), id);
  }

  private Optional<String> owner(String kind, String id) {
    if (kind.equals(entity)) {
      return Optional.of(id);
    }
    return kind.equals(PERSON) ? insider(id) : around(kind, insider(id)).map(Group::id);
  }

  Map<String, Subject> all() {
    Map<String, Subject> all = new LinkedHashMap<>();
    boolean hasMembers = rules.individual().isPresent();
    People known = hasMembers ? known() : household;
    ids().forEach(id -> all.put(id, hasMembers ? new Subject.Among(known, id, date) : alone(id)));
    return all;
  }

  private Stream<String> ids() {
    return entity.equals(PERSON)
        ? household.individuals().stream().map(Individual::id)
        : household.groups().stream().filter(group -> group.entity().equals(entity)).map(Group::id);
  }

  private People known() {
    List<String> kinds = rules.groups();
    return new People(
        household.individuals().stream().map(one -> new Individual(one.id(), known(one))).toList(),
        household.groups().stream()
            .filter(group -> kinds.contains(group.entity()))
            .map(group ->
                new Group(group.entity(), group.id(), known(group.answers()), group.members()))
            .toList());
  }

  private Map<String, Value> known(Map<String, Value> answers) {
    return declared.containsAll(answers.keySet())
        ? answers
        : answers.entrySet().stream()
            .filter(answer -> declared.contains(answer.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<String, Value> known(Individual one) {
    Map<String, Value> known = new LinkedHashMap<>(known(one.answers()));
    for (FactDefinition fact : facts) {
      fact.belonging()
          .flatMap(belonging -> place(belonging, one.id()))
          .ifPresent(value -> known.putIfAbsent(fact.name(), value));
    }
    return known;
  }

  private Optional<Value> place(Belonging belonging, String id) {
    return principal(belonging.group(), id)
        .flatMap(group -> membership(group, id))
        .filter(member -> belonging.place() == Place.SHARE || !member.role().isEmpty())
        .map(member ->
            belonging.place() == Place.ROLE ? Value.of(member.role()) : Value.of(member.share()));
  }

  private Optional<Group> principal(String kind, String id) {
    return household.groups().stream()
        .filter(group -> group.entity().equals(kind))
        .filter(group -> membership(group, id).filter(Member::principal).isPresent())
        .findFirst();
  }

  private static Optional<Member> membership(Group group, String id) {
    return group.members().stream().filter(member -> member.individual().equals(id)).findFirst();
  }

  /**
   * Own facts, then those of the groups around: of an individual its own, of a group the first's.
   */
  private Subject alone(String id) {
    Map<String, Value> known = new LinkedHashMap<>();
    insider(id).flatMap(this::individual).ifPresent(one -> known.putAll(known(one)));
    group(id).ifPresent(group -> known.putAll(known(group.answers())));
    around(id).forEach(group -> known(group.answers()).forEach(known::putIfAbsent));
    return Subject.of(new Situation(date, known));
  }

  private Optional<Individual> individual(String id) {
    return household.individuals().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private Optional<Group> group(String id) {
    return household.groups().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  private Stream<Group> around(String id) {
    Optional<String> insider = insider(id);
    return household.groups().stream()
        .map(Group::entity)
        .distinct()
        .filter(kind -> !kind.equals(entity))
        .flatMap(kind -> around(kind, insider).stream());
  }

  /** An individual itself; of a group the first member. */
  private Optional<String> insider(String id) {
    return group(id)
        .map(group -> group.members().stream().min(Member.ORDER).map(Member::individual))
        .orElse(Optional.of(id));
  }

  /**
   * The group of a kind that someone is of; the only one of the household where nobody is named.
   */
  private Optional<Group> around(String kind, Optional<String> insider) {
    List<Group> all =
        household.groups().stream().filter(group -> group.entity().equals(kind)).toList();
    boolean isAnybodys = all.size() == 1 && all.getFirst().members().isEmpty();
    return isAnybodys ? Optional.of(all.getFirst()) : insider.flatMap(id -> principal(kind, id));
  }
}
