package fr.prevenance.territory.truth;

import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.study.Student.Grant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/**
 * University meal at one euro: holders of a grant and students whose request the CROUS accepted;
 * every student from 4 May 2026 (announcement of 16/01/2026, finance act for 2026).
 */
public final class UniversityMealLaw {
  private static final LocalDate FOR_ALL = LocalDate.of(2026, 5, 4);

  private UniversityMealLaw() {}

  static List<Entitlement> entitled(World world) {
    return world.students().stream()
        .filter(student -> isEntitled(student, world.date()))
        .map(UniversityMealLaw::entitlement)
        .toList();
  }

  /** Whether only some students are entitled on that day. */
  public static boolean isSelective(LocalDate date) {
    return date.isBefore(FOR_ALL);
  }

  private static boolean isEntitled(Student student, LocalDate date) {
    boolean isSelected = student.grant() == Grant.HELD || student.hasAcceptedRequest();
    return student.isInHigherEducation() && (isSelected || !isSelective(date));
  }

  private static Entitlement entitlement(Student student) {
    return new Entitlement(
        Right.UNIVERSITY_MEAL, student.person(), student.ine(), OptionalLong.empty(), false);
  }
}
