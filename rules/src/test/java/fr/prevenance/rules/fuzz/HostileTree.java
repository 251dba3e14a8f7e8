package fr.prevenance.rules.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;

/**
 * Rules made of known words put together at random, as YAML in braces: deep, wide, tangled, with
 * names, numbers and dates that are hard to read.
 */
final class HostileTree {
  private static final int MOST_PARTS = 600;
  private static final int MOST_RULES = 30;
  private static final int DEEPEST = 45;
  private static final int WIDEST = 1_100;

  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "c",
          "d",
          "e",
          "f",
          "g",
          "a . b",
          "a . b . c",
          "b . a",
          "é\u0301t\u00e9",
          "^ . a");
  private static final List<String> ODD =
      List.of(
          "1e999",
          "-1e999",
          "0x1F",
          "0o17",
          "1e-320",
          "99999999999999999999 €",
          "29/02/2025",
          "31/12/9999",
          "01/0000",
          "00/00/0000",
          "31/12/0000",
          "12/2024",
          "1 m99",
          "2 €/an/an/an",
          "3 %.%",
          "1 /an",
          "'\ud800'",
          "\"\u00a0\"",
          "a\u00a0+\u2003b",
          "\u202e1",
          "((((((1))))))",
          "- - - 1",
          "1 // 0",
          "0 / 0",
          "oui + oui",
          "'a' = 'b'",
          "",
          "~",
          "true",
          "{",
          "}}",
          "{{",
          "date d'évaluation",
          "date d'évaluation + a",
          "31/01/2024 + 1 mois",
          "31/12/9999 + 1 jour",
          "date d'évaluation - 1e300 an",
          "$SITUATION",
          "$INTERNAL acc",
          "a ** a ** a",
          "10 ** 308 * 10");
  private static final List<String> OPERATORS =
      List.of("+", "-", "*", "/", "//", "**", "<", "<=", ">", ">=", "=", "!=");
  private static final List<String> LISTS =
      List.of(
          "somme",
          "produit",
          "multiplication",
          "moyenne",
          "le maximum de",
          "le minimum de",
          "toutes ces conditions",
          "une de ces conditions",
          "et",
          "ou",
          "+",
          "-",
          "*",
          "/",
          "=",
          "<");
  private static final List<String> WRAPPERS =
      List.of(
          "valeur",
          "formule",
          "est défini",
          "est non défini",
          "est applicable",
          "est non applicable",
          "logarithme",
          "premier jour du mois suivant",
          "dernier jour de l'année");
  private static final List<String> CHAINED =
      List.of(
          "abattement",
          "par défaut",
          "plafond",
          "plancher",
          "arrondi",
          "non applicable si",
          "applicable si");
  private static final List<String> UNITS =
      List.of("€", "%", "€/mois", "an", "jour", "m2", "m99", "k€/an", "/", "", "€/€");
  private static final List<String> TABLES = List.of("barème", "grille", "taux progressif");

  private final FuzzedDataProvider data;
  private int parts;

  HostileTree(FuzzedDataProvider data) {
    this.data = data;
  }

  String rules() {
    var text = new StringBuilder();
    for (int i = data.consumeInt(1, MOST_RULES); i > 0; i--) {
      var name = data.consumeInt(0, 3) > 0 ? data.pickValue(NAMES) : "r" + i;
      text.append(quoted(name)).append(": ").append(rule()).append('\n');
    }
    NAMES
        .subList(0, NAMES.size() - 1)
        .forEach(name -> {
          if (text.indexOf(quoted(name) + ": ") != 0
              && text.indexOf("\n" + quoted(name) + ": ") < 0) {
            text.append(quoted(name)).append(":\n");
          }
        });
    return text.toString();
  }

  /** A definition, with what only a rule may have. */
  private String rule() {
    var rule = definition();
    if (!rule.startsWith("{")) {
      return rule;
    }
    var keys =
        switch (data.consumeInt(0, 9)) {
          case 0 -> "remplace: " + place();
          case 1 -> "rend non applicable: " + place();
          case 2 -> "résoudre la référence circulaire: oui";
          case 3 -> "une possibilité: [" + scalar() + ", " + scalar() + "]";
          case 4 -> "question: Ah ?";
          case 5 -> "privé: oui";
          case 6 -> "possiblement non applicable: oui";
          case 7 -> "avec: {" + quoted(data.pickValue(NAMES)) + ": " + definition() + "}";
          case 8 -> "titre: " + quoted("<b>&\"'</b>".repeat(data.consumeInt(0, 100)));
          default -> "variable manquante: " + scalar();
        };
    return "{" + keys + (rule.equals("{}") ? "" : ", ") + rule.substring(1);
  }

  private String place() {
    return data.consumeBoolean()
        ? scalar()
        : "{références à: " + scalar() + ", dans: [" + scalar() + "], priorité: 2}";
  }

  /** Mechanisms in braces, or an expression in quotes. */
  String definition() {
    return definition(0);
  }

  private String definition(int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST || data.remainingBytes() == 0) {
      return scalar();
    }
    return switch (data.consumeInt(0, 9)) {
      case 0, 1 -> scalar();
      case 2 -> "{" + data.pickValue(WRAPPERS) + ": " + definition(depth + 1) + "}";
      case 3 -> "{" + quoted(data.pickValue(LISTS)) + ": " + list(depth) + "}";
      case 4 ->
          "{condition: {si: %s, alors: %s, sinon: %s}}"
              .formatted(definition(depth + 2), definition(depth + 2), definition(depth + 2));
      case 5 -> "{variations: " + branches(depth) + "}";
      case 6 -> table(depth);
      case 7 ->
          "{valeur: %s, contexte: {%s: %s, %s: %s}}"
              .formatted(definition(depth + 1), scalar(), definition(depth + 2), "b", scalar());
      case 8 -> special(depth);
      default ->
          "{valeur: %s, %s: %s, unité: %s}"
              .formatted(
                  definition(depth + 1),
                  data.pickValue(CHAINED),
                  definition(depth + 1),
                  quoted(data.pickValue(UNITS)));
    };
  }

  private String special(int depth) {
    return switch (data.consumeInt(0, 5)) {
      case 0 -> "{inversion numérique: [" + scalar() + ", " + scalar() + "]}";
      case 1 -> "{durée: {depuis: " + definition(depth + 2) + ", unité: mois}}";
      case 2 ->
          "{texte: " + quoted("{{ " + expression() + " }}".repeat(data.consumeInt(0, 40))) + "}";
      case 3 ->
          "{valeurs datées: [{depuis: 01/01/2020, valeur: %s}, {depuis: %s, abrogé: oui}]}"
              .formatted(definition(depth + 3), scalar());
      case 4 ->
          "{valeur: %s, arrondi: {à: %s, sens: supérieur}}"
              .formatted(definition(depth + 1), definition(depth + 2));
      default ->
          "{valeur: " + definition(depth + 1) + ", simplifier l'unité: oui, arrondi: 2 décimales}";
    };
  }

  /** The same item many times, or a few different ones. */
  private String list(int depth) {
    if (data.consumeInt(0, 9) == 0) {
      var item = scalar();
      return "[" + (item + ", ").repeat(data.consumeInt(0, WIDEST)) + item + "]";
    }
    var items = new StringBuilder("[");
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      items.append(definition(depth + 2)).append(i > 1 ? ", " : "");
    }
    return items.append(']').toString();
  }

  private String branches(int depth) {
    var branches = new StringBuilder("[");
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      branches.append(
          "{si: %s, alors: %s}, ".formatted(definition(depth + 3), definition(depth + 3)));
    }
    return branches.append("{sinon: ").append(scalar()).append("}]").toString();
  }

  private String table(int depth) {
    var kind = data.pickValue(TABLES);
    var amount = kind.equals("grille") ? "montant" : "taux";
    var brackets = new StringBuilder();
    for (int i = data.consumeInt(0, 4); i > 0; i--) {
      brackets.append("{%s: %s, plafond: %s}, ".formatted(amount, definition(depth + 4), scalar()));
    }
    return "{%s: {assiette: %s, multiplicateur: %s, tranches: [%s{%s: %s}]}}"
        .formatted(kind, definition(depth + 2), scalar(), brackets, amount, scalar());
  }

  private String scalar() {
    return quoted(expression());
  }

  String expression() {
    return switch (data.consumeInt(0, 7)) {
      case 0 -> data.pickValue(ODD);
      case 1 -> data.consumeString(12);
      case 2 -> Integer.toString(data.consumeInt(-3, 5_000));
      case 3 -> data.consumeInt(0, 50) + " " + data.pickValue(UNITS);
      case 4, 5 ->
          data.pickValue(NAMES) + " " + data.pickValue(OPERATORS) + " " + data.pickValue(NAMES);
      default -> data.pickValue(NAMES);
    };
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
