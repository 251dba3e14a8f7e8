package fr.prevenance.population.fictive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LawTest {
  private static final int DRAWS = 200_000;

  private static int decile(Law law, int tenth) {
    Dice dice = new Dice(5, 0);
    int[] drawn = IntStream.range(0, DRAWS).map(_ -> law.draw(dice)).sorted().toArray();
    return drawn[DRAWS / 10 * tenth];
  }

  @Test
  void wages_have_the_deciles_that_are_published() {
    assertThat(decile(Published.WAGES, 1)).isCloseTo(149_900, within(1_500));
    assertThat(decile(Published.WAGES, 5)).isCloseTo(218_300, within(2_200));
    assertThat(decile(Published.WAGES, 9)).isCloseTo(434_500, within(4_400));
  }

  @Test
  void the_ends_of_a_law_are_those_given() {
    Law law = new Law(0, 10, 0.5, 20, 1, 80);

    assertThat(law.at(0)).isEqualTo(1_000);
    assertThat(law.at(0.25)).isEqualTo(1_414);
    assertThat(law.at(1)).isEqualTo(8_000);
  }
}
