package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.expression;
import static fr.prevenance.rules.RulesFixture.quoted;
import static fr.prevenance.rules.RulesFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @CsvSource({
    "2 + 3 * 4, 14",
    "(2 + 3) * 4, 20",
    "2 ** 3 ** 2, 512",
    "-2 ** 2, 4",
    "10 - 4 - 3, 3",
    "7 // 2, 3",
    "-(1 + 2), -3",
    "( 1 + 2 ), 3",
    "12.5, 12.5",
  })
  void precedence_and_associativity_follow_the_grammar(String text, double expected) {
    assertThat(expression(text)).extracting("number").isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1 < 2 = oui, true", "3 > 2 > 1, false", "2 != 3, true", "1 >= 1, true"})
  void comparisons_chain_from_the_left(String text, boolean expected) {
    assertThat(expression(text)).isEqualTo(Value.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2+3", "1 -1", "2 !=3", "3 €/ mois", "1 +", "(1", "1)", ".5", "1e", "2 + + 3"})
  void what_the_grammar_does_not_hold_is_refused(String text) {
    if (text.equals("1e")) {
      assertThat(expression(text)).isEqualTo(Value.of(1, "e"));
    } else {
      assertThat(codes("a: " + quoted(text))).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5 repas par jour, 5, repas par jour",
    "3 m2, 3, m2",
    "10€-3, 10, €-3",
    "3 €/mois, 3, €/mois",
    "2 kg.m2/s3, 2, kg.m2/s3",
    "4 /mois, 4, /mois",
  })
  void a_unit_follows_its_number(String text, double number, String unit) {
    assertThat(expression(text)).isEqualTo(Value.of(number, unit));
  }

  @Test
  void a_slash_between_blanks_divides() {
    assertThat(value("a: 12 / mois\nmois: 3", "a")).isEqualTo(Value.of(4));
  }

  @Test
  void a_hyphen_inside_a_name_belongs_to_it() {
    assertThat(value("CSG-CRDS: 9\na: CSG-CRDS - 1", "a")).isEqualTo(Value.of(8));
  }

  @Test
  void a_text_may_hold_its_own_quote() {
    assertThat(expression("'demandeur d'emploi'")).isEqualTo(Value.of("demandeur d'emploi"));
  }

  @Test
  void two_texts_in_the_same_quotes_are_refused() {
    assertThat(codes("a: \"'a' = 'b'\"")).containsExactly("textes-confondus");
  }

  @Test
  void two_texts_in_different_quotes_are_compared() {
    assertThat(expression("'a' = \"b\"")).isEqualTo(Value.of(false));
  }

  @Test
  void a_month_date_is_its_first_day() {
    assertThat(expression("04/2025")).isEqualTo(Value.of(LocalDate.of(2025, 4, 1)));
  }

  @Test
  void dates_are_ordered() {
    assertThat(expression("31/12/2024 < 1/1/2025")).isEqualTo(Value.of(true));
  }

  @Test
  void an_impossible_date_is_refused() {
    assertThat(codes("a: 30/02/2025")).containsExactly("date-impossible");
  }

  @Test
  void an_expression_may_go_over_several_lines() {
    assertThat(value("a: |\n  1\n    + 2\n", "a")).isEqualTo(Value.of(3));
  }

  @Test
  void english_booleans_are_refused() {
    assertThat(codes("a: true\nb: {valeur: false}"))
        .containsExactly("booleen-anglais", "booleen-anglais");
  }
}
