package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * Evaluates as its {@link RuleBook} does, and notes which branches of the rules were taken: what
 * examples exercise, and what none of them reaches. For one thread.
 */
public interface Coverage {

  /** As {@link RuleBook#evaluate}; a computation that fails still took the branches before. */
  Evaluation evaluate(String rule, Situation situation);

  /** As {@link RuleBook#evaluate(String, String, People, LocalDate)}. */
  Evaluation evaluate(String rule, String id, People people, LocalDate day);

  /** Every branch of every rule, in source order. */
  List<Branch> branches();

  /**
   * One way that a rule may go: a side of a condition, a bracket, a dated value…
   *
   * @param rule full name
   * @param file as named by its {@link RuleSource}
   * @param line of the rule, 1-based
   * @param words which way, in French: « applicable si étudiant : non »
   * @param taken by at least one evaluation
   */
  record Branch(String rule, String file, int line, String words, boolean taken) {}
}
