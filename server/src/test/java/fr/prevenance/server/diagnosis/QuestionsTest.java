package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  @Test
  void the_levers_have_ten_eleven_eight_and_seven_questions() {
    assertThat(Stream.of(Lever.values()).map(lever -> Questions.of(lever).size()))
        .containsExactly(10, 11, 8, 7);
  }

  @Test
  void questions_are_numbered_in_their_order() {
    assertThat(Questions.all().stream().map(Question::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
  }

  @Test
  void each_practice_has_one_question() {
    assertThat(Questions.all().stream().map(Question::practice).sorted())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
  }

  @Test
  void self_service_is_asked_with_steering_though_its_sheet_is_the_eleventh() {
    assertThat(Questions.find(25).orElseThrow())
        .extracting(Question::practice, Question::lever)
        .containsExactly(11, Lever.STEERING);
  }

  @Test
  void all_are_answered_by_yes_or_no() {
    assertThat(Questions.all()).allMatch(question -> question.text().endsWith(" ?"));
  }
}
