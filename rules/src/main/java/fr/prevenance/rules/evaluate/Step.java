package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.List;
import java.util.Optional;

/**
 * One node evaluated, with the steps it looked at.
 *
 * @param missing public rules whose answer is lacking, in the order met
 * @param operands in the order evaluated; those skipped are absent
 * @param rule outcome of the rule, for a reference
 */
record Step(
    Node node, Value value, List<String> missing, List<Step> operands, Optional<RuleOutcome> rule) {

  static Step leaf(Node node, Value value) {
    return new Step(node, value, List.of(), List.of(), Optional.empty());
  }

  /** Missing names are those of all operands. */
  static Step of(Node node, Value value, List<Step> operands) {
    return new Step(node, value, Missing.of(operands), operands, Optional.empty());
  }

  static Step of(Node node, Value value, List<String> missing, List<Step> operands) {
    return new Step(node, value, missing, operands, Optional.empty());
  }
}
