package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.rules.Value;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredTest {

  @Test
  void a_miss_with_cents_shows_them() {
    assertThat(measured(11_012.4).miss()).isEqualTo("à 12,40\u00A0€ près");
  }

  @Test
  void a_whole_miss_shows_no_cents() {
    assertThat(measured(10_988).miss()).isEqualTo("à 12\u00A0€ près");
  }

  @Test
  void a_miss_under_one_euro_is_not_counted_in_cents() {
    assertThat(measured(11_000).miss()).isEqualTo("à moins de 1\u00A0€ près");
  }

  @Test
  void thousands_are_parted_by_a_narrow_blank() {
    assertThat(measured(12_034).miss()).isEqualTo("à 1\u202F034\u00A0€ près");
  }

  private static Measured measured(double quantity) {
    Value.Number number = new Value.Number(quantity, Optional.of("€"));
    return new Measured(
        new Threshold("quantité", "limite"), number, new Value.Number(11_000, Optional.of("€")));
  }
}
