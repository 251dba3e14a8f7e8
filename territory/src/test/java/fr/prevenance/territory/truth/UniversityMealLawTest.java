package fr.prevenance.territory.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.person.CivilRegistry;
import fr.prevenance.territory.person.Sex;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.study.Student.Grant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UniversityMealLawTest {
  private static final LocalDate SELECTIVE = LocalDate.of(2026, 5, 3);
  private static final LocalDate FOR_ALL = LocalDate.of(2026, 5, 4);

  @Test
  void a_grant_is_enough() {
    assertThat(isEntitled(true, Grant.HELD, false, SELECTIVE)).isTrue();
  }

  @Test
  void a_grant_taken_away_is_not() {
    assertThat(isEntitled(true, Grant.STRUCK_OFF, false, SELECTIVE)).isFalse();
  }

  @Test
  void an_accepted_request_is_enough() {
    assertThat(isEntitled(true, Grant.NONE, true, SELECTIVE)).isTrue();
  }

  @Test
  void a_student_without_either_waits_until_may_2026() {
    assertThat(isEntitled(true, Grant.NONE, false, SELECTIVE)).isFalse();
    assertThat(isEntitled(true, Grant.NONE, false, FOR_ALL)).isTrue();
  }

  @Test
  void a_pupil_below_the_baccalaureat_is_never_entitled() {
    assertThat(isEntitled(false, Grant.NONE, false, FOR_ALL)).isFalse();
  }

  private static boolean isEntitled(
      boolean isInHigherEducation, Grant grant, boolean hasRequest, LocalDate day) {
    CivilRegistry registry = new CivilRegistry(day, new Dice(1, "test"));
    Student student =
        new Student(
            registry.resident(registry.birth(Sex.FEMALE, 20)),
            "123456789AB",
            "UNIVERSITE FICTIVE",
            isInHigherEducation,
            grant,
            hasRequest);
    World world = new World(day, new HouseholdBook(), List.of(student), List.of());
    return !UniversityMealLaw.entitled(world).isEmpty();
  }
}
