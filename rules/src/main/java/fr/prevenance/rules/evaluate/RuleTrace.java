package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Rule;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rule as it was evaluated; what it looked at is found when it is first asked for. */
final class RuleTrace {

  /**
   * @param disabler the parent that switched the rule off; then there is no body
   * @param body its computation
   */
  record Parts(Optional<RuleTrace> disabler, Optional<Trace> body) {
    static final Parts NONE = new Parts(Optional.empty(), Optional.empty());
  }

  private final Rule rule;
  private final Value value;
  private final Supplier<Parts> search;
  private @Nullable Parts parts;

  RuleTrace(Rule rule, Value value, Supplier<Parts> search) {
    this.rule = rule;
    this.value = value;
    this.search = search;
  }

  Rule rule() {
    return rule;
  }

  Value value() {
    return value;
  }

  Optional<RuleTrace> disabler() {
    return parts().disabler();
  }

  Optional<Trace> body() {
    return parts().body();
  }

  private synchronized Parts parts() {
    var found = parts;
    if (found == null) {
      found = search.get();
      parts = found;
    }
    return found;
  }
}
