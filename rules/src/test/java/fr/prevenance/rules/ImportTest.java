package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code importer!}: rules copied from packages. */
class ImportTest {
  private static final String PACKAGE =
      """
      résident: {question: Habitez-vous ici ?, par défaut: oui}
      aide: {applicable si: résident, description: L'aide.}
      aide . montant: taux * base
      aide . taux: {valeur: 10%, description: Le taux.}
      aide . base: {question: Combien ?, type: nombre, unité: €}
      autre: 1
      """;

  private static final PackagesFixture PACKAGES = PackagesFixture.of("paquet", PACKAGE);

  private static String importing(String... rules) {
    return "importer!: {depuis: {nom: paquet}, dans: ici, les règles: ["
        + String.join(", ", rules)
        + "]}\n";
  }

  private static Value value(RuleBook book, String rule, Map<String, Value> answers) {
    return switch (book.evaluate(rule, new Situation(RulesFixture.DAY, answers))) {
      case Evaluation.Computed computed -> computed.value();
      case Evaluation.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  private static Value value(String packageText, String rules, String rule) {
    return value(PackagesFixture.of("paquet", packageText).book(rules), rule, Map.of());
  }

  @Test
  void a_rule_comes_with_all_that_it_cites() {
    var book = PACKAGES.book(importing("aide . montant"));

    assertThat(book.names())
        .containsExactlyInAnyOrder(
            "ici",
            "ici . aide",
            "ici . aide . montant",
            "ici . aide . taux",
            "ici . aide . base",
            "ici . résident");
  }

  @Test
  void copies_follow_the_order_of_the_package() {
    var book = PackagesFixture.of("paquet", "c: 1\na: c\nb: 2\n").book(importing("b", "a"));

    assertThat(book.names()).containsExactly("ici", "ici . c", "ici . a", "ici . b");
  }

  @Test
  void the_copy_computes_what_the_rule_does() {
    var book = PACKAGES.book(importing("aide . montant"));

    assertThat(value(book, "ici . aide . montant", Map.of("ici . aide . base", Value.of(200, "€"))))
        .isEqualTo(Value.of(20, "€"));
  }

  @Test
  void a_parent_that_is_off_switches_the_copy_off() {
    var book = PACKAGES.book(importing("aide . montant"));

    assertThat(value(book, "ici . aide . montant", Map.of("ici . résident", Value.of(false))))
        .isEqualTo(RulesFixture.NOT_APPLICABLE);
  }

  @Test
  void an_empty_parent_is_left_to_whoever_imports() {
    assertThat(value("a:\na . b: 1", importing("a . b") + "ici . a: non\n", "ici . a . b"))
        .isEqualTo(RulesFixture.NOT_APPLICABLE);
  }

  @Test
  void the_namespace_is_the_package_without_its_scope() {
    var book =
        PackagesFixture.of("@org/taux-publics", "seuil: 3")
            .book("importer!: {depuis: {nom: '@org/taux-publics'}, les règles: [seuil]}");

    assertThat(book.names()).containsExactlyInAnyOrder("taux-publics", "taux-publics . seuil");
  }

  @Test
  void a_namespace_may_be_deep_and_is_then_empty_rules() {
    var book =
        PACKAGES.book("importer!: {depuis: {nom: paquet}, dans: a . b, les règles: [autre]}");

    assertThat(book.names()).containsExactlyInAnyOrder("a", "a . b", "a . b . autre");
  }

  @Test
  void a_namespace_that_is_a_rule_here_switches_what_is_imported_off() {
    var book = PACKAGES.book(importing("autre") + "ici: non\n");

    assertThat(value(book, "ici . autre", Map.of())).isEqualTo(RulesFixture.NOT_APPLICABLE);
  }

  @Test
  void the_package_is_named_after_the_description() {
    var info = PACKAGES.book(importing("aide . taux")).find("ici . aide . taux").orElseThrow();

    assertThat(info.description()).contains("Le taux.\n\nRègle importée du paquet « paquet ».");
  }

  @Test
  void a_rule_without_description_names_the_package_and_its_page() {
    var book =
        PACKAGES.book(
            "importer!: {depuis: {nom: paquet, url: 'https://exemple.org'}, les règles: [autre]}");

    assertThat(book.find("paquet . autre").orElseThrow().description())
        .contains("Règle importée du paquet « paquet » (https://exemple.org).");
  }

  @Test
  void attributes_override_those_of_the_package() {
    var info =
        PACKAGES
            .book(importing("{aide . base: {question: Quelle base ?}}"))
            .find("ici . aide . base")
            .orElseThrow();

    assertThat(info.question()).contains("Quelle base ?");
    assertThat(info.unit()).contains("€");
  }

  @Test
  void a_value_overrides_any_value() {
    assertThat(value("a: {somme: [b, 1]}\nb: 2", importing("{a: {valeur: 5}}"), "ici . a"))
        .isEqualTo(Value.of(5));
  }

  @Test
  void what_is_overridden_is_not_imported() {
    var book = PACKAGES.book(importing("{aide . taux: {valeur: 1%}}", "autre"));

    assertThat(book.names()).doesNotContain("ici . aide . base");
  }

  @Test
  void attributes_are_written_in_the_names_of_whoever_imports() {
    assertThat(value("a: b\nb: 2", importing("{a: {valeur: b}}") + "b: 7\n", "ici . a"))
        .isEqualTo(Value.of(7));
  }

  @Test
  void attributes_may_hold_rules() {
    assertThat(value("a: 1", importing("{a: {valeur: plus, avec: {plus: 4}}}"), "ici . a"))
        .isEqualTo(Value.of(4));
  }

  @Test
  void a_number_takes_attributes_too() {
    assertThat(value("a: 4.26", importing("{a: {arrondi: 1 décimale}}"), "ici . a"))
        .isEqualTo(Value.of(4.3));
  }

  @Test
  void names_mean_what_they_mean_in_the_package() {
    assertThat(value("a: b\nb: 2", importing("a") + "ici . a . b: 9\n", "ici . a"))
        .isEqualTo(Value.of(2));
  }

  @Test
  void a_name_that_skips_the_rules_own_children_does_so_in_the_copy() {
    assertThat(value("r:\nr . t: 1\nr . a: ^ . t\nr . a . t: 2", importing("r . a"), "ici . r . a"))
        .isEqualTo(Value.of(1));
  }

  @Test
  void keys_of_a_context_are_rules_of_the_package() {
    assertThat(
            value(
                "a: {par défaut: 1}\nb: {valeur: a * 2, contexte: {a: 5}}",
                importing("b") + "a: 100\n",
                "ici . b"))
        .isEqualTo(Value.of(10));
  }

  @Test
  void what_replaces_a_rule_in_its_package_comes_with_it() {
    assertThat(value("a: 1\nb: a\nc: {valeur: 3, remplace: a}", importing("b"), "ici . b"))
        .isEqualTo(Value.of(3));
  }

  @Test
  void a_replacement_keeps_to_its_namespaces() {
    var text =
        """
        a: 1
        n:
        n . x: a
        n . y: a
        c: {valeur: 3, remplace: {références à: a, dans: n, sauf dans: n . y}}
        """;
    var book = PackagesFixture.of("paquet", text).book(importing("n . x", "n . y"));

    assertThat(value(book, "ici . n . x", Map.of())).isEqualTo(Value.of(3));
    assertThat(value(book, "ici . n . y", Map.of())).isEqualTo(Value.of(1));
  }

  @Test
  void what_makes_a_rule_not_applicable_in_its_package_does_so_in_the_copy() {
    assertThat(
            value(
                "a: 1\nb: a\nc: {valeur: oui, rend non applicable: a}", importing("b"), "ici . b"))
        .isEqualTo(RulesFixture.NOT_APPLICABLE);
  }

  @Test
  void possibilities_that_are_rules_keep_the_name_they_are_answered_by() {
    var text =
        """
        contrat: {une possibilité: [CDI: {titre: Durable}, CDD: ], par défaut: "'CDI'"}
        durable: contrat = 'CDI'
        """;

    assertThat(value(text, importing("durable"), "ici . durable")).isEqualTo(Value.of(true));
  }

  @Test
  void suggestions_are_imported_with_their_rule() {
    var book =
        PackagesFixture.of("paquet", "a: {question: Q, type: nombre, suggestions: {peu: b}}\nb: 2")
            .book(importing("a"));

    assertThat(book.names()).contains("ici . b");
  }

  @Test
  void nested_rules_come_if_they_are_cited() {
    var book =
        PackagesFixture.of("paquet", "a: {valeur: b, avec: {b: 2, c: 3}}").book(importing("a"));

    assertThat(book.names()).containsExactlyInAnyOrder("ici", "ici . a", "ici . a . b");
  }

  @Test
  void private_rules_stay_private() {
    var book = PackagesFixture.of("paquet", "a: b\n'[privé] b': 2").book(importing("a"));

    assertThat(book.names()).containsExactlyInAnyOrder("ici", "ici . a");
    assertThat(value(book, "ici . a", Map.of())).isEqualTo(Value.of(2));
  }

  @Test
  void the_day_of_the_evaluation_is_that_of_everybody() {
    assertThat(value("a: date d'évaluation > 01/01/2020", importing("a"), "ici . a"))
        .isEqualTo(Value.of(true));
  }

  @Test
  void local_rules_cite_and_replace_what_is_imported() {
    assertThat(
            value(
                "a: b + 1\nb: 2",
                importing("a") + "c: ici . a\nd: {valeur: 10, remplace: ici . b}\n",
                "c"))
        .isEqualTo(Value.of(11));
  }

  @Test
  void a_package_may_be_compiled_json() {
    assertThat(
            value(
                "{\"a\":{\"valeur\":\"b - 4\",\"titre\":\"\\u00e9\\/\"},\"b\":8}",
                importing("a"),
                "ici . a"))
        .isEqualTo(Value.of(4));
  }

  @Test
  void two_files_that_import_the_same_share_the_copies() throws RuleBookException {
    var files =
        List.of(
            new RuleSource("1", importing("aide . montant")),
            new RuleSource("2", importing("{aide . taux: {titre: Le taux}}")));

    var book = RuleBook.read(files, Options.STANDARD, PACKAGES);

    assertThat(book.find("ici . aide . taux").orElseThrow().title()).isEqualTo("Le taux");
  }

  @Test
  void a_package_may_be_copied_twice() {
    var book =
        new PackagesFixture(
                Map.of(
                    "paquet",
                    PACKAGE,
                    "milieu",
                    "importer!: {depuis: {nom: paquet}, les règles: [autre]}"))
            .book("importer!: {depuis: {nom: milieu}, dans: m, les règles: [paquet . autre]}\n");

    assertThat(value(book, "m . paquet . autre", Map.of())).isEqualTo(Value.of(1));
  }

  @Test
  void names_go_through_packages_that_import_packages() {
    var packages =
        PackagesFixture.of("fond", "a: b\nb: {valeur: 2, remplace: c}\nc: 1\nd: c")
            .and(
                "milieu",
                "importer!: {depuis: {nom: fond}, dans: f, les règles: [d, {a: {valeur: x}}]}\n"
                    + "x: f . d + 10\ne: f . a")
            .book("importer!: {depuis: {nom: milieu}, dans: m, les règles: [e]}\nx: 0\nf: 0\n");

    assertThat(value(packages, "m . e", Map.of())).isEqualTo(Value.of(12));
  }

  @Test
  void faults_of_a_package_are_told_in_its_file() {
    assertThat(PackagesFixture.of("paquet", "a: b\nc: 1 +").issues(importing("a", "c")))
        .extracting(RuleIssue::file, RuleIssue::line, RuleIssue::code)
        .containsExactly(
            tuple("paquet.publicodes", 1, "reference-inconnue"),
            tuple("paquet.publicodes", 2, "expression-invalide"));
  }

  @Test
  void faults_of_rules_that_are_not_imported_do_not_matter() {
    assertThat(PackagesFixture.of("paquet", "a: 1\nc: 1 +").codes(importing("a"))).isEmpty();
  }

  @Test
  void packages_that_import_each_other_are_refused_with_the_circle() {
    var packages =
        PackagesFixture.of("a", "importer!: {depuis: {nom: b}, les règles: [x]}\nx: 1")
            .and("b", "importer!: {depuis: {nom: a}, les règles: [x]}\nx: 1");

    assertThat(packages.issues("importer!: {depuis: {nom: a}, les règles: [x]}").getFirst())
        .satisfies(issue -> assertThat(issue.code()).isEqualTo("imports-circulaires"))
        .satisfies(issue -> assertThat(issue.message()).contains("ces règles → a → b → a"));
  }

  @Test
  void a_long_chain_of_packages_is_refused() {
    var packages = PackagesFixture.of("p0", "a: 1");
    for (int i = 1; i <= 12; i++) {
      packages =
          packages.and(
              "p" + i,
              "importer!: {depuis: {nom: p%d}, dans: q, les règles: [a]}\na: 1".formatted(i - 1));
    }

    assertThat(packages.codes("importer!: {depuis: {nom: p12}, les règles: [a]}"))
        .contains("trop-de-paquets");
  }

  @Test
  void copies_count_among_the_rules_of_a_model() {
    var rules = new StringBuilder("a0: 1\n");
    for (int i = 1; i < 600; i++) {
      rules.append("a%d: {somme: [a%d, 1]}\n".formatted(i, i - 1));
    }
    var files =
        IntStream.range(0, 9)
            .mapToObj(i ->
                "importer!: {depuis: {nom: paquet}, dans: n%d, les règles: [a599]}\n".formatted(i))
            .map(text -> new RuleSource(text, text))
            .toList();

    assertThatThrownBy(() ->
            RuleBook.read(files, Options.STANDARD, PackagesFixture.of("paquet", rules.toString())))
        .isInstanceOfSatisfying(
            RuleBookException.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(RuleIssue::code)
                    .contains("trop-de-regles"));
  }

  @Test
  void within_a_rule_the_import_is_refused() {
    assertThat(PACKAGES.codes("a: {avec: {importer!: {depuis: {nom: paquet}}}}"))
        .containsExactly("import-mal-place");
  }

  @Test
  void rules_of_entities_are_not_imported() {
    assertThat(
            PackagesFixture.of("paquet", "foyer: {entité: oui}\nfoyer . revenu: 3 €")
                .codes(importing("foyer . revenu")))
        .containsExactly("import-d-entite");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paquet                                                    | argument-invalide
          {les règles: [a]}                                         | import-sans-nom
          {depuis: paquet, les règles: [a]}                         | import-sans-nom
          {depuis: {nom: ../paquet}, les règles: [a]}               | nom-de-paquet-invalide
          {depuis: {nom: .}, les règles: [a]}                       | nom-de-paquet-invalide
          {depuis: {nom: paquet}, dans: 1er, les règles: [autre]}   | nom-invalide
          {depuis: {nom: paquet}}                                   | argument-invalide
          {depuis: {nom: paquet}, règles: [autre]}                  | cle-inconnue
          {depuis: {nom: ailleurs}, les règles: [autre]}            | paquet-introuvable
          """)
  void an_import_that_cannot_be_read_is_refused(String clause, String code) {
    assertThat(PACKAGES.codes("importer!: " + clause)).contains(code);
  }

  @Test
  void rules_read_without_packages_say_that_none_was_looked_for() {
    assertThat(RulesFixture.issues(importing("autre")).getFirst().message())
        .isEqualTo(
            "Le paquet « paquet » est introuvable. Cherché nulle part : ces règles se lisent sans"
                + " paquets.");
  }
}
