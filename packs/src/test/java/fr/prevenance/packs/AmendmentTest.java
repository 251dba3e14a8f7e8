package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AmendmentTest {
  private static final String CEILING = "aide fictive . plafond";
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private final FictionalPack pack;
  private final RightPack right;

  AmendmentTest(@TempDir Path directory) throws PackException {
    pack = FictionalPack.in(directory);
    right = pack.read();
  }

  private static List<PackIssue> refused(RightPack right, String rule, String expression) {
    try {
      throw new AssertionError(
          "Accepted: " + Amendment.of(right, Map.of(rule, expression)).fingerprint());
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  private static Value value(RightPack right, String rule) {
    Evaluation evaluation =
        right
            .rules()
            .evaluate(rule, new Situation(DAY, Map.of("personne . revenu", Value.of(400, "€"))));
    return ((Evaluation.Computed) evaluation).value();
  }

  @Test
  void a_rule_is_replaced_and_those_that_read_it_follow() throws Exception {
    RightPack after = Amendment.of(right, Map.of(CEILING, "1000 € + 300 €"));

    assertThat(value(right, "aide fictive . montant")).isEqualTo(Value.of(200, "€"));
    assertThat(value(after, "aide fictive . montant")).isEqualTo(Value.of(300, "€"));
    assertThat(after.slug()).isEqualTo(right.slug());
    assertThat(after.fingerprint()).isNotEqualTo(right.fingerprint());
  }

  @Test
  void nothing_else_is_written_otherwise() throws Exception {
    RightPack after =
        Amendment.of(right, Map.of("aide fictive . éligible", "personne . revenu < plafond"));

    String before = Objects.requireNonNull(right.files().get("regles.publicodes"));
    String changed = Objects.requireNonNull(after.files().get("regles.publicodes"));
    assertThat(changed)
        .isEqualTo(
            before.replace(
                """
                  toutes ces conditions:
                    - revenu sous le plafond
                    - logement
                """,
                "  valeur: \"personne . revenu < plafond\"\n"));
  }

  @Test
  void a_rule_that_does_not_exist_is_told_with_the_one_that_was_meant() {
    assertThat(refused(right, "aide fictive . plafon", "1 €"))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.code()).isEqualTo("règle-introuvable");
          assertThat(issue.mend()).contains("« " + CEILING + " »");
        });
  }

  @Test
  void a_fact_is_not_replaced() {
    assertThat(refused(right, "personne . revenu", "1 €"))
        .extracting(PackIssue::code)
        .containsExactly("donnée-non-remplaçable");
  }

  @Test
  void an_expression_is_checked_as_that_of_any_right() {
    assertThat(refused(right, CEILING, "1000 kg")).isNotEmpty();
    assertThat(refused(right, CEILING, "(1000 €"))
        .anySatisfy(issue -> assertThat(issue.file()).endsWith("regles.publicodes"));
    assertThat(refused(right, CEILING, "revenu inconnu")).isNotEmpty();
  }

  @Test
  void an_expression_writes_no_other_key() {
    assertThatThrownBy(() -> Amendment.of(right, Map.of(CEILING, "1 €\"\n  par défaut: \"2 €")))
        .isInstanceOf(PackException.class);
  }
}
