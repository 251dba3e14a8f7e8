package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.List;
import java.util.Optional;

/**
 * One node as it was evaluated, with the parts it looked at.
 *
 * @param operands in the order evaluated; those skipped are absent
 * @param rule outcome of the rule, for a reference
 * @param whose id of the individual or group it was evaluated for; empty where there is no other
 */
record Trace(Node node, Value value, List<Trace> operands, Optional<RuleTrace> rule, String whose) {
  Trace {
    operands = List.copyOf(operands);
  }

  Trace as(Value other) {
    return new Trace(node, other, operands, rule, whose);
  }
}
