package fr.prevenance.territory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TerritoryOptionsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  @Test
  void a_territory_of_a_few_people_is_refused_with_the_bounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TerritoryOptions(3, 1, DAY))
        .withMessageContaining("de 50 à 900 000");
  }

  @Test
  void a_year_whose_law_the_truth_does_not_know_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TerritoryOptions(500, 1, LocalDate.of(2031, 1, 1)))
        .withMessageContaining("2026-12-31");
  }
}
