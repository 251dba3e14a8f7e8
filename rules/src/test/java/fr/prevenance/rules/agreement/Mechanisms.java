package fr.prevenance.rules.agreement;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of the language that compute: what must be covered, alone and in pairs. */
public final class Mechanisms {
  public static final Set<String> OPERATORS =
      ordered("+", "-", "*", "/", "//", "**", "<", "<=", ">", ">=", "=", "!=", "et", "ou");

  /** The operators that expressions know. */
  public static final Set<String> SYMBOLS =
      ordered("+", "-", "*", "/", "//", "**", "<", "<=", ">", ">=", "=", "!=");

  public static final Set<String> VALUES =
      ordered(
          "formule",
          "somme",
          "produit",
          "multiplication",
          "moyenne",
          "le maximum de",
          "le minimum de",
          "toutes ces conditions",
          "une de ces conditions",
          "est défini",
          "est non défini",
          "est applicable",
          "est non applicable",
          "condition",
          "variations",
          "barème",
          "grille",
          "taux progressif",
          "durée",
          "texte",
          "logarithme",
          "inversion numérique");
  public static final Set<String> CHAINED =
      ordered(
          "applicable si",
          "non applicable si",
          "par défaut",
          "plafond",
          "plancher",
          "abattement",
          "arrondi",
          "unité",
          "simplifier l'unité",
          "contexte",
          "avec",
          "résoudre la référence circulaire");
  public static final Set<String> ATTRIBUTES =
      ordered(
          "une possibilité",
          "remplace",
          "rend non applicable",
          "privé",
          "question",
          "type",
          "possiblement non applicable",
          "suggestions");
  public static final Set<String> ALL = all(List.of(OPERATORS, VALUES, CHAINED, ATTRIBUTES));

  private Mechanisms() {}

  private static Set<String> ordered(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
  }

  private static Set<String> all(List<Set<String>> groups) {
    var names = new LinkedHashSet<String>();
    groups.forEach(names::addAll);
    return Collections.unmodifiableSet(names);
  }
}
