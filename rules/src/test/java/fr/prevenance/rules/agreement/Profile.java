package fr.prevenance.rules.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * People of one sort, of whom a model can tell something.
 *
 * @param answers what they always say: rule to the texts one is drawn from
 * @param targets expressions asked of each of them
 * @param family how the names of the other rules asked begin
 */
record Profile(Map<String, List<String>> answers, List<String> targets, String family) {
  private static final List<String> MONTHLY =
      List.of("0 €/mois", "950 €/mois", "1801.8", "2300 €/mois", "3999.99 €/mois", "96 k€/an");
  private static final List<String> YEARLY =
      List.of("0 €/an", "12000 €/an", "30000", "45 k€/an", "3500 €/mois", "150000 €/an");
  private static final List<String> GRANTS =
      List.of(
          "aides . montant",
          "aides . état",
          "aides . région",
          "aides . département",
          "aides . intercommunalité",
          "aides . commune",
          "revenu fiscal de référence par part",
          "vélo . électrique",
          "vélo . prix");
  private static final String LEGAL_FORM = "entreprise . catégorie juridique";

  /** An employee who knows one of the three amounts. */
  static List<Profile> employees() {
    return List.of(
        employee("salarié . contrat . salaire brut"),
        employee("salarié . rémunération . net . à payer avant impôt"),
        employee("salarié . coût total employeur"));
  }

  private static Profile employee(String known) {
    return new Profile(
        Map.of(known, MONTHLY),
        List.of(
            "salarié . rémunération . net . à payer avant impôt", "salarié . coût total employeur"),
        "salarié");
  }

  /** People who work for themselves. */
  static List<Profile> selfEmployed() {
    return List.of(
        director(
            "dirigeant . auto-entrepreneur . chiffre d'affaires",
            "dirigeant . auto-entrepreneur . revenu net",
            "oui"),
        director("dirigeant . rémunération . totale", "dirigeant . rémunération . net", "non"));
  }

  private static Profile director(String known, String target, String simplified) {
    var answers = new LinkedHashMap<String, List<String>>();
    answers.put(LEGAL_FORM, List.of("'EI'"));
    answers.put(LEGAL_FORM + " . EI . auto-entrepreneur", List.of(simplified));
    answers.put(known, YEARLY);
    return new Profile(answers, List.of(target), "dirigeant");
  }

  /** Somebody who buys a bicycle. */
  static List<Profile> cyclists() {
    var answers = new LinkedHashMap<String, List<String>>();
    answers.put("vélo . type", List.of("'électrique'", "'cargo électrique'", "'pliant'"));
    answers.put("vélo . état", List.of("'neuf'", "'occasion'"));
    answers.put("vélo . prix", List.of("300 €", "1200", "2499.9 €", "6 k€"));
    answers.put(
        "revenu fiscal de référence par part . revenu de référence",
        List.of("9000 €/an", "15400", "2000 €/mois", "60000 €/an"));
    return List.of(
        new Profile(answers, GRANTS, "aides"),
        new Profile(Map.of(), List.of("aides . montant", "aides . région"), "aides"));
  }
}
