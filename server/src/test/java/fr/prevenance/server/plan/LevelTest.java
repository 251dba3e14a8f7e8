package fr.prevenance.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

  @Property
  void what_is_shown_is_read_back(
      @ForAll @IntRange(min = Level.LEAST, max = Level.MOST) int quarters) {
    var level = new Level(quarters);

    assertThat(Level.typed(level.text())).hasValue(level);
    assertThat(Level.typed(level.text().replace(',', '.'))).hasValue(level);
    assertThat(Level.of(quarters / 4.0)).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deux", "0,75", "4,25", "2,3", "1e9", "NaN", "1e999999999", "1e-99"})
  void what_is_no_quarter_from_one_to_four_is_refused(String typed) {
    assertThat(Level.typed(typed)).isEmpty();
  }
}
