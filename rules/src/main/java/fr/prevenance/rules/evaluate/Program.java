package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A model ready to be evaluated: a step for each node.
 *
 * <p>Immutable once compiled. What only one situation needs, its answers and expressions, is
 * compiled into a {@link #fork}.
 */
final class Program {
  /** Far above any real model: what evaluations need grows with it. */
  private static final int MAX_STEPS = 1_000_000;

  private final Options options;
  private final Optional<Program> origin;
  private final References references;
  private final List<@Nullable RuleStep> rules = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> otherNames = new ArrayList<>();
  private final Map<String, Integer> otherNumbers = new HashMap<>();
  private final Map<Node, Step> steps = new IdentityHashMap<>();
  private final int firstRule;
  private final int firstName;
  private int slots;
  private boolean hasFixedPoint;

  Program(Options options, References references) {
    this(options, references, 0, 0, 0, Optional.empty());
  }

  private Program(
      Options options,
      References references,
      int firstRule,
      int firstName,
      int slots,
      Optional<Program> origin) {
    this.options = options;
    this.references = references;
    this.firstRule = firstRule;
    this.firstName = firstName;
    this.slots = slots;
    this.origin = origin;
  }

  /** The same program, to which more can be added. */
  Program fork() {
    return new Program(
        options, references.fork(), ruleCount(), nameCount(), slots, Optional.of(this));
  }

  /**
   * Whether what an evaluation left behind may change afterwards, as a session goes on, or lead
   * back to itself.
   */
  boolean mayGoOnOrRound() {
    return isFork() || !isStrict() || hasFixedPoint;
  }

  /** Belongs to one session, which goes on adding to it. */
  boolean isFork() {
    return origin.isPresent();
  }

  Options options() {
    return options;
  }

  References references() {
    return references;
  }

  boolean isStrict() {
    return !options.compatibility();
  }

  int slots() {
    return slots;
  }

  int newSlot() {
    if (slots >= MAX_STEPS) {
      throw new EvaluationFault(
          "modele-trop-grand", "Les règles demandent plus de " + MAX_STEPS + " étapes de calcul.");
    }
    return slots++;
  }

  int ruleCount() {
    return firstRule + rules.size();
  }

  private int nameCount() {
    return firstName + otherNames.size();
  }

  RuleStep rule(int index) {
    return ruleIfAny(index).orElseThrow();
  }

  Optional<RuleStep> find(String name) {
    var own = Optional.ofNullable(indexes.get(name)).map(this::rule);
    return own.isPresent() ? own : origin.flatMap(program -> program.find(name));
  }

  /** A rule of the model itself, not one that a session added. */
  Optional<RuleStep> findInModel(String name) {
    return origin.map(program -> program.findInModel(name)).orElseGet(() -> find(name));
  }

  /** Puts a rule at its index; indexes may be left out. */
  void add(RuleStep rule) {
    int place = rule.index() - firstRule;
    while (rules.size() <= place) {
      rules.add(null);
    }
    indexes.put(rule.name(), rule.index());
    rules.set(place, rule);
  }

  Optional<RuleStep> ruleIfAny(int index) {
    return index < firstRule
        ? origin.flatMap(program -> program.ruleIfAny(index))
        : Optional.ofNullable(rules.get(index - firstRule));
  }

  /** A number for a name that may be missing: the rule's index, or a negative number. */
  int numberOf(String name) {
    var rule = find(name);
    if (rule.isPresent()) {
      return rule.get().index();
    }
    var known = numberOfOther(name);
    if (known.isPresent()) {
      return known.getAsInt();
    }
    otherNumbers.put(name, otherNames.size());
    otherNames.add(name);
    return -nameCount();
  }

  private OptionalInt numberOfOther(String name) {
    int at = otherNumbers.getOrDefault(name, -1);
    return at >= 0
        ? OptionalInt.of(-1 - firstName - at)
        : origin.map(program -> program.numberOfOther(name)).orElse(OptionalInt.empty());
  }

  String name(int number) {
    return number >= 0 ? rule(number).name() : otherName(-1 - number);
  }

  private String otherName(int number) {
    return number >= firstName
        ? otherNames.get(number - firstName)
        : origin.orElseThrow().otherName(number);
  }

  /** The step of a node, by identity: nodes equal in all are still evaluated apart. */
  Optional<Step> step(Node node) {
    var own = Optional.ofNullable(steps.get(node));
    return own.isPresent() ? own : origin.flatMap(program -> program.step(node));
  }

  void put(Node node, Step step) {
    steps.put(node, step);
    hasFixedPoint |= step instanceof FixedPointStep;
  }
}
