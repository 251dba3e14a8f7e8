package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleChangeTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  private static RightPack rsa() throws PackException {
    return RightPacks.bundled().stream()
        .filter(pack -> pack.slug().equals("rsa") && pack.isInForce(DAY))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_value_is_told_as_in_force_that_day_with_the_text_that_set_it() throws PackException {
    RightPack after = Amendment.of(rsa(), Map.of("rsa . base", "711.17 €/mois"));

    assertThat(RuleChange.between(rsa(), after, DAY))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.rule()).isEqualTo("rsa . base");
          assertThat(change.title()).isEqualTo("Montant forfaitaire pour une personne");
          assertThat(change.before()).hasValue("646,52\u00a0€/mois");
          assertThat(change.after()).hasValue("711,17\u00a0€/mois");
          assertThat(change.reference()).hasValue("Décret n° 2025-293");
        });
  }

  @Test
  void an_expression_is_told_as_it_is_written() throws PackException {
    RightPack after = Amendment.of(rsa(), Map.of("rsa . base", "600 €/mois + 10 €/mois"));

    assertThat(RuleChange.between(rsa(), after, DAY))
        .singleElement()
        .satisfies(change -> assertThat(change.after()).hasValue("600 €/mois + 10 €/mois"));
  }

  @Test
  void the_same_rules_are_no_change() throws PackException {
    assertThat(RuleChange.between(rsa(), rsa(), DAY)).isEmpty();
  }
}
