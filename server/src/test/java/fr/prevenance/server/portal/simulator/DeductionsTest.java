package fr.prevenance.server.portal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.RightPacks;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeductionsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final String SCHOOL = "personne . scolarité de la rentrée";
  private static final String HIGHER = "personne . inscription dans l'enseignement supérieur";

  private final Deductions deductions = Deductions.read();

  @Test
  void each_question_of_the_file_is_one_of_a_right_and_takes_the_answer() throws Exception {
    var questions = new Questions(RightPacks.bundled());

    deductions.said().values().stream()
        .flatMap(answers -> answers.values().stream())
        .flatMap(says -> says.entrySet().stream())
        .forEach(said ->
            assertThat(questions.find(said.getKey()))
                .as(said.getKey())
                .hasValueSatisfying(question ->
                    assertThat(question.value(said.getValue())).as(said.getKey()).isPresent()));
  }

  @Test
  void a_small_child_is_at_no_school_that_gives_grants() {
    assertThat(of(Map.of(), LocalDate.of(2020, 5, 1)))
        .containsEntry(SCHOOL, "autre")
        .containsEntry(HIGHER, "non");
  }

  @Test
  void a_child_of_ten_may_be_at_college() {
    assertThat(of(Map.of(), LocalDate.of(2015, 5, 1))).doesNotContainKey(SCHOOL);
  }

  @Test
  void nothing_is_deduced_for_who_does_several_things_at_once() {
    assertThat(
            of(
                Map.of(Deductions.OCCUPATION, "autre, ou plusieurs à la fois"),
                LocalDate.of(1980, 1, 1)))
        .isEmpty();
  }

  @Test
  void the_question_that_may_answer_another_comes_first_until_it_is_answered() {
    assertThat(deductions.before(HIGHER, _ -> false)).hasValue(Deductions.OCCUPATION);
    assertThat(deductions.before(HIGHER, Deductions.OCCUPATION::equals)).isEmpty();
  }

  private Map<String, String> of(Map<String, String> given, LocalDate birth) {
    return deductions.of(given, Optional.of(birth), DAY);
  }
}
