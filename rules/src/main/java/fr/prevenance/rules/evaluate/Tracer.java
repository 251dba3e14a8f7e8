package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds back what an evaluation looked at: the results it left in the slots of a calculation are
 * its trace.
 *
 * <p>What a rule looked at is found when somebody asks, unless that might be too late or never end.
 */
final class Tracer {
  private final Program program;
  private final Calculation calculation;
  private final boolean isAtOnce;
  private final Map<Integer, RuleTrace> rules = new HashMap<>();
  private final Map<Calculation, Tracer> contexts = new HashMap<>();

  /**
   * @param isAtOnce for a calculation that will go on, and for rules that may lead back to
   *     themselves
   */
  Tracer(Program program, Calculation calculation, boolean isAtOnce) {
    this.program = program;
    this.calculation = calculation;
    this.isAtOnce = isAtOnce;
  }

  private Tracer within(Calculation inside) {
    return contexts.computeIfAbsent(inside, _ -> new Tracer(program, inside, isAtOnce));
  }

  synchronized RuleTrace of(RuleStep rule) {
    var known = rules.get(rule.index());
    return known == null ? found(rule) : known;
  }

  private RuleTrace found(RuleStep rule) {
    if (isAtOnce) {
      // A cycle comes back here: it is told by its value alone.
      rules.put(rule.index(), new RuleTrace(rule.rule(), value(rule), () -> RuleTrace.Parts.NONE));
      var parts = parts(rule);
      rules.put(rule.index(), new RuleTrace(rule.rule(), value(rule), () -> parts));
    } else {
      rules.put(rule.index(), new RuleTrace(rule.rule(), value(rule), () -> parts(rule)));
    }
    return rules.get(rule.index());
  }

  private synchronized RuleTrace.Parts parts(RuleStep rule) {
    return calculation.known(rule.body().slot()) == null
        ? new RuleTrace.Parts(rule.disabler().flatMap(this::rule), Optional.empty())
        : new RuleTrace.Parts(Optional.empty(), Optional.of(of(rule.rule().body())));
  }

  private Value value(Step step) {
    var known = calculation.known(step.slot());
    return known == null ? new Value.Undefined() : known.value();
  }

  synchronized Trace of(Node node) {
    var step = program.step(node).orElseThrow();
    var rule = node instanceof Node.Reference ? rule(step) : Optional.<RuleTrace>empty();
    return new Trace(node, value(step), operands(node), rule, calculation.subject());
  }

  /** The rule referred to, or the one that took its place. */
  private Optional<RuleTrace> rule(Step step) {
    return switch (step) {
      case ReferenceStep reference -> Optional.of(of(reference.target()));
      case VariationsStep replaced ->
          replaced.branches().stream()
              .map(VariationsStep.Branch::then)
              .filter(then -> calculation.known(then.slot()) != null)
              .filter(ReferenceStep.class::isInstance)
              .map(then -> of(((ReferenceStep) then).target()))
              .reduce((_, last) -> last);
      default -> Optional.empty();
    };
  }

  private List<Trace> operands(Node node) {
    return switch (node) {
      case Node.Context context -> context(context);
      case Node.Presence presence -> List.of(of(presence.value()));
      case Node.Dated dated -> dated(dated);
      case Node.Default fallback -> byDefault(fallback);
      case Node.Rounding rounding -> List.of(of(rounding.value()));
      case Node.RoundingTo rounding -> roundingTo(rounding);
      case Node.Inversion _ -> List.of();
      case Node.Members members -> members(members);
      default -> all(evaluated(Children.of(node)));
    };
  }

  /** The value last; the step only if a rule or a computation gives it. */
  private List<Trace> roundingTo(Node.RoundingTo rounding) {
    var parts = new ArrayList<Node>();
    if (!(rounding.precision() instanceof Node.Constant)) {
      parts.addAll(evaluated(List.of(rounding.precision())));
    }
    parts.add(rounding.value());
    return all(parts);
  }

  private List<Node> evaluated(List<Node> nodes) {
    var found = new ArrayList<Node>(nodes.size());
    for (var node : nodes) {
      var step = program.step(node);
      if (step.isPresent() && calculation.known(step.get().slot()) != null) {
        found.add(node);
      }
    }
    return found;
  }

  private List<Trace> all(List<Node> nodes) {
    var traces = new ArrayList<Trace>(nodes.size());
    for (var node : nodes) {
      traces.add(of(node));
    }
    return traces;
  }

  /** The day first, looked at or not. */
  private List<Trace> dated(Node.Dated dated) {
    var traces = new ArrayList<>(List.of(of(dated.day())));
    var values = Children.of(dated);
    traces.addAll(all(evaluated(values.subList(1, values.size()))));
    return traces;
  }

  private List<Trace> byDefault(Node.Default fallback) {
    var value = of(fallback.value());
    return Values.isUndefined(value.value())
        ? List.of(value, of(fallback.fallback()))
        : List.of(value);
  }

  /**
   * One for each member: its value, or else why it does not count; of a bare count, why it does.
   */
  private List<Trace> members(Node.Members members) {
    var parts = new ArrayList<>(List.of(members.value()));
    members.among().ifPresent(among -> parts.add(isCount(members) ? 0 : 1, among));
    return calculation.membersKnown().stream()
        .map(this::within)
        .flatMap(tracer -> tracer.evaluated(parts).stream().limit(1).map(tracer::of))
        .toList();
  }

  private static boolean isCount(Node.Members members) {
    return members.value() instanceof Node.Constant;
  }

  /**
   * What was looked at inside was evaluated by a calculation of its own; where there is none, what
   * should have been set.
   */
  private List<Trace> context(Node.Context context) {
    var step = program.step(context).orElseThrow();
    return calculation
        .contextAt(step.slot())
        .map(inside -> List.of(within(inside).of(context.value())))
        .orElseGet(
            () -> all(evaluated(context.settings().stream().map(Node.Setting::value).toList())));
  }
}
