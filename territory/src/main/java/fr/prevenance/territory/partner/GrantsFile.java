package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.study.Student.Grant;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Status of the grants as the CNOUS gives it: a student without a grant is there with {@code
 * false}, a student the base does not know yet is not there.
 */
final class GrantsFile {
  private static final double NOT_KNOWN_YET = 0.02;

  private final Desk desk;
  private final Damages damages;

  GrantsFile(Desk desk, Damages damages) {
    this.desk = desk;
    this.damages = damages;
  }

  void writeTo(Path path) throws IOException {
    JsonFile file = new JsonFile();
    desk.world().students().stream()
        .filter(Student::isInHigherEducation)
        .filter(this::isKnown)
        .forEach(student -> file.add(object(student)));
    file.writeTo(path, desk.dice());
  }

  private boolean isKnown(Student student) {
    if (desk.fates().isEntitled(Right.UNIVERSITY_MEAL, student.ine())) {
      boolean isIncomplete =
          desk.fates().meets(Right.UNIVERSITY_MEAL, student.ine(), Exclusion.INCOMPLETE);
      return !isIncomplete || EnrolmentsFile.isMissingEnrolment(desk, student);
    }
    return !desk.dice().chance(NOT_KNOWN_YET);
  }

  private Map<String, Object> object(Student student) {
    Damage damage = damages.of(student.ine(), Part.COMPLEMENT, student.person(), desk);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("identite", desk.identity(student.person(), damage, false));
    object.put("statut_boursier", status(student.grant()));
    object.put("annee_universitaire", academicYear());
    return object;
  }

  private static Map<String, Object> status(Grant grant) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("est_boursier", grant != Grant.NONE);
    status.put("est_radie", grant == Grant.STRUCK_OFF);
    return status;
  }

  private String academicYear() {
    int year = desk.world().date().minusMonths(8).getYear();
    return year + "-" + (year + 1);
  }
}
