package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void the_founding_example_has_its_rates() {
    var score = DiagnosisFixture.yesTo(DiagnosisFixture.EXAMPLE).score();

    assertThat(Stream.of(Lever.values()).map(score::of))
        .containsExactly(
            new Rate.Known(4, 10),
            new Rate.Known(3, 11),
            new Rate.Known(7, 8),
            new Rate.Known(7, 7));
    assertThat(Stream.of(Lever.values()).map(lever -> percent(score.of(lever))))
        .containsExactly(40, 27, 88, 100);
  }

  @Test
  void the_whole_is_the_mean_of_the_levers_and_not_of_the_questions() {
    assertThat(DiagnosisFixture.yesTo(DiagnosisFixture.EXAMPLE).score().percent()).hasValue(64);
  }

  @Test
  void without_answers_there_is_no_rate() {
    var score = new Diagnosis(Structure.unknown(), Map.of()).score();

    assertThat(score.of(Lever.CHANNELS)).isEqualTo(new Rate.Open(10));
    assertThat(score.percent()).isEmpty();
  }

  @Test
  void a_question_that_always_arises_has_no_exemption() {
    assertThatThrownBy(() -> new Diagnosis(Structure.unknown(), Map.of(1, Answer.NOT_APPLICABLE)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void a_question_that_does_not_arise_counts_neither_for_nor_against(
      @ForAll("complete") Map<Integer, Answer> answers) {
    var score = score(answers);
    for (Lever lever : Lever.values()) {
      var arising =
          Questions.of(lever).stream()
              .map(question -> answers.get(question.number()))
              .filter(answer -> answer != Answer.NOT_APPLICABLE)
              .toList();
      var expected =
          arising.isEmpty()
              ? new Rate.NotApplicable()
              : new Rate.Known(
                  (int) arising.stream().filter(answer -> answer == Answer.YES).count(),
                  arising.size());
      assertThat(score.of(lever)).isEqualTo(expected);
    }
  }

  @Property
  void the_whole_lies_between_the_lowest_and_the_highest_lever(
      @ForAll("complete") Map<Integer, Answer> answers) {
    var score = score(answers);
    var rates =
        Stream.of(Lever.values())
            .map(score::of)
            .filter(Rate.Known.class::isInstance)
            .map(ScoreTest::percent)
            .toList();
    assertThat(score.percent().orElseThrow())
        .isBetween(
            rates.stream().mapToInt(Integer::intValue).min().orElseThrow(),
            rates.stream().mapToInt(Integer::intValue).max().orElseThrow());
  }

  @Property
  void one_more_practice_in_place_never_lowers_the_whole(
      @ForAll("complete") Map<Integer, Answer> answers, @ForAll("numbers") int number) {
    Assume.that(answers.get(number) == Answer.NO);
    var better = new HashMap<>(answers);
    better.put(number, Answer.YES);
    assertThat(score(better).percent().orElseThrow())
        .isGreaterThanOrEqualTo(score(answers).percent().orElseThrow());
  }

  @Property
  void one_missing_answer_leaves_the_whole_open(
      @ForAll("complete") Map<Integer, Answer> answers, @ForAll("numbers") int number) {
    var open = new HashMap<>(answers);
    open.remove(number);
    assertThat(score(open).percent()).isEqualTo(OptionalInt.empty());
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.integers().between(1, 36);
  }

  /** Every question answered, as it allows. */
  @Provide
  Arbitrary<Map<Integer, Answer>> complete() {
    return Combinators.combine(
            Questions.all().stream()
                .map(question ->
                    Arbitraries.of(Stream.of(Answer.values()).filter(question::allows).toList()))
                .toList())
        .as(chosen -> {
          Map<Integer, Answer> answers = new HashMap<>();
          for (int i = 0; i < chosen.size(); i++) {
            answers.put(i + 1, chosen.get(i));
          }
          return answers;
        });
  }

  private static Score score(Map<Integer, Answer> answers) {
    return new Diagnosis(Structure.unknown(), answers).score();
  }

  private static int percent(Rate rate) {
    return ((Rate.Known) rate).percent();
  }
}
