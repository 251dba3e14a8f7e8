package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an example may state of other rules. */
class PackCasesTest {
  private final FictionalPack pack;

  PackCasesTest(@TempDir Path directory) {
    pack =
        FictionalPack.in(directory)
            .replacing(
                "regles.publicodes",
                "aide fictive . montant:\n",
                "aide fictive . montant:\n  applicable si: éligible\n");
  }

  @Test
  void a_rule_may_be_stated_not_applicable() {
    statingOfTheRefused("aide fictive . montant: non applicable");
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_rule_may_be_stated_unknown() {
    statingOfTheUndecided("aide fictive . montant: non défini");
    assertThat(differences()).isEmpty();
  }

  @Test
  void a_rule_that_has_a_value_is_not_taken_for_one_that_does_not_apply() {
    statingOfTheRefused("aide fictive . plafond: non applicable");
    assertThat(differences())
        .containsExactly(
            "aide fictive . plafond : attendu « Non applicable », obtenu « 1\u202f000\u00a0€ »");
  }

  @Test
  void a_rule_that_does_not_apply_is_not_taken_for_an_unknown_one() {
    statingOfTheRefused("aide fictive . montant: non défini");
    assertThat(differences())
        .containsExactly(
            "aide fictive . montant : attendu « Pas encore défini », obtenu « Non applicable »");
  }

  private void statingOfTheRefused(String rule) {
    stating("    attendu: non éligible\n", rule);
  }

  private void statingOfTheUndecided(String rule) {
    stating("    attendu: à compléter\n", rule);
  }

  private void stating(String expected, String rule) {
    pack.replacing("cas.yaml", expected, expected + "    règles: {" + rule + "}\n");
  }

  private List<String> differences() {
    return PackCases.run(pack.read()).stream()
        .flatMap(result -> result.differences().stream())
        .toList();
  }
}
