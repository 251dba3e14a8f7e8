package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the ways that rules may go. A condition that is a constant goes only one way: none. */
final class BranchFinder {
  private final Program program;
  private final List<BranchPoint> points = new ArrayList<>();
  private final List<Step> contexts = new ArrayList<>();

  BranchFinder(Program program) {
    this.program = program;
  }

  List<BranchPoint> points() {
    return List.copyOf(points);
  }

  /** Steps inside which another calculation works. */
  List<Step> contexts() {
    return List.copyOf(contexts);
  }

  void visit(Rule rule) {
    visit(rule.body(), rule);
  }

  private void visit(Node node, Rule rule) {
    switch (node) {
      case Node.Condition choice -> test("si ", choice.test(), rule);
      case Node.Variations variations -> variations(variations, rule);
      case Node.Applicability guard ->
          test(guard.negated() ? "non applicable si " : "applicable si ", guard.condition(), rule);
      case Node.Bound bound -> bound(bound, rule);
      case Node.Brackets brackets -> brackets(brackets, rule);
      case Node.Dated dated -> dated(dated, rule);
      case Node.Default fallback -> byDefault(fallback, rule);
      case Node.Aggregate aggregate -> aggregate(aggregate, rule);
      case Node.Context context -> contexts.add(step(context));
      case Node.Constant _,
          Node.Reference _,
          Node.Binary _,
          Node.Conversion _,
          Node.Simplification _,
          Node.Rounding _,
          Node.RoundingTo _,
          Node.Duration _,
          Node.DayOfPeriod _,
          Node.Template _,
          Node.Presence _,
          Node.Answer _,
          Node.EvaluationDay _,
          Node.Logarithm _,
          Node.Inversion _,
          Node.FixedPoint _,
          Node.Broken _,
          Node.Members _,
          Node.MissingMark _ -> {}
    }
    Children.of(node).forEach(child -> visit(child, rule));
  }

  private void test(String word, Node test, Rule rule) {
    if (!(test instanceof Node.Constant)) {
      add(rule, word + words(test) + " : oui", is(step(test), BranchFinder::isOn));
      add(rule, word + words(test) + " : non", is(step(test), Result::isOff));
    }
  }

  private void variations(Node.Variations variations, Rule rule) {
    var before = new ArrayList<Step>();
    boolean closed = false;
    for (var branch : variations.branches()) {
      var test = step(branch.test());
      closed = branch.test() instanceof Node.Constant;
      var words = closed ? "sinon" : "si " + words(branch.test());
      add(rule, words, all(before, Result::isOff).and(is(test, BranchFinder::isOn)));
      before.add(test);
    }
    if (!closed) {
      add(rule, "aucune des variations", all(before, Result::isOff));
    }
  }

  private void bound(Node.Bound bound, Rule rule) {
    if (step(bound) instanceof ConditionStep choice) {
      var words = (bound.ceiling() ? "plafond " : "plancher ") + words(bound.limit());
      add(rule, words + " : atteint", is(choice.test(), Result::isTrue));
      add(rule, words + " : sans effet", is(choice.test(), Result::isOff));
    }
  }

  /** Amounts and rates are evaluated up to the bracket that holds the base. */
  private void brackets(Node.Brackets brackets, Rule rule) {
    var after = new ArrayList<Step>();
    var ways = new ArrayList<BranchPoint>();
    for (int i = brackets.brackets().size() - 1; i >= 0; i--) {
      var bracket = brackets.brackets().get(i);
      var amount = step(bracket.amount());
      var beyond = List.copyOf(after);
      var words =
          "%s, tranche %d %s".formatted(brackets.scale().keyword(), i + 1, ceiling(bracket));
      ways.addFirst(
          new BranchPoint(
              rule,
              words,
              is(step(brackets.base()), Result::isNumber)
                  .and(is(amount, _ -> true))
                  .and(calculation -> beyond.stream().noneMatch(isKnown(calculation)))));
      after.add(amount);
    }
    points.addAll(ways);
  }

  private static String ceiling(Node.Bracket bracket) {
    return bracket.ceiling().map(node -> "(jusqu'à " + words(node) + ")").orElse("(sans plafond)");
  }

  private void dated(Node.Dated dated, Rule rule) {
    for (var version : dated.versions()) {
      var word = version.value().isPresent() ? "valeur depuis le " : "abrogé depuis le ";
      add(
          rule,
          word + FrenchFormat.date(version.from()),
          is(step(dated), _ -> true)
              .and(
                  is(
                      step(dated.day()),
                      day -> inForce(dated, day).filter(found -> found == version).isPresent())));
    }
  }

  private static Optional<Node.Version> inForce(Node.Dated dated, Result day) {
    return day.isUndefined() || day.isNotApplicable()
        ? Optional.empty()
        : DatedStep.inForce(dated, Days.of(day));
  }

  private void byDefault(Node.Default fallback, Rule rule) {
    var words = "par défaut " + words(fallback.fallback());
    var value = step(fallback.value());
    add(rule, words + " : utilisé", is(value, Result::isUndefined));
    add(rule, words + " : une réponse est donnée", is(value, given -> !given.isUndefined()));
  }

  /** Each item may be the one that decides; or none does. */
  private void aggregate(Node.Aggregate aggregate, Rule rule) {
    if (!aggregate.fold().isLogical()) {
      return;
    }
    boolean all = aggregate.fold() == Fold.ALL;
    var whole = step(aggregate);
    for (var item : aggregate.items()) {
      Predicate<Result> decides = all ? Result::isOff : BranchFinder::isOn;
      if (!(item instanceof Node.Constant)) {
        add(
            rule,
            words(item) + (all ? " : non, et décide" : " : oui, et décide"),
            is(whole, decides).and(is(step(item), decides)));
      }
    }
    if (all) {
      add(rule, "toutes ces conditions : remplies", is(whole, BranchFinder::isOn));
    } else {
      add(rule, "une de ces conditions : aucune", is(whole, Result::isOff));
    }
  }

  private void add(Rule rule, String words, Predicate<Calculation> taken) {
    points.add(new BranchPoint(rule, words, taken));
  }

  private Step step(Node node) {
    return program.step(node).orElseThrow();
  }

  private static String words(Node node) {
    return WrittenExpression.SHORT.of(node);
  }

  private static boolean isOn(Result result) {
    return !result.isUndefined() && !result.isOff();
  }

  private static Predicate<Calculation> is(Step step, Predicate<Result> expected) {
    return calculation -> {
      var known = calculation.known(step.slot());
      return known != null && expected.test(known);
    };
  }

  private static Predicate<Calculation> all(List<Step> steps, Predicate<Result> expected) {
    var every = List.copyOf(steps);
    return calculation -> every.stream().allMatch(step -> is(step, expected).test(calculation));
  }

  private static Predicate<Step> isKnown(Calculation calculation) {
    return step -> calculation.known(step.slot()) != null;
  }
}
