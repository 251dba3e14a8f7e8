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
        "practices",
        "practices list",
        "practices show",
        "practices lint",
        "simulate",
        "evaluate",
        "population",
        "population generate",
        "population territory",
        "population describe"
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
  void the_help_says_how_to_begin_and_what_a_status_means() {
    assertThat(CommandRun.of("--help").out())
        .contains("./prevenance demo", "COMMANDE --help", "docs/guide")
        .contains("1   l'entrée est refusée", "3   il manque quelque chose");
    assertThat(CommandRun.of("simulate", "--help").out())
        .contains("./prevenance simulate --rights cheque-energie < foyer.json")
        .contains("./prevenance rights show cheque-energie");
  }

  @Test
  void a_wrong_word_is_not_buried_under_the_whole_help() {
    CommandRun run = CommandRun.of("rights", "test", "--min-coverage", "abc");

    assertThat(run.err())
        .startsWith("--min-coverage : « abc » n'est pas un nombre entier.")
        .contains("Usage : prevenance rights test", "prevenance rights test --help")
        .doesNotContain("une liste JSON");
  }

  @Test
  void an_option_without_its_value_is_told_from_a_missing_option() {
    assertThat(CommandRun.of("rights", "test", "--min-coverage").err())
        .startsWith("--min-coverage attend une valeur : N.");
    assertThat(CommandRun.of("simulate", "--rights").err())
        .startsWith("--rights attend une valeur : DROIT.");
    assertThat(CommandRun.of("rights", "show").err()).startsWith("Il manque : SLUG.");
  }

  @Test
  void a_french_date_is_answered_with_the_one_to_write() {
    assertThat(CommandRun.of("simulate", "--rights", "all", "--date", "15/10/2026").err())
        .startsWith("--date : « 15/10/2026 » n'est pas une date AAAA-MM-JJ. Écrivez 2026-10-15.");
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
