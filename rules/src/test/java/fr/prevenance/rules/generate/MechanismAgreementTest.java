package fr.prevenance.rules.generate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MechanismAgreementTest {
  private static final String TWO_NUMBERS = "a: {type: nombre}\nb: {type: nombre}\n";

  @ParameterizedTest
  @ValueSource(strings = {"+", "-", "*", "/", "//", "**", "<", "<=", ">", ">=", "=", "!="})
  void operators_on_numbers_agree(String operator) {
    Agreement.on(TWO_NUMBERS + "r: a " + operator + " b").numbers("a").numbers("b").holds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"somme", "produit", "moyenne", "le maximum de", "le minimum de"})
  void folds_of_numbers_agree(String fold) {
    Agreement.on(TWO_NUMBERS + "r: {" + fold + ": [a, b, 2]}").numbers("a").numbers("b").holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{toutes ces conditions: [a, b, d / 1 > 2]}",
        "{une de ces conditions: [a, b, 1 / d > 2]}",
        "{condition: {si: a, alors: b, sinon: 1 / d > 1}}",
        "{variations: [{si: a, alors: b}, {si: 1 / d > 2, alors: oui}, {sinon: b}]}",
        "{variations: [{si: a, alors: 1 / d > 0}, {si: b, alors: oui}]}",
        "{valeur: a, applicable si: b}",
        "{valeur: 1 / d > 0, non applicable si: a}",
        "{valeur: a, par défaut: b}",
        "a = b",
        "a != b"
      })
  void choices_and_conditions_agree(String rule) {
    Agreement.on("a: {question: A ?}\nb: {question: B ?}\nd: {type: nombre}\nr: " + rule)
        .flags("a")
        .flags("b")
        .numbers("d")
        .holds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"est défini", "est non défini", "est applicable", "est non applicable"})
  void tests_of_states_agree(String question) {
    Agreement.on(
            "c: {question: C ?}\na: {type: nombre}\nb: {valeur: a, applicable si: c}\n"
                + "r: {"
                + question
                + ": b}")
        .flags("c")
        .numbers("a")
        .holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{valeur: a, plafond: b}",
        "{valeur: a, plancher: b}",
        "{valeur: a, abattement: b}",
        "{valeur: a / 7, arrondi: 2 décimales}",
        "{valeur: a, plafond: 12, plancher: b, arrondi: oui}",
        "{valeur: a / 7, arrondi: {à: 0.1, sens: inférieur}}",
        "{valeur: a * 1 € / 7, arrondi: {à: 10 €, sens: supérieur}}",
        "{valeur: a / 7, arrondi: {à: 3 décimales}}",
        "{valeur: a * 1 €/mois / 7, arrondi: {à: 3 €/an}, unité: €/an}",
        "{valeur: a, par défaut: b}",
        "{logarithme: a}"
      })
  void bounds_and_rounding_agree(String rule) {
    Agreement.on(TWO_NUMBERS + "r: " + rule).numbers("a").numbers("b").holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "barème: {assiette: a, tranches: [{taux: 10%, plafond: 10}, {taux: b, plafond: 100}]}",
        "barème: {assiette: a, tranches: [{taux: 0.1, plafond: b}, {taux: 20%}]}",
        "barème: {assiette: a, multiplicateur: b, tranches: [{taux: 5%, plafond: 3}, {taux: 2%}]}",
        "grille: {assiette: a, tranches: [{montant: 5, plafond: 10}, {montant: b, plafond: 100}]}",
        "grille: {assiette: a, tranches: [{montant: 1 / b, plafond: 1}, {montant: 3 / 1, plafond: b}]}",
        "taux progressif: {assiette: a, tranches: [{taux: 1%, plafond: 10}, {taux: b}]}",
        "taux progressif: {assiette: a, tranches: [{taux: 1%, plafond: 1}, {taux: 9%, plafond: b}]}"
      })
  void brackets_agree(String rule) {
    Agreement.on(TWO_NUMBERS + "r: {" + rule + "}").numbers("a").numbers("b").holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jour",
        "mois",
        "an",
        "trimestre",
        "trimestre civil",
        "année civile",
        "mois révolu",
        "an révolu"
      })
  void durations_agree(String unit) {
    Agreement.on(
            "a: {type: date}\nb: {type: date}\n"
                + "r: {durée: {depuis: a, jusqu'à: b, unité: "
                + unit
                + "}}\nâge: {durée: {depuis: a, unité: "
                + unit
                + "}}")
        .days("a")
        .days("b")
        .holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d + n",
        "d - n",
        "d + 1 mois",
        "d - 18 an",
        "d + 0",
        "d + e * 2",
        "{premier jour du mois: d}",
        "{premier jour du mois suivant: d}",
        "{dernier jour du trimestre: d}",
        "{dernier jour de l'année: d}",
        "{premier jour de l'année suivante: d + n}",
        "{est non applicable: d + n}",
        "{est applicable: {dernier jour du mois: d}}",
        "{valeur: d + n, par défaut: 01/01/2020}",
        "date d'évaluation - n < d"
      })
  void dates_computed_from_dates_agree(String rule) {
    Agreement.on(
            "d: {type: date}\nn: {type: nombre, unité: mois}\n"
                + "e: {type: nombre, unité: jour}\nr: "
                + rule)
        .days("d")
        .numbers("n")
        .numbers("e")
        .holds();
  }

  @Test
  void values_by_date_agree_before_between_and_after_their_dates() {
    Agreement.on(
            """
            a: {type: nombre}
            fixe:
              valeurs datées:
                - {depuis: 01/01/2020, valeur: 5 €}
                - {depuis: 01/01/2025, valeur: 7 €}
            calculée:
              valeurs datées:
                - {depuis: 01/01/2015, valeur: 12 * a}
                - {depuis: 01/01/2025, valeur: a}
            abrogée:
              valeurs datées:
                - {depuis: 01/01/2015, valeur: 3}
                - {depuis: 01/01/2025, abrogé: oui}
            """)
        .numbers("a")
        .holds();
  }

  @Test
  void units_are_converted_with_the_same_bits() {
    Agreement.on(
            """
            a: {type: nombre, unité: €/an}
            b: {type: nombre, unité: k€/mois}
            somme: a + b
            ordre: a < b
            en mois: {valeur: a, unité: €/mois}
            part: a * 12.5%
            simple: {valeur: a * 3 mois, simplifier l'unité: oui}
            selon: {condition: {si: ordre, alors: a, sinon: b}, unité: €/mois}
            au choix: {variations: [{si: ordre, alors: a}, {sinon: b}]}
            plafonnée: {valeur: a, plafond: b}
            rétablie: {valeur: a, plancher: 12 €/mois}
            total: {somme: [a, b, 3 €/mois]}
            meilleure: {le maximum de: [b, a, 100 €/mois]}
            par tranche: {grille: {assiette: a, tranches: [{montant: 5 €, plafond: 10 €/an}, {montant: 2 k€}]}}
            différence: {valeur: {somme: [{valeur: a, applicable si: ordre}, b]}}
            """)
        .numbers("a")
        .numbers("b")
        .holds();
  }

  @Test
  void texts_agree() {
    Agreement.on(
            "t: {type: texte}\nr: t = 'CDI'\ns: {variations: [{si: r, alors: \"'x'\"},"
                + " {sinon: t}]}")
        .texts("t")
        .holds();
  }

  @Test
  void a_parent_that_is_off_switches_its_children_off() {
    Agreement.on("a: {question: A ?}\na . b: {type: nombre}\na . c: b + 1\na . c . d: 3")
        .flags("a")
        .numbers("a . b")
        .holds();
  }

  @Test
  void a_replacement_takes_the_place_of_a_rule() {
    Agreement.on(
            """
            c: {question: C ?}
            a: {type: nombre}
            b: {valeur: 5, applicable si: c, remplace: a}
            r: a + 1
            off: {valeur: c, rend non applicable: r}
            s: {somme: [r, 1]}
            """)
        .flags("c")
        .numbers("a")
        .holds();
  }

  @Test
  void a_context_changes_answers_within() {
    Agreement.on(
            """
            a: {type: nombre}
            b: {type: nombre}
            s: a * 2 + b
            échange: {valeur: s, contexte: {a: b, b: a}}
            sans: {valeur: s, contexte: {a: 0}}
            deux fois: {valeur: échange - sans, contexte: {b: 3}}
            """)
        .numbers("a")
        .numbers("b")
        .holds();
  }

  @Test
  void a_context_moves_the_day() {
    Agreement.on(
            """
            a: {type: date}
            v:
              valeurs datées:
                - {depuis: 01/01/2015, valeur: 1}
                - {depuis: 01/01/2022, valeur: 2}
            r: {valeur: v, contexte: {"date d'évaluation": a}}
            """)
        .days("a")
        .holds();
  }

  @Test
  void an_answer_replaces_a_computation_but_not_what_is_chained_to_it() {
    Agreement.on("a: {type: nombre}\nr: {valeur: a * 2, plafond: 50, arrondi: oui}")
        .numbers("a")
        .numbers("r")
        .holds();
  }

  @Test
  void an_answer_out_of_the_possibilities_fails() {
    Agreement.on("t: {une possibilité: [\"'CDI'\", \"'stage'\"]}\na: 3\nr: t = 'CDI'")
        .texts("t")
        .holds();
  }

  @Test
  void what_is_not_generated_is_left_to_the_interpreter() {
    Agreement.on("a: {type: nombre}\nr: {texte: \"Il y a {{ a }}\"}\ns: {est défini: r}")
        .numbers("a")
        .holdsThough("r", "texte composé");
    Agreement.on("a: {type: nombre}\nr: {valeur: 2.5, arrondi: {à: a}}")
        .numbers("a")
        .holdsThough("r", "arrondi à un nombre calculé");
    Agreement.on("a: {type: nombre}\nr: {condition: {si: a > 1, alors: 5 €, sinon: a}}\ns: r > 5 €")
        .numbers("a")
        .holdsThough("r", "unité connue seulement à l'exécution");
  }
}
