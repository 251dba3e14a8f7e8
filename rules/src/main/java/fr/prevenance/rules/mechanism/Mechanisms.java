package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.PeriodEdge;
import fr.prevenance.rules.model.Question;
import fr.prevenance.rules.model.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The catalogue of keywords. */
final class Mechanisms {
  /** Keys that give a value; at most one per level. */
  static final Map<String, Mechanism> VALUES = values();

  /** Applied from first to last around the value, whatever their order in the file. */
  static final List<String> BEFORE_ANSWER =
      List.of("abattement", "résoudre la référence circulaire");

  /** Applied around the answer, from first to last. */
  static final List<String> AFTER_ANSWER =
      List.of(
          "par défaut",
          "plafond",
          "plancher",
          "simplifier l'unité",
          "unité",
          "arrondi",
          "non applicable si",
          "applicable si",
          "variable manquante",
          "contexte");

  static final Map<String, ChainedMechanism> CHAINED = chained();

  private Mechanisms() {}

  private static Map<String, Mechanism> values() {
    var map = new LinkedHashMap<String, Mechanism>();
    Mechanism nested = (entry, parser) -> parser.node(entry.value());
    map.put("valeur", nested);
    map.put("formule", nested);
    for (var fold : Fold.values()) {
      map.put(fold.keyword(), new ListMechanism(fold));
    }
    map.put("multiplication", new ListMechanism(Fold.PRODUCT));
    map.put("condition", new ConditionMechanism());
    map.put("variations", new VariationsMechanism());
    for (var scale : Scale.values()) {
      map.put(scale.keyword(), new BracketsMechanism(scale));
    }
    map.put("durée", new DurationMechanism());
    for (var edge : PeriodEdge.values()) {
      map.put(edge.keyword(), new PeriodEdgeMechanism(edge));
    }
    map.put("texte", new TemplateMechanism());
    map.put("logarithme", new LogarithmMechanism());
    map.put("inversion numérique", new InversionMechanism());
    map.put("valeurs datées", new DatedMechanism());
    for (var fold : MemberFold.values()) {
      map.put(fold.keyword(), new MembersMechanism(fold));
    }
    for (var question : Question.values()) {
      map.put(question.keyword(), new PresenceMechanism(question));
    }
    for (var operator : Operator.values()) {
      map.put(operator.symbol(), new OperatorMechanism(operator));
    }
    return map;
  }

  private static Map<String, ChainedMechanism> chained() {
    return Map.ofEntries(
        Map.entry("abattement", new AllowanceMechanism()),
        Map.entry("résoudre la référence circulaire", new FixedPointMechanism()),
        Map.entry("par défaut", new DefaultMechanism()),
        Map.entry("plafond", new BoundMechanism(true)),
        Map.entry("plancher", new BoundMechanism(false)),
        Map.entry("simplifier l'unité", new SimplificationMechanism()),
        Map.entry("unité", new UnitMechanism()),
        Map.entry("arrondi", new RoundingMechanism()),
        Map.entry("non applicable si", new ApplicabilityMechanism(true)),
        Map.entry("applicable si", new ApplicabilityMechanism(false)),
        Map.entry("variable manquante", new MissingMarkMechanism()),
        Map.entry("contexte", new ContextMechanism()));
  }
}
