package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One evaluation of a model under one set of answers: lazy, each rule at most once. */
final class Calculation {
  /** Rules evaluated, contexts included: far above any real model, reached only by hostile ones. */
  private static final int MAX_RULES_EVALUATED = 50_000;

  private final Model model;
  private final LocalDate day;
  private final Map<Integer, Value> answers;
  private final AtomicInteger evaluated;
  private final @Nullable RuleOutcome[] memo;
  private String current = "";

  Calculation(Model model, LocalDate day, Map<Integer, Value> answers) {
    this(model, day, answers, new AtomicInteger());
  }

  private Calculation(
      Model model, LocalDate day, Map<Integer, Value> answers, AtomicInteger evaluated) {
    this.model = model;
    this.day = day;
    this.answers = answers;
    this.evaluated = evaluated;
    this.memo = new RuleOutcome[model.rules().size()];
  }

  /** The same model with some answers changed. */
  Calculation under(Map<Integer, Value> overrides) {
    var merged = new HashMap<>(answers);
    merged.putAll(overrides);
    var inner = new Calculation(model, day, merged, evaluated);
    inner.current = current;
    return inner;
  }

  RuleOutcome outcome(int index) {
    var known = memo[index];
    if (known != null) {
      return known;
    }
    var outcome = evaluate(model.rules().get(index));
    memo[index] = outcome;
    return outcome;
  }

  private RuleOutcome evaluate(Rule rule) {
    if (evaluated.incrementAndGet() > MAX_RULES_EVALUATED) {
      throw new EvaluationFault("calcul-trop-long", "Le calcul emboîte trop de contextes.");
    }
    var caller = current;
    current = rule.name().text();
    try {
      return parentThenBody(rule);
    } catch (EvaluationFault fault) {
      throw fault.in(rule.name().text());
    } finally {
      current = caller;
    }
  }

  private RuleOutcome parentThenBody(Rule rule) {
    var disabler = disabler(rule.index());
    if (disabler.isEmpty()) {
      return fromBody(rule, List.of());
    }
    var parent = outcome(disabler.getAsInt());
    if (States.isOff(parent.value())) {
      return new RuleOutcome(
          rule, States.NOT_APPLICABLE, parent.missing(), Optional.of(parent), Optional.empty());
    }
    boolean asked = model.types().get(disabler.getAsInt()).kind() == Kind.BOOLEAN;
    return fromBody(rule, asked ? parent.missing() : List.of());
  }

  private RuleOutcome fromBody(Rule rule, List<String> missingOfParent) {
    var body = step(rule.body());
    boolean missesItself =
        States.isUndefined(body.value()) && body.missing().isEmpty() && !rule.hidden();
    var missing = missesItself ? List.of(rule.name().text()) : body.missing();
    return new RuleOutcome(
        rule,
        withStaticUnit(rule, body.value()),
        Missing.union(missing, missingOfParent),
        Optional.empty(),
        Optional.of(body));
  }

  /** A zero reached without looking at what carries the unit still has it. */
  private Value withStaticUnit(Rule rule, Value value) {
    if (value instanceof Value.Number(var number, var unit) && unit.isEmpty() && number == 0) {
      var known = model.types().get(rule.index()).knownUnit();
      return known.<Value>map(found -> Value.of(number, found.text())).orElse(value);
    }
    return value;
  }

  Step step(Node node) {
    return switch (node) {
      case Node.Constant(var value) -> Step.leaf(node, value);
      case Node.EvaluationDay _ -> Step.leaf(node, Value.of(day));
      case Node.Reference reference -> reference(reference);
      case Node.Binary binary -> new BinaryEvaluation(this).evaluate(binary);
      case Node.Aggregate aggregate -> new ListEvaluation(this).evaluate(aggregate);
      case Node.Condition choice -> new ChoiceEvaluation(this).condition(choice);
      case Node.Variations variations -> new ChoiceEvaluation(this).variations(variations);
      case Node.Applicability guard -> new ChoiceEvaluation(this).applicability(guard);
      case Node.Bound bound -> new NumberEvaluation(this).bound(bound);
      case Node.Conversion conversion -> new NumberEvaluation(this).conversion(conversion);
      case Node.Simplification simple -> new NumberEvaluation(this).simplification(simple);
      case Node.Rounding rounding -> new NumberEvaluation(this).rounding(rounding);
      case Node.Brackets brackets -> new BracketsEvaluation(this, brackets).evaluate();
      case Node.Duration duration -> new DurationEvaluation(this).evaluate(duration);
      case Node.Context context -> new ContextEvaluation(this).evaluate(context);
      case Node.Template template -> new TemplateEvaluation(this).evaluate(template);
      case Node.Presence presence -> new PresenceEvaluation(this).evaluate(presence);
      case Node.Dated dated -> new DatedEvaluation(this).evaluate(dated);
      case Node.Answer answer -> answered(answer);
      case Node.Default fallback -> withDefault(fallback);
    };
  }

  private Step reference(Node.Reference reference) {
    var outcome = outcome(reference.rule());
    return new Step(reference, outcome.value(), outcome.missing(), List.of(), Optional.of(outcome));
  }

  private Step answered(Node.Answer answer) {
    var given = answer(answer.rule());
    if (given.isPresent()) {
      return Step.leaf(answer, given.get());
    }
    var computed = step(answer.value());
    return Step.of(answer, computed.value(), List.of(computed));
  }

  private Step withDefault(Node.Default fallback) {
    var value = step(fallback.value());
    if (!States.isUndefined(value.value())) {
      return Step.of(fallback, value.value(), List.of(value));
    }
    var used = step(fallback.fallback());
    var missing = Missing.of(List.of(value, used));
    var itself = fallback.missing().map(List::of).orElse(List.of());
    return Step.of(fallback, used.value(), Missing.union(missing, itself), List.of(value, used));
  }

  Optional<Value> answer(int rule) {
    return Optional.ofNullable(answers.get(rule));
  }

  OptionalInt disabler(int rule) {
    return model.disablers().get(rule);
  }

  /** The disabling parent of a rule, as if it were referred to in its place. */
  Step parent(Node.Reference child, int parent) {
    var name = model.rules().get(parent).name().text();
    return reference(new Node.Reference(parent, name, child.place()));
  }

  Rule rule(Node.Reference reference) {
    return model.rules().get(reference.rule());
  }

  boolean isNullable(Node node) {
    return switch (node) {
      case Node.Binary binary ->
          switch (binary.operator()) {
            case PLUS, POWER, QUOTIENT, EQUAL, DIFFERENT, AND, OR -> false;
            case MINUS, TIMES, OVER, LESS, AT_MOST, MORE, AT_LEAST -> true;
          };
      case Node.Aggregate aggregate ->
          switch (aggregate.fold()) {
            case SUM, MEAN, ALL, ANY -> false;
            case PRODUCT, MAXIMUM, MINIMUM -> true;
          };
      case Node.Presence _, Node.Template _, Node.Answer _, Node.Default _ -> false;
      default -> true;
    };
  }

  String currentRule() {
    return current;
  }
}
