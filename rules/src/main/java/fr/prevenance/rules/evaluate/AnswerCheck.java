package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers by name, checked against the rules they set. */
record AnswerCheck(Model model) {

  Map<Integer, Value> byIndex(Map<String, Value> answers) {
    var indexed = new HashMap<Integer, Value>();
    answers.forEach((name, value) -> {
      var rule = settable(name);
      if (!(value instanceof Value.Undefined)) {
        check(rule, value);
        indexed.put(rule.index(), value);
      }
    });
    return indexed;
  }

  private Rule settable(String name) {
    var rule =
        model
            .find(name)
            .orElseThrow(() -> fault("reponse-inconnue", name, "Aucune règle ne porte ce nom."));
    if (name.equals(Model.EVALUATION_DAY)) {
      throw fault("reponse-reservee", name, "La date vient de la situation elle-même.");
    }
    if (rule.hidden()) {
      throw fault("reponse-privee", name, "Une règle privée ne reçoit pas de réponse.");
    }
    return rule;
  }

  /** Refuses a value of another type, or none of the possibilities. */
  void check(Rule rule, Value value) {
    var name = rule.name().text();
    var expected = model.types().get(rule.index()).kind();
    var given = kind(value);
    if (expected != Kind.UNKNOWN && given != Kind.UNKNOWN && expected != given) {
      throw fault(
          "reponse-de-mauvais-type",
          name,
          "La réponse est de type « "
              + given.word()
              + " », la règle attend « "
              + expected.word()
              + " ».");
    }
    if (model.expectsNoUnit(rule) && value instanceof Value.Number number && hasUnit(number)) {
      throw fault(
          "reponse-avec-unite",
          name,
          "Elle a une unité, la règle n'en a pas : retirez-la, ou écrivez « unité » dans la règle.");
    }
    if (!isPossible(rule, value)) {
      throw fault("reponse-hors-possibilites", name, "Réponses possibles : " + words(rule) + ".");
    }
  }

  private static boolean hasUnit(Value.Number number) {
    return number.unit().isPresent();
  }

  private static boolean isPossible(Rule rule, Value value) {
    return rule.possibilities().isEmpty()
        || value instanceof Value.NotApplicable
        || rule.possibilities().get().accepts(value);
  }

  private static String words(Rule rule) {
    return rule.possibilities().stream()
        .flatMap(possibilities -> possibilities.items().stream())
        .map(item -> "« " + FrenchFormat.value(item.value()) + " »")
        .collect(Collectors.joining(", "));
  }

  private static Kind kind(Value value) {
    return switch (value) {
      case Value.Number _ -> Kind.NUMBER;
      case Value.Bool _ -> Kind.BOOLEAN;
      case Value.Text _ -> Kind.TEXT;
      case Value.Date _ -> Kind.DATE;
      case Value.NotApplicable _, Value.Undefined _ -> Kind.UNKNOWN;
    };
  }

  private static EvaluationFault fault(String code, String name, String why) {
    return new EvaluationFault(code, "Réponse à « " + name + " » refusée. " + why).in(name);
  }
}
