package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuartilesTest {

  @Test
  void of_five_they_are_the_second_the_third_and_the_fourth() {
    assertThat(Quartiles.of(List.of(90, 10, 70, 30, 50))).isEqualTo(new Quartiles(30, 50, 70));
  }

  @Test
  void between_two_rates_they_lie_on_the_way() {
    assertThat(Quartiles.of(List.of(0, 10, 20, 30, 40, 50))).isEqualTo(new Quartiles(13, 25, 38));
  }

  @Property
  void none_is_below_the_second_lowest_or_above_the_second_highest(
      @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 100) Integer> percents) {
    var sorted = percents.stream().sorted().toList();
    var quartiles = Quartiles.of(percents);

    assertThat(quartiles.lower()).isBetween(sorted.get(1), quartiles.median());
    assertThat(quartiles.upper()).isBetween(quartiles.median(), sorted.get(sorted.size() - 2));
  }
}
