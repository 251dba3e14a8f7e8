package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Rule;
import java.util.List;
import java.util.Optional;

/**
 * A rule evaluated.
 *
 * @param disabler the parent that switched it off; then there is no body
 * @param body its computation
 */
record RuleOutcome(
    Rule rule,
    Value value,
    List<String> missing,
    Optional<RuleOutcome> disabler,
    Optional<Step> body) {}
