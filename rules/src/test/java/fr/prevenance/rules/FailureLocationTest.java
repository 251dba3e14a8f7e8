package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a computation that cannot go on is written. */
class FailureLocationTest {
  private static final String RULES =
      """
      a: b + 1
      b:
        valeur: 1 / c
      c: {par défaut: 0}
      """;

  private static Optional<Evaluation.Location> location(Evaluation evaluation) {
    return ((Evaluation.Failed) evaluation).location();
  }

  private static Evaluation asked(RuleBook book, String expression, Map<String, String> answers)
      throws RuleBookException {
    return book.scenario(RulesFixture.DAY, answers).evaluate(expression);
  }

  @Test
  void a_failure_says_where_the_rule_that_fails_is_written() {
    assertThat(location(RulesFixture.evaluation(RULES, "a", Map.of())))
        .contains(new Evaluation.Location("essai.publicodes", 2));
  }

  @Test
  void an_expression_fails_where_the_rule_it_asks_for_is_written() throws RuleBookException {
    assertThat(location(asked(RulesFixture.book(RULES), "a * 2", Map.of())))
        .contains(new Evaluation.Location("essai.publicodes", 2));
  }

  @Test
  void an_expression_that_fails_itself_is_written_nowhere() throws RuleBookException {
    assertThat(location(asked(RulesFixture.book(RULES), "1 / c", Map.of()))).isEmpty();
  }

  @Test
  void an_imported_rule_fails_in_the_file_of_its_package() {
    var book =
        PackagesFixture.of("paquet", RULES)
            .book("importer!: {depuis: {nom: paquet}, les règles: [a]}");

    assertThat(location(book.evaluate("paquet . a", new Situation(RulesFixture.DAY, Map.of()))))
        .contains(new Evaluation.Location("paquet.publicodes", 2));
  }
}
