package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demo",
        "serve",
        "rights",
        "rights list",
        "rights show",
        "rights lint",
        "rights test",
        "simulate",
        "evaluate",
        "population",
        "population generate"
      })
  void every_command_explains_itself_in_french(String command) {
    CommandRun run = CommandRun.of((command + " --help").strip().split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .startsWith("Usage : prevenance " + command)
        .contains("cette aide")
        .doesNotContain("Show this help", "Commands:");
  }

  @Test
  void no_command_is_wrong_usage() {
    CommandRun run = CommandRun.of();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Quelle commande ?").contains("rights");
  }

  @Test
  void a_mistyped_command_is_answered_with_the_one_it_resembles() {
    CommandRun run = CommandRun.of("simulat");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("« simulat » n'est pas connu ici. Vouliez-vous écrire : simulate");
  }

  @Test
  void a_missing_option_is_named() {
    CommandRun run = CommandRun.of("serve");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("Il manque : --config.");
  }

  @Test
  void of_two_options_one_is_asked_for_and_no_more() {
    CommandRun none = CommandRun.of("simulate");
    CommandRun both = CommandRun.of("simulate", "--rights", "all", "--replay", "22541f0122600b54");

    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).startsWith("Il manque : --rights ou --replay.");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).startsWith("Donnez --rights ou --replay, et un seul des deux.");
  }

  @Test
  void an_impossible_date_is_told_its_form() {
    CommandRun run = CommandRun.of("simulate", "--rights", "all", "--date", "31/02/2025");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).startsWith("--date : « 31/02/2025 » n'est pas une date AAAA-MM-JJ.");
  }
}
