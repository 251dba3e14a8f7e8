package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final String RULES =
      """
      aide:
      aide . revenu:
        titre: Revenu du mois
        question: Combien gagnez-vous ?
        type: nombre
        unité: €/mois
      aide . montant:
        titre: Montant de l'aide
        valeur: 300 €/mois - revenu * 10%
        plancher: 0 €/mois
      """;

  @TempDir private Path folder;

  private Path rules(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    return Files.writeString(path, text);
  }

  private CommandRun montant(String situation, String... more) throws IOException {
    Path file = rules("aide.publicodes", RULES);
    String[] arguments = {
      "evaluate", "--rules", file.toString(), "--target", "aide . montant", "--date", "2025-10-15"
    };
    return CommandRun.fedWith(
        situation, Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
  }

  @Test
  void a_target_is_given_its_value_in_french_and_why() throws IOException {
    CommandRun run = montant("{\"aide . revenu\": \"1000 €/mois\"}");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("aide . montant : 200\u00A0€/mois")
        .contains("Montant de l'aide : 200", "Revenu du mois : 1\u202F000")
        .doesNotContain("expliqué plus haut");
  }

  @Test
  void without_a_situation_what_is_missing_is_named() throws IOException {
    CommandRun run = montant("");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("aide . montant : Pas encore défini")
        .contains("Il manque : aide . revenu");
  }

  @Test
  void a_program_reads_the_same() throws IOException {
    JsonNode read =
        JsonMapper.shared().readTree(montant("{\"aide . revenu\": 1000}", "--json").out());

    assertThat(read.at("/results/0/target").stringValue()).isEqualTo("aide . montant");
    assertThat(read.at("/results/0/value").intValue()).isEqualTo(200);
    assertThat(read.at("/results/0/unit").stringValue()).isEqualTo("€/mois");
    assertThat(read.at("/results/0/explanation").stringValue()).contains("Revenu du mois");
  }

  @Test
  void several_targets_answer_in_order() throws IOException {
    CommandRun run = montant("{\"aide . revenu\": 1000}", "--target", "aide . revenu + 1 €/mois");

    assertThat(run.out().lines().filter(line -> !line.startsWith(" ")))
        .containsExactly(
            "aide . montant : 200\u00A0€/mois",
            "aide . revenu + 1 €/mois : 1\u202F001\u00A0€/mois");
  }

  @Test
  void a_person_may_use_the_extensions_and_a_flag_refuses_them() throws IOException {
    Path file =
        rules("daté.publicodes", "a:\n  valeurs datées:\n    - {depuis: 01/01/2025, valeur: 3}\n");
    String[] asked = {
      "evaluate", "--rules", file.toString(), "--target", "a", "--date", "2025-10-15"
    };

    assertThat(CommandRun.of(asked).out()).startsWith("a : 3");
    assertThat(
            CommandRun.of(
                "evaluate", "--rules", file.toString(), "--target", "a", "--compatibility"))
        .satisfies(run -> assertThat(run.status()).isEqualTo(1))
        .satisfies(run -> assertThat(run.err()).contains("extension-refusee"));
  }

  @Test
  void a_folder_gives_all_its_rules_as_one_model() throws IOException {
    rules("a.publicodes", "a: b + 1\n");
    rules("plus/loin/b.publicodes", "b: 2\n");
    rules("lisez-moi.txt", "- rien\n");

    CommandRun run = CommandRun.of("evaluate", "--rules", folder.toString(), "--target", "a");

    assertThat(run.out()).startsWith("a : 3");
  }

  @Test
  void every_fault_of_the_rules_is_told_with_its_place_and_how_to_mend_it() throws IOException {
    Path file = rules("faux.publicodes", "revenu: 1 €\na: revenus + 1\nb: 3 +\n");

    CommandRun run = CommandRun.of("evaluate", "--rules", file.toString(), "--target", "a");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains(file + ":2:4 : Aucune règle ne s'appelle « revenus »")
        .contains("    a: revenus + 1%n       ^%n".formatted())
        .contains("  → Vouliez-vous écrire « revenu » ?")
        .contains(file + ":3:")
        .contains("2 défauts.");
  }

  @Test
  void an_answer_to_no_rule_is_refused() throws IOException {
    CommandRun run = montant("{\"aide . revenus\": null}");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("Réponse à « aide . revenus »").contains("1 défaut.");
  }

  @Test
  void a_computation_that_cannot_go_on_is_told_and_refused() {
    CommandRun run = CommandRun.of("evaluate", "--target", "1 / 0", "--target", "1 + 1");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("Le calcul divise par zéro. [division-par-zero]", "1 + 1 : 2");
  }

  @Test
  void a_rule_that_cannot_be_computed_is_told_with_its_place() throws IOException {
    Path file = rules("faux.publicodes", "a: b + 1\nb:\n  valeur: 1 / c\nc: {par défaut: 0}\n");

    CommandRun run = CommandRun.of("evaluate", "--rules", file.toString(), "--target", "a");

    assertThat(run.out())
        .isEqualTo(
            "a : « b » : Le calcul divise par zéro. [division-par-zero]%n  → %s:2%n"
                .formatted(file));
  }

  @Test
  void a_program_reads_the_place_of_a_rule_that_cannot_be_computed() throws IOException {
    Path file = rules("faux.publicodes", "a:\n  valeur: 1 / c\nc: {par défaut: 0}\n");

    CommandRun run =
        CommandRun.of("evaluate", "--rules", file.toString(), "--target", "a", "--json");
    JsonNode error = JsonMapper.shared().readTree(run.out()).at("/results/0/error");

    assertThat(error.path("file").stringValue()).isEqualTo(file.toString());
    assertThat(error.path("line").intValue()).isEqualTo(1);
  }

  @Test
  void a_situation_that_is_no_object_is_refused() throws IOException {
    assertThat(montant("[1]").err()).contains("Une situation s'écrit {");
    assertThat(montant("{oups").err()).startsWith("JSON illisible (ligne 1, colonne");
  }

  @Test
  void rules_that_are_not_there_are_refused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("vide"));

    assertThat(CommandRun.of("evaluate", "--target", "a", "--rules", folder + "/rien").err())
        .contains("n'existe pas");
    assertThat(CommandRun.of("evaluate", "--target", "a", "--rules", empty.toString()).err())
        .contains("ne contient aucun fichier « .publicodes »");
  }

  @Test
  void rules_in_another_encoding_are_refused_by_name() throws IOException {
    Path file =
        Files.write(folder.resolve("a.publicodes"), "é: 1".getBytes(StandardCharsets.ISO_8859_1));

    CommandRun run = CommandRun.of("evaluate", "--rules", file.toString(), "--target", "é");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("a.publicodes » n'est pas en UTF-8");
  }

  @Test
  void nothing_to_evaluate_is_wrong_usage() {
    CommandRun run = CommandRun.of("evaluate");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Que faut-il évaluer ? Donnez --target NOM, ou --batch.");
  }
}
