package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.model.Rule;
import java.util.function.Predicate;

/**
 * One way that a rule may go.
 *
 * @param words which, in French
 * @param taken whether a calculation went there
 */
record BranchPoint(Rule rule, String words, Predicate<Calculation> taken) {

  Coverage.Branch branch(boolean wasTaken) {
    var place = rule.place();
    return new Coverage.Branch(
        rule.name().text(), place.source().file(), place.line(), words, wasTaken);
  }
}
