package fr.prevenance.server.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.Form;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A right as detection needs it.
 *
 * @param recipientRole role of the member who is written to
 * @param facts definitions by full name
 */
record ServedRight(
    String slug, String recipientRole, Map<String, FactDefinition> facts, Decision decision) {

  /** Decides cases on one day; safe for many threads. */
  @FunctionalInterface
  interface Decision {
    Outcome decide(Map<String, FactValue> facts, LocalDate date);

    /** Decides several, in their order; empty for who is not entitled. */
    default List<Optional<Outcome>> decide(List<Map<String, FactValue>> cases, LocalDate date) {
      return cases.stream()
          .map(facts -> decide(facts, date))
          .map(outcome ->
              Optional.of(outcome).filter(found -> !(found instanceof Outcome.NotEligible)))
          .toList();
    }
  }

  static ServedRight of(RightPack pack) {
    if (pack.rules().individual().isPresent()) {
      throw new DetectionRefused(
          "Le droit « %s » se décide sur les membres d’un groupe ; l’examen de fichiers ne sait pas encore les réunir. Il est au catalogue et dans le simulateur."
              .formatted(pack.title()));
    }
    if (pack.form().fields().stream().anyMatch(ServedRight::correctsEachMember)) {
      throw new DetectionRefused(
          "La démarche de « %s » corrige une donnée de chaque membre ; un dossier ne garde qu’une valeur de chaque donnée. Retirez « donnée » des champs qui ont « pour »."
              .formatted(pack.title()));
    }
    var facts =
        pack.facts().stream().collect(Collectors.toMap(FactDefinition::name, Function.identity()));
    return new ServedRight(pack.slug(), pack.recipientRole(), facts, new EngineDecision(pack));
  }

  private static boolean correctsEachMember(Form.Field field) {
    return field.each().isPresent() && field.fact().isPresent();
  }

  /** Whether the right asks for the fact, and it is not too old on that day. */
  boolean needs(String fact, LocalDate asOf, LocalDate date) {
    return definition(fact)
        .filter(definition -> !asOf.plus(definition.maximumAge()).isBefore(date))
        .isPresent();
  }

  /** A fact for agents alone that holds, such as reported violence: no machine writes. */
  boolean callsForAgent(String fact, Value value) {
    return isForAgents(fact) && value instanceof Value.Bool(boolean isTrue) && isTrue;
  }

  boolean mayBeCorrected(String fact) {
    return definition(fact).isPresent() && !isForAgents(fact);
  }

  /** Whether only agents may ever see the fact. */
  boolean isForAgents(String fact) {
    return definition(fact)
        .filter(definition -> definition.visibility() == Visibility.AGENT)
        .isPresent();
  }

  private Optional<FactDefinition> definition(String fact) {
    return Optional.ofNullable(facts.get(fact));
  }
}
