package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a trace as an explanation, rule by rule as it is read; a rule looked at twice is told once
 * and shared.
 */
final class Narration {
  private final Program program;
  private final Map<RuleTrace, Explanation> told = new IdentityHashMap<>();

  Narration(Program program) {
    this.program = program;
  }

  /**
   * @param rule the rule evaluated; or the expression, as a private rule
   * @param name how it is called
   */
  Explanation tell(RuleStep rule, Calculation calculation, boolean expression, String name) {
    var tracer = new Tracer(program, calculation, expression || program.mayGoOnOrRound());
    return expression ? expression(name, tracer.of(rule.rule().body())) : tell(tracer.of(rule));
  }

  private Explanation expression(String name, Trace body) {
    return new Explanation(
        name, name, body.value(), () -> Phrases.of(body), Map::of, () -> children(body));
  }

  private Explanation tell(RuleTrace outcome) {
    return told.computeIfAbsent(
        outcome,
        _ ->
            new Explanation(
                outcome.rule().name().text(),
                Phrases.title(outcome.rule()),
                outcome.value(),
                () -> Phrases.of(outcome),
                () -> references(outcome),
                () -> children(outcome)));
  }

  private synchronized List<Explanation> children(RuleTrace outcome) {
    var found = new LinkedHashMap<String, Explanation>();
    outcome.disabler().ifPresent(parent -> found.put(parent.rule().name().text(), tell(parent)));
    outcome.body().ifPresent(body -> collect(body, found));
    return List.copyOf(found.values());
  }

  private void collect(Trace step, Map<String, Explanation> found) {
    if (step.node() instanceof Node.Members) {
      collectMembers(step, found);
      return;
    }
    for (var operand : step.operands()) {
      if (step.node() instanceof Node.Dated && operand == step.operands().getFirst()) {
        continue;
      }
      if (operand.rule().isPresent()) {
        var rule = operand.rule().get();
        found.putIfAbsent(rule.rule().name().text(), tell(rule));
      } else if (isCondition(step, operand)) {
        var written = WrittenExpression.FULL.of(operand.node());
        found.putIfAbsent(written, condition(written, operand));
      } else {
        collect(operand, found);
      }
    }
    step.rule().ifPresent(rule -> found.putIfAbsent(rule.rule().name().text(), tell(rule)));
  }

  /** Each member's part of the trace is told apart, since all go by the names of the same rules. */
  private void collectMembers(Trace step, Map<String, Explanation> found) {
    for (var member : step.operands()) {
      var written = WrittenExpression.FULL.of(member.node());
      var told = member.rule().map(this::tell).orElseGet(() -> condition(written, member));
      var own = marked(told, member.whose(), new IdentityHashMap<>());
      found.putIfAbsent(own.rule(), own);
    }
  }

  private synchronized Explanation marked(
      Explanation told, String whose, Map<Explanation, Explanation> done) {
    return done.computeIfAbsent(
        told,
        _ ->
            new Explanation(
                Explanation.ofMember(told.rule(), whose),
                Explanation.ofMember(told.title(), whose),
                told.value(),
                told::operation,
                told::references,
                () -> told.children().stream().map(child -> marked(child, whose, done)).toList()));
  }

  /** A condition written in place is told like a rule, under its own text. */
  private Explanation condition(String written, Trace step) {
    return new Explanation(
        written,
        WrittenExpression.SHORT.of(step.node()),
        step.value(),
        () -> Phrases.of(step),
        Map::of,
        () -> children(step));
  }

  private synchronized List<Explanation> children(Trace step) {
    var found = new LinkedHashMap<String, Explanation>();
    collect(step, found);
    return List.copyOf(found.values());
  }

  private static boolean isCondition(Trace step, Trace operand) {
    if (operand.node() instanceof Node.Constant) {
      return false;
    }
    return switch (step.node()) {
      case Node.Aggregate aggregate -> aggregate.fold().isLogical();
      case Node.Condition _, Node.Applicability _ -> operand == step.operands().getFirst();
      case Node.Variations variations ->
          variations.branches().stream().anyMatch(branch -> branch.test() == operand.node());
      default -> false;
    };
  }

  /** The text that set the value in force first, then those of the rule. */
  private static Map<String, String> references(RuleTrace outcome) {
    var all = new LinkedHashMap<String, String>();
    outcome.body().ifPresent(body -> cite(body, all));
    outcome.rule().documentation().references().forEach(all::putIfAbsent);
    return all;
  }

  /** Nearest first. */
  private static void cite(Trace body, Map<String, String> all) {
    var waiting = new ArrayDeque<>(List.of(body));
    while (!waiting.isEmpty()) {
      var next = waiting.removeFirst();
      inForce(next).ifPresent(version -> cite(version, all));
      waiting.addAll(next.operands());
    }
  }

  private static void cite(Node.Version version, Map<String, String> all) {
    version.reference().ifPresent(label -> all.put(label, version.link().orElse("")));
  }

  private static Optional<Node.Version> inForce(Trace step) {
    return step.node() instanceof Node.Dated dated
            && step.operands().getFirst().value() instanceof Value.Date(var day)
        ? DatedStep.inForce(dated, day)
        : Optional.empty();
  }
}
