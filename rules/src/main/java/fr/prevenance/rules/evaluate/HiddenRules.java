package fr.prevenance.rules.evaluate;

import static fr.prevenance.rules.model.Operator.OR;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Documentation;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.RuleName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The private rules by which the reference writes {@code le maximum de}: they have parents like any
 * other, which shows in the names that are missing.
 */
record HiddenRules(Program program, Compiler compiler) {
  private static final String VALUE = "$INTERNAL valeur";
  private static final String BEST = "$INTERNAL acc";

  Step extreme(Operator better, List<Step> items, String scope) {
    if (items.isEmpty()) {
      return compiler.constant(Result.NOT_APPLICABLE);
    }
    var parent = new RuleName(scope);
    var bestRule = rule(parent.child(BEST));
    var valueRule = rule(parent.child(VALUE));
    var rest = items.subList(0, items.size() - 1);
    complete(bestRule, extreme(better, rest, bestRule.name()));
    complete(valueRule, items.getLast());
    return choice(better, reference(valueRule), reference(bestRule));
  }

  private Step choice(Operator better, Step value, Step best) {
    var replaces = compiler.binary(OR, isOff(best), compiler.binary(better, value, best));
    return compiler.condition(isOff(value), best, compiler.condition(replaces, value, best));
  }

  private Step isOff(Step step) {
    return new NotApplicableTestStep(compiler.slot(), step);
  }

  private Step reference(RuleStep rule) {
    return new ReferenceStep(compiler.slot(), rule);
  }

  private RuleStep rule(RuleName name) {
    int index = program.ruleCount();
    var hidden =
        new Rule(
            index,
            name,
            program.rule(0).rule().place(),
            true,
            true,
            new Documentation(name.lastSegment(), Optional.empty(), Optional.empty(), Map.of()),
            Optional.empty(),
            false,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new Node.Constant(new Value.Undefined()));
    var step = new RuleStep(compiler.slot(), hidden);
    program.add(step);
    return step;
  }

  private void complete(RuleStep rule, Step body) {
    rule.complete(compiler.parents(rule.rule().name()), Optional.empty(), body);
  }
}
