package fr.prevenance.rules.syntax;

/** How to mend an expression, by the character at which reading stopped. */
final class ExpressionAdvice {
  private static final int SHOWN = 20;

  private ExpressionAdvice() {}

  static String forCharacter(char c) {
    return switch (c) {
      case '+', '-', '*', '/', '<', '>', '=', '!' ->
          "Mettez un blanc de chaque côté des opérateurs : a + b, et l'unité collée à « / »"
              + " (3 €/mois).";
      case '’', '‘' -> "Remplacez l'apostrophe courbe par une apostrophe droite ( ' ).";
      case '–', '—' -> "Remplacez le tiret long par un trait d'union ( - ).";
      case ',', '.' -> "Écrivez les nombres avec un point entre deux chiffres : 12.5.";
      case ')' -> "Retirez la parenthèse ou ouvrez-la avant.";
      case '\u00a0', '\u202f' -> "Remplacez l'espace insécable par une espace ordinaire.";
      default ->
          "Vérifiez les noms et les opérateurs ; « et » et « ou » s'écrivent avec « toutes ces"
              + " conditions » et « une de ces conditions ».";
    };
  }

  static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
