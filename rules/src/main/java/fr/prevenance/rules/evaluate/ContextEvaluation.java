package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** {@code contexte}: the settings are evaluated outside, the value inside. */
record ContextEvaluation(Calculation calculation) {

  Step evaluate(Node.Context context) {
    var overrides = new HashMap<Integer, Value>();
    var overridden = new HashSet<String>();
    var steps = new ArrayList<Step>();
    for (var setting : context.settings()) {
      var step = calculation.step(setting.value());
      steps.add(step);
      if (!States.isUndefined(step.value())) {
        overrides.put(setting.rule().rule(), step.value());
        overridden.add(setting.rule().name());
      }
    }
    var value = calculation.under(overrides).step(context.value());
    var inside = value.missing().stream().filter(name -> !overridden.contains(name)).toList();
    var missing = Missing.union(Missing.of(steps), inside);
    return Step.of(context, value.value(), missing, List.of(value));
  }
}
