package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.book;
import static fr.prevenance.rules.RulesFixture.codes;
import static fr.prevenance.rules.RulesFixture.issues;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.explain.ExplanationText;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileInputTest {

  @Test
  void ten_thousand_parentheses_are_refused() {
    assertThat(codes("a: " + "(".repeat(10_000) + "1" + ")".repeat(10_000)))
        .containsExactly("expression-trop-longue");
    assertThat(codes("a: " + "(".repeat(4_000) + "1" + ")".repeat(4_000)))
        .containsExactly("expression-trop-profonde");
    assertThat(codes("a: 1" + " + 1".repeat(2_000))).containsExactly("expression-trop-profonde");
    assertThat(codes("a: " + "-".repeat(5_000) + "1")).containsExactly("expression-trop-profonde");
  }

  @Test
  void deep_yaml_is_refused() {
    assertThat(codes("a: " + "[".repeat(20_000) + "]".repeat(20_000)))
        .containsExactly("imbrication-trop-profonde");
    assertThat(codes("a: " + "{valeur: ".repeat(5_000) + "1" + "}".repeat(5_000)))
        .containsExactly("imbrication-trop-profonde");
  }

  @Test
  void a_huge_file_is_refused() {
    assertThat(codes("# " + "x".repeat(3_000_000))).containsExactly("fichier-trop-grand");
  }

  @Test
  void too_many_rules_are_refused_without_filling_the_memory() {
    var yaml =
        IntStream.range(0, 6_000).mapToObj(i -> "r" + i + ": 1\n").collect(Collectors.joining());
    assertThat(issues(yaml)).hasSizeLessThanOrEqualTo(200).isNotEmpty();
  }

  @Test
  void aliases_are_refused() {
    assertThat(codes("a: &x 1\nb: *x")).containsExactly("yaml-alias");
  }

  @Test
  void a_long_chain_of_rules_is_refused() {
    assertThat(codes(chain(5_000 - 1))).contains("calcul-trop-profond");
  }

  @Test
  void the_longest_chain_accepted_fits_a_small_stack() throws InterruptedException {
    var book = book(chain(165));
    var result = new Value[1];
    var thread =
        new Thread(
            null,
            () -> {
              var evaluation = book.evaluate("r165", new Situation(RulesFixture.DAY, Map.of()));
              result[0] = ((Evaluation.Computed) evaluation).value();
            },
            "petite pile",
            1 << 20);
    thread.start();
    thread.join();
    assertThat(result[0]).isEqualTo(Value.of(166));
  }

  private static String chain(int length) {
    return "r0: 1\n"
        + IntStream.rangeClosed(1, length)
            .mapToObj(i -> "r" + i + ": r" + (i - 1) + " + 1\n")
            .collect(Collectors.joining());
  }

  @Test
  void shared_rules_are_told_once() {
    var yaml =
        "r0: 1\nr1: 1\n"
            + IntStream.rangeClosed(2, 100)
                .mapToObj(i -> "r%d: r%d + r%d\n".formatted(i, i - 1, i - 2))
                .collect(Collectors.joining());
    var explanation = RulesFixture.computed(yaml, "r100", Map.of()).explanation();
    assertThat(ExplanationText.toText(explanation).lines()).hasSizeLessThan(250);
  }

  @Test
  void contexts_that_multiply_end_with_a_failure() {
    var yaml =
        "x: {par défaut: 1}\nr0: x\n"
            + IntStream.rangeClosed(1, 30)
                .mapToObj(i ->
                    "r%1$d: {somme: [{valeur: r%2$d, contexte: {x: %1$d}}, {valeur: r%2$d, contexte: {x: 0}}]}\n"
                        .formatted(i, i - 1))
                .collect(Collectors.joining());
    assertThat(RulesFixture.failure(yaml, "r30")).isEqualTo("calcul-trop-grand");
  }

  @Test
  void a_unit_with_a_huge_power_stays_small() {
    assertThat(RulesFixture.expression("1 m99999999")).isEqualTo(Value.of(1, "m99999999"));
  }
}
