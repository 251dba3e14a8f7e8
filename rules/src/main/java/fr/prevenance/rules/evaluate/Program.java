package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model ready to be evaluated: a step for each node.
 *
 * <p>Immutable once compiled. What only one situation needs, its answers and expressions, is
 * compiled into a {@link #fork}.
 */
final class Program {
  private final Options options;
  private final List<@Nullable RuleStep> rules;
  private final Map<String, Integer> indexes;
  private final List<String> otherNames;
  private final Map<Node, Step> steps;
  private final Optional<Program> origin;
  private int slots;

  Program(Options options) {
    this(options, new ArrayList<>(), new HashMap<>(), new ArrayList<>(), 0, Optional.empty());
  }

  private Program(
      Options options,
      List<@Nullable RuleStep> rules,
      Map<String, Integer> indexes,
      List<String> otherNames,
      int slots,
      Optional<Program> origin) {
    this.options = options;
    this.rules = rules;
    this.indexes = indexes;
    this.otherNames = otherNames;
    this.slots = slots;
    this.origin = origin;
    this.steps = new IdentityHashMap<>();
  }

  /** The same program, to which more can be added. */
  Program fork() {
    return new Program(
        options,
        new ArrayList<>(rules),
        new HashMap<>(indexes),
        new ArrayList<>(otherNames),
        slots,
        Optional.of(this));
  }

  Options options() {
    return options;
  }

  boolean isStrict() {
    return !options.compatibility();
  }

  int slots() {
    return slots;
  }

  int newSlot() {
    return slots++;
  }

  int ruleCount() {
    return rules.size();
  }

  RuleStep rule(int index) {
    return ruleIfAny(index).orElseThrow();
  }

  Optional<RuleStep> find(String name) {
    return Optional.ofNullable(indexes.get(name)).map(this::rule);
  }

  /** Puts a rule at its index; indexes may be left out. */
  void add(RuleStep rule) {
    while (rules.size() <= rule.index()) {
      rules.add(null);
    }
    indexes.put(rule.name(), rule.index());
    rules.set(rule.index(), rule);
  }

  Optional<RuleStep> ruleIfAny(int index) {
    return Optional.ofNullable(rules.get(index));
  }

  /** A number for a name that may be missing: the rule's index, or a negative number. */
  int numberOf(String name) {
    var rule = indexes.get(name);
    if (rule != null) {
      return rule;
    }
    if (!otherNames.contains(name)) {
      otherNames.add(name);
    }
    return -1 - otherNames.indexOf(name);
  }

  String name(int number) {
    return number >= 0 ? rule(number).name() : otherNames.get(-1 - number);
  }

  /** The step of a node, by identity: nodes equal in all are still evaluated apart. */
  Optional<Step> step(Node node) {
    var own = Optional.ofNullable(steps.get(node));
    return own.isPresent() ? own : origin.flatMap(program -> program.step(node));
  }

  void put(Node node, Step step) {
    steps.put(node, step);
  }
}
