package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.prevenance.packs.Ruling.Entitled;
import fr.prevenance.packs.Ruling.Failed;
import fr.prevenance.packs.Ruling.Undecided;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulingTest {
  private final FictionalPack pack;

  RulingTest(@TempDir Path directory) {
    pack = FictionalPack.in(directory);
  }

  @Test
  void an_amount_is_rounded_half_up_to_the_cent() {
    assertThat(decide(Map.of("personne . revenu", Value.of(500, "€"))))
        .asInstanceOf(type(Entitled.class))
        .extracting(Entitled::amountInCents)
        .isEqualTo(OptionalLong.of(16_667));
  }

  @Test
  void an_entitlement_names_the_facts_it_assumed() {
    assertThat(decide(Map.of("personne . revenu", Value.of(500, "€"))))
        .asInstanceOf(type(Entitled.class))
        .satisfies(entitled -> assertThat(entitled.assumed()).containsExactly("personne . logée"));
  }

  @Test
  void a_refusal_that_rests_on_an_assumption_is_undecided() {
    pack.replacing("regles.publicodes", "par défaut: oui", "par défaut: non");
    assertThat(decide(Map.of("personne . revenu", Value.of(500, "€"))))
        .asInstanceOf(type(Undecided.class))
        .satisfies(
            undecided -> assertThat(undecided.missing()).containsExactly("personne . logée"));
  }

  @Test
  void a_refusal_that_stands_whatever_the_assumption_is_a_refusal() {
    pack.replacing("regles.publicodes", "par défaut: oui", "par défaut: non");
    assertThat(decide(Map.of("personne . revenu", Value.of(5_000, "€"))))
        .isInstanceOf(Ruling.NotEntitled.class);
  }

  @Test
  void an_unknown_certainty_word_fails_with_a_stable_code() {
    pack.replacing("regles.publicodes", "'certaine'", "'sûre'");
    assertThat(failure().code()).isEqualTo("certitude-incorrecte");
  }

  @Test
  void an_amount_that_is_a_text_fails_with_a_stable_code() {
    pack.replacing("regles.publicodes", "(plafond - personne . revenu) / 3", "\"'beaucoup'\"");
    assertThat(failure().code()).isEqualTo("montant-incorrect");
  }

  @Test
  void a_day_after_the_right_has_ended_fails_with_a_stable_code() {
    assertThat(decide(Map.of(), LocalDate.of(2027, 1, 1)))
        .asInstanceOf(type(Failed.class))
        .extracting(Failed::code)
        .isEqualTo("hors-vigueur");
  }

  @Test
  void the_last_day_in_force_still_decides() {
    assertThat(decide(Map.of(), LocalDate.of(2026, 12, 31))).isInstanceOf(Undecided.class);
  }

  @Test
  void every_case_of_the_pack_comes_out_as_written() {
    assertThat(PackCases.run(pack.read())).allMatch(CaseResult::passed).hasSize(4);
  }

  @Test
  void a_case_that_comes_out_otherwise_does_not_pass() {
    pack.replacing("cas.yaml", "montant: 166.67", "montant: 166.66");
    assertThat(PackCases.run(pack.read()).getFirst())
        .satisfies(result -> assertThat(result.passed()).isFalse())
        .satisfies(result -> assertThat(result.amount()).contains(16_667L))
        .satisfies(result -> assertThat(result.explanation()).contains("Droit à l’aide fictive"));
  }

  private Failed failure() {
    return (Failed) decide(Map.of("personne . revenu", Value.of(500, "€")));
  }

  private Ruling decide(Map<String, Value> answers) {
    return decide(answers, LocalDate.of(2025, 6, 1));
  }

  private Ruling decide(Map<String, Value> answers, LocalDate date) {
    return Ruling.of(pack.read(), new Situation(date, answers));
  }
}
