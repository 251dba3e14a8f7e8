package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleChangeTest {
  private static final String CEILING = "aide fictive . plafond";
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private final RightPack right;

  RuleChangeTest(@TempDir Path directory) throws PackException {
    right = FictionalPack.in(directory).read();
  }

  private List<RuleChange> changes(String rule, String expression) throws PackException {
    return RuleChange.between(right, Amendment.of(right, Map.of(rule, expression)), DAY);
  }

  @Test
  void a_value_is_told_as_in_force_that_day_with_the_text_that_set_it() throws PackException {
    assertThat(changes(CEILING, "1300.50 €"))
        .containsExactly(
            new RuleChange(
                right.slug(),
                CEILING,
                "Plafond",
                Optional.of("1\u202f000\u00a0€"),
                Optional.of("1\u202f300,50\u00a0€"),
                Optional.of("Délibération fictive")));
  }

  @Test
  void an_expression_is_told_as_it_is_written() throws PackException {
    assertThat(changes("aide fictive . éligible", "personne . revenu < plafond"))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.before())
              .hasValue("toutes ces conditions:\n  - revenu sous le plafond\n  - logement");
          assertThat(change.after()).hasValue("personne . revenu < plafond");
          assertThat(change.reference()).isEmpty();
        });
  }

  @Test
  void the_same_rules_are_no_change() {
    assertThat(RuleChange.between(right, right, DAY)).isEmpty();
  }
}
