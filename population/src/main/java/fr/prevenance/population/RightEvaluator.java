package fr.prevenance.population;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FailingCondition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides one right for one household at a time, by the interpreter. Safe for many threads. */
public final class RightEvaluator {
  private final RightPack pack;
  private final Set<String> declared;

  public RightEvaluator(RightPack pack) {
    this.pack = pack;
    this.declared =
        pack.facts().stream().map(FactDefinition::name).collect(Collectors.toUnmodifiableSet());
  }

  /** The right that is decided. */
  public RightPack pack() {
    return pack;
  }

  /**
   * Decides one household on one day.
   *
   * @param facts by full name; facts the pack does not declare are refused
   * @throws IllegalArgumentException naming an undeclared fact
   */
  public Outcome evaluate(Map<String, FactValue> facts, LocalDate date) {
    refuseUndeclared(facts);
    Optional<Outcome> unusable = unusable(facts);
    if (unusable.isPresent()) {
      return unusable.get();
    }
    Map<String, Value> answers = new HashMap<>();
    facts.forEach((name, fact) -> answers.put(name, fact.value()));
    Subject subject = Subject.of(new Situation(date, answers));
    return evaluate(subject, uncertified(facts));
  }

  /**
   * Decides for someone alone or among others, whose facts are finite and declared by the pack.
   *
   * @param areCertified whether the holders of the facts answer for them
   */
  public Outcome evaluate(Subject subject, boolean areCertified) {
    return evaluate(subject, uncertified(areCertified));
  }

  /**
   * Decides for someone alone or among others, some of whose facts nobody answers for.
   *
   * @param uncertified names of those facts
   */
  public Outcome evaluate(Subject subject, Set<String> uncertified) {
    Inquiry inquiry = subject.inquiry(pack.rules());
    return outcome(
        Ruling.of(pack, subject, inquiry), new Thresholds(pack, subject, inquiry, uncertified));
  }

  /**
   * As {@link #evaluate(Subject, Set)}, but of who is not entitled it is not found out why, which
   * takes longer than to decide it.
   *
   * @return empty for who is not entitled
   */
  public Optional<Outcome> find(Subject subject, Set<String> uncertified) {
    Inquiry inquiry = subject.inquiry(pack.rules());
    Thresholds thresholds = new Thresholds(pack, subject, inquiry, uncertified);
    Ruling ruling = Ruling.of(pack, subject, inquiry);
    return ruling instanceof Ruling.NotEntitled refused
        ? doubtful(refused, thresholds)
        : Optional.of(outcome(ruling, thresholds));
  }

  /**
   * As {@link #evaluate(Subject, boolean)}, for whoever has let the right be decided already.
   *
   * @param ruling of this right for that subject
   */
  public Outcome outcome(Ruling ruling, Subject subject, boolean areCertified) {
    return outcome(
        ruling,
        new Thresholds(pack, subject, subject.inquiry(pack.rules()), uncertified(areCertified)));
  }

  private Set<String> uncertified(boolean areCertified) {
    return areCertified ? Set.of() : declared;
  }

  private Outcome outcome(Ruling ruling, Thresholds thresholds) {
    return switch (ruling) {
      case Ruling.Entitled entitled -> eligible(entitled, thresholds);
      case Ruling.NotEntitled refused -> notEligible(refused, thresholds);
      case Ruling.Undecided undecided ->
          new Outcome.ToComplete(undecided.missing(), undecided.whose(), undecided.trace());
      case Ruling.Failed(var code, var rule, var message) ->
          new Outcome.Failed(rule, code, message);
    };
  }

  private void refuseUndeclared(Map<String, FactValue> facts) {
    for (String name : facts.keySet()) {
      if (!declared.contains(name)) {
        throw new IllegalArgumentException(
            "Fact not declared by right " + pack.slug() + ": " + name);
      }
    }
  }

  /** A number that is not one compares as « non » everywhere: it must not refuse anybody. */
  private static Optional<Outcome> unusable(Map<String, FactValue> facts) {
    return facts.entrySet().stream()
        .filter(fact -> isNotFinite(fact.getValue().value()))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(name ->
            new Outcome.Failed(
                name, "donnée-non-finie", "La donnée « " + name + " » n'est pas un nombre."));
  }

  private static boolean isNotFinite(Value value) {
    return value instanceof Value.Number number && !Double.isFinite(number.number());
  }

  private static Set<String> uncertified(Map<String, FactValue> facts) {
    return facts.entrySet().stream()
        .filter(fact -> !fact.getValue().isCertified())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Outcome eligible(Ruling.Entitled entitled, Thresholds thresholds) {
    Certainty certainty =
        thresholds.uncertifiedNear().isEmpty()
            ? Certainty.of(entitled.certainty()).orElseThrow()
            : Certainty.POSSIBLE;
    return new Outcome.Eligible(
        certainty,
        entitled.amountInCents(),
        entitled.assumed(),
        entitled.refining(),
        entitled.whose(),
        entitled.trace());
  }

  private Outcome notEligible(Ruling.NotEntitled refused, Thresholds thresholds) {
    Optional<Outcome> doubtful = doubtful(refused, thresholds);
    if (doubtful.isPresent()) {
      return doubtful.get();
    }
    Explanation why = refused.explanation();
    return new Outcome.NotEligible(
        FailingCondition.of(pack, why).orElseThrow(), thresholds.nearMiss(), why);
  }

  /** A refusal that rests on facts nobody answers for is none. */
  private static Optional<Outcome> doubtful(Ruling.NotEntitled refused, Thresholds thresholds) {
    List<String> facts = thresholds.uncertifiedDeciding();
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outcome.ToComplete(facts, Map.of(), refused.trace()));
  }
}
