package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.RightPack.Sense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTextTest {

  private static StudyTally tally() {
    StudyTally tally = new StudyTally();
    tally.add("rsa", "29", new Effect(Change.MORE, 10_000, 12_500), Sense.PAID);
    tally.add("rsa", "", new Effect(Change.LEFT, 9_900, 0), Sense.PAID);
    tally.add("css", "inconnu", new Effect(Change.ENTERED, 0, 800), Sense.OWED);
    tally.add(new Standing(1, 2, -1, 4));
    tally.add(new Standing(1, 2, -1, 4));
    return tally;
  }

  @Test
  void a_tally_is_read_as_it_was_written() {
    String text = TallyText.of(tally());

    StudyTally read = TallyText.read(text).orElseThrow();

    assertThat(TallyText.of(read)).isEqualTo(text);
    assertThat(read.effect("rsa", "29").of(Money.GAINED)).isEqualTo(2_500);
    assertThat(read.steps("rsa").winners().people(Step.BELOW_50)).isEqualTo(1);
    assertThat(read.steps("rsa").losers().cents(Step.BELOW_100)).isEqualTo(9_900);
    assertThat(read.steps("css").winners().people(Step.NO_AMOUNT)).isEqualTo(1);
    assertThat(read.standings()).containsEntry(new Standing(1, 2, -1, 4), 2L);
  }

  @Test
  void a_tally_of_nobody_is_one() {
    assertThat(TallyText.read(TallyText.of(new StudyTally()))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "fin", "effet\trsa\t29\t1 2\n", "autre\ta\tb\t1\nfin\n", "effet\nfin\n"})
  void what_is_cut_short_or_something_else_is_no_tally(String text) {
    assertThat(TallyText.read(text)).isEmpty();
  }

  @Test
  void no_beginning_of_a_tally_is_one() {
    String text = TallyText.of(tally());

    for (int length = 0; length < text.length(); length++) {
      assertThat(TallyText.read(text.substring(0, length))).isEmpty();
    }
  }
}
