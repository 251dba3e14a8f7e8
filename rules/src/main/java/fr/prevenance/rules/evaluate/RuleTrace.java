package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Rule;
import java.util.Optional;

/**
 * A rule as it was evaluated.
 *
 * @param disabler the parent that switched it off; then there is no body
 * @param body its computation
 */
record RuleTrace(Rule rule, Value value, Optional<RuleTrace> disabler, Optional<Trace> body) {}
