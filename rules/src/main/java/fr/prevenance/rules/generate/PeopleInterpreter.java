package fr.prevenance.rules.generate;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.People;
import java.time.LocalDate;

/** Evaluates a rule for one individual or group. */
@FunctionalInterface
public interface PeopleInterpreter {
  Evaluation evaluate(String rule, String id, People people, LocalDate day);
}
