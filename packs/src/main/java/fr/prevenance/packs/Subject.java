package fr.prevenance.packs;

import fr.prevenance.rules.Coverage;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whom a right is decided for on one day, with all that is known of them. */
public sealed interface Subject {

  /** The day of evaluation. */
  LocalDate date();

  /** What a rule comes to for the subject. */
  Evaluation evaluate(RuleBook rules, String rule);

  /** Several questions on the subject. */
  Inquiry inquiry(RuleBook rules);

  /** As {@link #evaluate}, noting which branches were taken. */
  Evaluation evaluate(Coverage coverage, String rule);

  /** Another individual or group of the same case; itself when empty. */
  Subject of(Optional<String> other);

  /**
   * The same subject, were a rule to have this value.
   *
   * @param whose id of the individual or group whose rule it is; empty for the subject itself, or
   *     the group that it reads
   */
  Subject supposing(RuleBook rules, String rule, Optional<String> whose, Value value);

  /** One situation without members. */
  record Alone(Situation situation) implements Subject {
    @Override
    public LocalDate date() {
      return situation.date();
    }

    @Override
    public Evaluation evaluate(RuleBook rules, String rule) {
      return rules.evaluate(rule, situation);
    }

    @Override
    public Inquiry inquiry(RuleBook rules) {
      return rules.inquiry(situation);
    }

    @Override
    public Evaluation evaluate(Coverage coverage, String rule) {
      return coverage.evaluate(rule, situation);
    }

    @Override
    public Subject of(Optional<String> other) {
      return this;
    }

    @Override
    public Subject supposing(RuleBook rules, String rule, Optional<String> whose, Value value) {
      Map<String, Value> answers = new HashMap<>(situation.answers());
      answers.put(rule, value);
      return new Alone(new Situation(situation.date(), answers));
    }
  }

  /**
   * An individual or group among others.
   *
   * @param id of the subject
   */
  record Among(People people, String id, LocalDate date) implements Subject {
    @Override
    public Evaluation evaluate(RuleBook rules, String rule) {
      return rules.evaluate(rule, id, people, date);
    }

    @Override
    public Inquiry inquiry(RuleBook rules) {
      return rules.inquiry(id, people, date);
    }

    @Override
    public Evaluation evaluate(Coverage coverage, String rule) {
      return coverage.evaluate(rule, id, people, date);
    }

    @Override
    public Subject of(Optional<String> other) {
      return other.<Subject>map(one -> new Among(people, one, date)).orElse(this);
    }

    @Override
    public Subject supposing(RuleBook rules, String rule, Optional<String> whose, Value value) {
      String of = whose.orElseGet(() -> owner(rules, rule));
      return new Among(people.answering(of, rule, value), id, date);
    }

    private String owner(RuleBook rules, String rule) {
      return rules.find(rule).flatMap(RuleInfo::entity).flatMap(this::read).orElse(id);
    }

    /** The group of a kind that the subject, an individual, reads. */
    private Optional<String> read(String kind) {
      return people.groups().stream()
          .filter(group -> group.entity().equals(kind))
          .filter(group ->
              group.members().stream()
                  .anyMatch(member -> member.principal() && member.individual().equals(id)))
          .map(People.Group::id)
          .findFirst();
    }
  }

  static Subject of(Situation situation) {
    return new Alone(situation);
  }
}
