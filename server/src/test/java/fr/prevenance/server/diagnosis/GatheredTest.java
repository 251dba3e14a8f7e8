package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.diagnosis.Gathered.Proposal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class GatheredTest {
  private static final Question FIRST = Questions.all().getFirst();

  @Test
  void what_leans_the_same_way_is_one_proposal_with_all_its_reasons() {
    assertThat(gathered(Answer.YES, null, Answer.YES).proposal(FIRST))
        .hasValue(new Proposal(Answer.YES, "1. 3."));
  }

  @Test
  void what_leans_both_ways_proposes_nothing() {
    assertThat(gathered(Answer.YES, Answer.NO).proposal(FIRST)).isEmpty();
  }

  @Test
  void a_figure_to_know_proposes_nothing_and_is_shown() {
    assertThat(gathered((@Nullable Answer) null).proposal(FIRST)).isEmpty();
    assertThat(gathered((@Nullable Answer) null).about(FIRST)).hasSize(1);
  }

  @Test
  void an_answer_that_the_question_does_not_allow_is_not_proposed() {
    assertThat(gathered(Answer.NOT_APPLICABLE).proposal(FIRST)).isEmpty();
  }

  @Test
  void a_room_that_fails_takes_nothing_from_the_others() {
    EvidenceSource failing =
        _ -> {
          throw new IllegalStateException("fictive");
        };
    EvidenceSource speaking = _ -> gathered(Answer.YES).evidence();

    var rooms = new StaticListableBeanFactory(Map.of("failing", failing, "speaking", speaking));
    var gathered = new Gathering(rooms.getBeanProvider(EvidenceSource.class)).about("siret");
    assertThat(gathered.isWhole()).isFalse();
    assertThat(gathered.proposal(FIRST)).isPresent();
  }

  private static Gathered gathered(@Nullable Answer... leanings) {
    int[] count = {0};
    return new Gathered(
        Stream.of(leanings)
            .map(leaning ->
                new Evidence(1, Optional.ofNullable(leaning), ++count[0] + ".", Optional.empty()))
            .toList(),
        true);
  }
}
