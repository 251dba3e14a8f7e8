package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.server.detection.Detection.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An outcome as it is kept, in plain French. */
record Decided(
    Kind kind,
    Optional<Certainty> certainty,
    OptionalLong amountInCents,
    List<String> missingFacts,
    String explanation) {

  /** A case no longer found entitled waits for an agent: no machine refuses. */
  static Decided of(Outcome outcome, ServedRight right) {
    return switch (outcome) {
      case Outcome.Eligible eligible ->
          new Decided(
              Kind.ELIGIBLE,
              Optional.of(eligible.certainty()),
              eligible.amountInCents(),
              List.of(),
              text(eligible.explanation(), right));
      case Outcome.ToComplete toComplete ->
          undecided(
              Kind.TO_COMPLETE, toComplete.missingFacts(), text(toComplete.explanation(), right));
      case Outcome.NotEligible(_, _, var explanation) ->
          undecided(Kind.HELD, List.of(), text(explanation, right));
      case Outcome.Failed(var rule, var code, _) ->
          undecided(
              Kind.FAILED,
              List.of(),
              "Le calcul n’a pas abouti (règle « %s », %s) : un agent examine ce dossier."
                  .formatted(rule, code));
    };
  }

  boolean isForAgentOnly() {
    return kind == Kind.HELD || kind == Kind.FAILED;
  }

  private static String text(Explanation explanation, ServedRight right) {
    return ExplanationText.toText(Discretion.forPerson(explanation, right::isForAgents));
  }

  private static Decided undecided(Kind kind, List<String> missing, String explanation) {
    return new Decided(kind, Optional.empty(), OptionalLong.empty(), missing, explanation);
  }
}
