package fr.prevenance.rules.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rules resolved and checked, ready to evaluate.
 *
 * @param types static type of each rule, by index
 * @param nodeTypes static type of each node, by identity; empty in compatibility
 * @param entities individuals and groups, where the model has both
 * @param entityOf for each rule, the index of its entity, or -1
 * @param disablers for each rule, the ancestor that switches it off when it is non or NA
 */
public record Model(
    List<Rule> rules,
    Map<String, Integer> indexes,
    List<StaticType> types,
    Map<Node, StaticType> nodeTypes,
    List<OptionalInt> disablers,
    List<Entity> entities,
    List<Integer> entityOf,
    Replacements replacements) {
  /** Reserved rule, last of all: the day of the situation. */
  public static final String EVALUATION_DAY = "date d'évaluation";

  public Model {
    rules = List.copyOf(rules);
    indexes = Map.copyOf(indexes);
    types = List.copyOf(types);
    disablers = List.copyOf(disablers);
    entities = List.copyOf(entities);
    entityOf = List.copyOf(entityOf);
  }

  public static Model of(
      List<Rule> rules,
      List<StaticType> types,
      Map<Node, StaticType> nodeTypes,
      List<OptionalInt> disablers,
      List<Entity> entities,
      List<Integer> entityOf,
      Replacements replacements) {
    var indexes = rules.stream().collect(Collectors.toMap(r -> r.name().text(), Rule::index));
    return new Model(rules, indexes, types, nodeTypes, disablers, entities, entityOf, replacements);
  }

  public Optional<Rule> find(String name) {
    return Optional.ofNullable(indexes.get(name)).map(rules::get);
  }

  /** Index of the kind of individuals; empty where there are none. */
  public OptionalInt individual() {
    return first(entity -> entity.kind() == Entity.Kind.INDIVIDUAL);
  }

  /** Index of a kind of individual or group by its name. */
  public OptionalInt entity(String name) {
    return first(entity -> entity.name().equals(name));
  }

  private OptionalInt first(Predicate<Entity> wanted) {
    return IntStream.range(0, entities.size())
        .filter(index -> wanted.test(entities.get(index)))
        .findFirst();
  }

  /** Whether the numbers of a rule certainly have no unit: an answer to it has none either. */
  public boolean expectsNoUnit(Rule rule) {
    var type = types.get(rule.index());
    return type.kind() == StaticType.Kind.NUMBER && type.unit().equals(StaticType.NO_UNIT);
  }
}
