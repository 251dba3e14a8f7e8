package fr.prevenance.cli.evaluate;

/** The reference's class of error for each of our codes. */
final class ErrorName {
  static final String SITUATION = "SituationError";
  static final String INTERNAL = "InternalError";

  /** Not of the reference: a line that is no question. */
  static final String INPUT = "InputError";

  private static final String ENGINE = "EngineError";
  private static final String EVALUATION = "EvaluationError";
  private static final String SYNTAX = "SyntaxError";

  private ErrorName() {}

  /** Faults of reading are the most numerous: a code that is not named here is one. */
  static String of(String code) {
    return switch (code) {
      case "unites-incompatibles" -> ENGINE;
      case "reponse-inconnue",
          "reponse-privee",
          "reponse-reservee",
          "reponse-de-mauvais-type",
          "reponse-avec-unite" ->
          SITUATION;
      case "regle-en-double",
          "division-par-zero",
          "condition-non-booleenne",
          "arrondi-invalide",
          "tranches-absentes",
          "tranches-desordonnees",
          "multiplicateur-nul",
          "cycle",
          "reponse-hors-possibilites",
          "type-incompatible",
          "types-differents",
          "type-contradictoire",
          "resultat-non-fini",
          "hors-grille",
          "aucune-valeur-en-vigueur",
          "duree-fractionnaire",
          "date-hors-limites",
          "calcul-trop-long",
          "calcul-trop-profond" ->
          EVALUATION;
      default -> SYNTAX;
    };
  }
}
