package fr.prevenance.server.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.server.browser.RunningServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeVoicesTest {
  private static final String ONE = "00000000000301";
  private static final String TWO = "00000000000302";
  private static final String THREE = "00000000000303";

  private final PracticeVoices voices = RunningServer.shared().bean(PracticeVoices.class);
  private final Feedbacks feedbacks = RunningServer.shared().bean(Feedbacks.class);
  private final String sheet = UUID.randomUUID().toString();

  @Test
  void a_mean_is_shown_from_three_bodies_on() {
    voices.rate(sheet, ONE, 4);
    voices.rate(sheet, TWO, 3);
    assertThat(voices.of(sheet, ONE).rating()).isEqualTo(new Rating.Secret());
    voices.rate(sheet, THREE, 3);
    assertThat(voices.of(sheet, ONE).rating()).isEqualTo(new Rating.Known(10.0 / 3, 3));
  }

  @Test
  void a_body_has_one_rating_its_last() {
    for (int level = Rating.LEAST; level <= Rating.MOST; level++) {
      voices.rate(sheet, ONE, level);
    }
    assertThat(voices.of(sheet, ONE).mine()).contains(4);
    assertThat(voices.of(sheet, ONE).rating()).isEqualTo(new Rating.Secret());
    assertThat(voices.of(sheet, TWO).mine()).isEmpty();
  }

  @Test
  void a_rating_is_from_one_to_four() {
    assertThatThrownBy(() -> voices.rate(sheet, ONE, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bodies_that_take_it_up_are_counted_once_each() {
    voices.takeUp(sheet, ONE);
    voices.takeUp(sheet, ONE);
    voices.takeUp(sheet, TWO);
    assertThat(voices.of(sheet, ONE).reuses()).isEqualTo(2);
    voices.giveUp(sheet, ONE);
    assertThat(voices.of(sheet, ONE).isTakenUp()).isFalse();
    assertThat(voices.of(sheet, ONE).reuses()).isEqualTo(1);
  }

  @Test
  void what_a_body_tells_is_read_again_and_changed_by_it_alone() {
    var first = PracticeFixture.feedback("Six mois", false);
    var told = ((Feedbacks.Telling.Kept) feedbacks.tell(sheet, ONE, first)).told();
    assertThat(feedbacks.of(sheet)).containsExactly(told);
    assertThat(told.feedback()).isEqualTo(first);
    var proven = PracticeFixture.feedback("Un an", true);
    assertThat(feedbacks.correct(told.id(), TWO, told.version(), proven))
        .isInstanceOf(Feedbacks.Telling.Absent.class);
    feedbacks.correct(told.id(), ONE, told.version(), proven);
    assertThat(feedbacks.correct(told.id(), ONE, told.version(), first))
        .isInstanceOfSatisfying(
            Feedbacks.Telling.Stale.class,
            stale -> assertThat(stale.current().feedback()).isEqualTo(proven));
    feedbacks.withdraw(told.id(), ONE);
    assertThat(feedbacks.of(sheet)).isEmpty();
  }

  @Test
  void html_in_what_a_body_tells_is_refused() {
    var marked =
        new PracticeFeedback("a", "Titre", "Valombre", "2026", false, "<i>Bien</i>", List.of());
    assertThat(feedbacks.tell(sheet, ONE, marked)).isInstanceOf(Feedbacks.Telling.Faulty.class);
  }
}
