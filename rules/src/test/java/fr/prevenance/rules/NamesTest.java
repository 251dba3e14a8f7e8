package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.book;
import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @Test
  void children_come_before_siblings_and_siblings_before_the_root() {
    var yaml =
        """
        t: 1
        r:
        r . t: 2
        r . x: t
        r . y: {valeur: t, avec: {t: 3}}
        r . z: {valeur: ^ . t, avec: {t: 3}}
        seul: t
        """;
    assertThat(value(yaml, "r . x")).isEqualTo(Value.of(2));
    assertThat(value(yaml, "r . y")).isEqualTo(Value.of(3));
    assertThat(value(yaml, "r . z")).isEqualTo(Value.of(2));
    assertThat(value(yaml, "seul")).isEqualTo(Value.of(1));
  }

  @Test
  void the_nearest_ancestor_wins_with_a_caret_too() {
    var yaml = "r: {avec: {t: 1, a: {avec: {t: 2, b: {avec: {t: 3, c: {valeur: ^ . t}}}}}}}";
    assertThat(value(yaml, "r . a . b . c")).isEqualTo(Value.of(3));
  }

  @Test
  void a_rule_named_like_its_child_means_the_child() {
    assertThat(value("a: {valeur: a, avec: {a: 5}}", "a")).isEqualTo(Value.of(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a  .  b", "1a", "l’aide", "a (b)", "a – b", "-a"})
  void a_wrong_name_is_refused(String name) {
    assertThat(codes("a:\n" + RulesFixture.quoted(name) + ": 1")).containsExactly("nom-invalide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"l'aide n°2", "CSG-CRDS", "taux 2", "a «b»", "œuvre"})
  void a_right_name_is_accepted(String name) {
    assertThat(value(RulesFixture.quoted(name) + ": 1", name)).isEqualTo(Value.of(1));
  }

  @Test
  void accents_typed_in_two_parts_are_the_same_letters() {
    assertThat(value("e\u0301le\u0300ve: 1\na: élève", "a")).isEqualTo(Value.of(1));
  }

  @Test
  void a_private_rule_is_seen_by_its_family_only() {
    assertThat(codes("a: {avec: {'[privé] s': 1, t: s}}\nb: a . s"))
        .containsExactly("reference-privee");
    assertThat(value("'[privé] s': 1\nb: s", "b")).isEqualTo(Value.of(1));
  }

  @Test
  void private_rules_are_not_listed_and_take_no_answer() {
    var book = book("a:\nb: {privé: oui, valeur: 1}");
    assertThat(book.names()).containsExactly("a");
    assertThat(book.evaluate("a", new Situation(LocalDate.EPOCH, Map.of("b", Value.of(2)))))
        .extracting("code")
        .isEqualTo("reponse-privee");
  }

  @Test
  void a_rule_tells_its_title_texts_type_and_unit() {
    var info =
        book("a: {titre: Aide, question: Combien ?, unité: €/mois, références: {Loi: 'https://loi.test'}}")
            .find("a")
            .orElseThrow();
    assertThat(info)
        .isEqualTo(
            new RuleInfo(
                "a",
                "Aide",
                Optional.empty(),
                Optional.of("Combien ?"),
                Map.of("Loi", "https://loi.test"),
                Optional.of("nombre"),
                Optional.of("€/mois"),
                Optional.empty(),
                List.of(),
                false));
  }

  @Test
  void a_rule_tells_the_values_it_has_had() {
    var book =
        book(
            """
            a:
              valeurs datées:
                - {depuis: 01/04/2024, valeur: 635.71 €/mois, référence: 'https://loi.test/1'}
                - {depuis: 01/04/2025, abrogé: oui}
            """);
    assertThat(book.datedValues("a"))
        .extracting(DatedValue::from, DatedValue::text)
        .containsExactly(
            tuple(LocalDate.of(2024, 4, 1), Optional.of("635,71\u00a0€/mois")),
            tuple(LocalDate.of(2025, 4, 1), Optional.empty()));
    assertThat(book.datedValues("b")).isEmpty();
  }

  @Test
  void a_rule_tells_the_rules_it_reads_in_the_order_written() {
    var book = book("a: {toutes ces conditions: [c, b > 1, c]}\nb: 2\nc: {par défaut: oui}");
    assertThat(book.reads("a")).containsExactly("c", "b");
  }

  @Test
  void several_files_make_one_model() throws RuleBookException {
    var book =
        RuleBook.read(
            List.of(
                new RuleSource("a", "a: 1"),
                new RuleSource("vide", ""),
                new RuleSource("b", "b: a")));
    assertThat(book.names()).containsExactly("a", "b");
  }

  @Test
  void entities_are_declared_at_the_root() {
    assertThat(codes("ménage: {entité: oui, avec: {rfr: {type: nombre}}}")).isEmpty();
    assertThat(codes("ménage: {entité: oui}\naide: {avec: {m: {entité: ménage, valeur: 1}}}"))
        .isEmpty();
    assertThat(codes("aide: {avec: {m: {entité: ménage, valeur: 1}}}"))
        .containsExactly("entite-inconnue");
  }

  @Test
  void answers_are_checked() {
    var book = book("n: {type: nombre}\nc: {une possibilité: [\"'x'\", \"'y'\"]}");
    assertThat(failure(book, "inconnu", Value.of(1))).isEqualTo("reponse-inconnue");
    assertThat(failure(book, "n", Value.of("texte"))).isEqualTo("reponse-de-mauvais-type");
    assertThat(failure(book, "n", Value.of(1, "€"))).isEqualTo("reponse-avec-unite");
    assertThat(failure(book, "c", Value.of("z"))).isEqualTo("reponse-hors-possibilites");
    assertThat(failure(book, "date d'évaluation", Value.of(1))).isEqualTo("reponse-reservee");
  }

  @Test
  void possible_answers_are_told_apart_whatever_they_hold() {
    var book = book("n: {type: nombre}\nc: {une possibilité: [\"'x, ou y'\", \"'z'\"]}");

    assertThat(book.evaluate("n", new Situation(LocalDate.EPOCH, Map.of("c", Value.of("x")))))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class,
            failed -> assertThat(failed.message()).contains("« x, ou y », « z »"));
  }

  private static String failure(RuleBook book, String rule, Value answer) {
    return book.evaluate("n", new Situation(LocalDate.EPOCH, Map.of(rule, answer)))
            instanceof Evaluation.Failed failed
        ? failed.code()
        : "aucun échec";
  }
}
