package fr.prevenance.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.startup.ConfigurationRefused;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectionRetentionTest {

  @ParameterizedTest
  @ValueSource(ints = {11, 25})
  void a_duration_outside_the_law_is_refused(int months) {
    assertThatThrownBy(() -> new ObjectionRetention(months))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("de 12 à 24 mois");
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 24})
  void a_duration_of_the_law_is_kept(int months) {
    var day = LocalDate.of(2025, 10, 15);
    assertThat(new ObjectionRetention(months).expiryOf(day)).isEqualTo(day.plusMonths(months));
  }
}
