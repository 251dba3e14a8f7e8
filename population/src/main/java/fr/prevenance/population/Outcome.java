package fr.prevenance.population;

import fr.prevenance.rules.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a right comes to for one household. Types, never null; unknown is not no. */
public sealed interface Outcome {

  enum Certainty {
    CERTAIN("certaine"),
    PROBABLE("probable"),
    POSSIBLE("possible");

    private final String word;

    Certainty(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }

    /** As the rules of packs write it; empty for any other word. */
    public static Optional<Certainty> of(String word) {
      return Stream.of(values()).filter(level -> level.word.equals(word)).findFirst();
    }
  }

  /**
   * The right is due, or may be.
   *
   * @param amountInCents euros × 100, as the right's {@code montant} words it; empty without amount
   * @param assumedFacts that were unknown and taken as usual
   * @param refiningFacts whose answer would give or refine the amount or the certainty, those
   *     assumed included, in the order they should be asked
   * @param whose of a household with members: for a fact, the ids of those to ask
   * @param trace tells why, which not everybody reads
   */
  record Eligible(
      Certainty certainty,
      OptionalLong amountInCents,
      List<String> assumedFacts,
      List<String> refiningFacts,
      Map<String, List<String>> whose,
      Supplier<Explanation> trace)
      implements Outcome {
    public Eligible {
      assumedFacts = List.copyOf(assumedFacts);
      refiningFacts = List.copyOf(refiningFacts);
      whose = Map.copyOf(whose);
    }

    /** Of a household of which all is known. */
    public Eligible(Certainty certainty, OptionalLong amountInCents, Explanation explanation) {
      this(certainty, amountInCents, List.of(), List.of(), Map.of(), () -> explanation);
    }

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /**
   * Facts are missing.
   *
   * @param missingFacts in the order they should be asked
   * @param whose of a household with members: for a fact, the ids of those to ask
   * @param trace tells why, which whoever only asks the question does not need
   */
  record ToComplete(
      List<String> missingFacts, Map<String, List<String>> whose, Supplier<Explanation> trace)
      implements Outcome {
    public ToComplete {
      missingFacts = List.copyOf(missingFacts);
      whose = Map.copyOf(whose);
    }

    public ToComplete(List<String> missingFacts, Explanation explanation) {
      this(missingFacts, Map.of(), () -> explanation);
    }

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /**
   * The right is not due: nothing of the household may be kept.
   *
   * @param failingCondition title of the first condition that does not hold: {@link
   *     fr.prevenance.packs.FailingCondition}
   * @param nearMiss « à 12 € près », when a money threshold alone decides
   */
  record NotEligible(String failingCondition, Optional<String> nearMiss, Explanation explanation)
      implements Outcome {}

  /** The rules failed: held for an agent, never sent. */
  record Failed(String rule, String code, String message) implements Outcome {}
}
