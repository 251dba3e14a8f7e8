package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.truth.Right;
import fr.prevenance.territory.truth.UniversityMealLaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Enrolments known to the ministry, pupils of the lycées included; with a medical column nobody
 * asked for.
 */
final class EnrolmentsFile {
  private static final String COLUMNS =
      "ine;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;courriel;mobile;"
          + "adresse;etablissement;code_ald;inscrit_superieur";
  private static final double LONG_ILLNESS = 0.03;

  private final Desk desk;
  private final Damages damages;

  EnrolmentsFile(Desk desk, Damages damages) {
    this.desk = desk;
    this.damages = damages;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    for (Student student : desk.world().students()) {
      Damage damage = damages.of(student.ine(), Part.PRINCIPAL, student.person(), desk);
      file.add(row(student, damage), damage);
    }
    file.writeTo(path, desk.dice());
  }

  private Map<String, String> row(Student student, Damage damage) {
    Map<String, String> row = desk.fullRow(student.person(), damage);
    row.put("ine", student.ine());
    row.put("courriel", desk.email(Right.UNIVERSITY_MEAL, student.ine(), student.person()));
    row.put("mobile", desk.phone(student.person()));
    row.put("etablissement", student.establishment());
    row.put("code_ald", desk.dice().chance(LONG_ILLNESS) ? "ALD-" + desk.dice().digits(2) : "");
    row.put(
        "inscrit_superieur",
        isMissingEnrolment(desk, student) ? "" : Desk.yesNo(student.isInHigherEducation()));
    return row;
  }

  /** Every other incomplete case lacks the enrolment, the rest lacks the status of the grant. */
  static boolean isMissingEnrolment(Desk desk, Student student) {
    return desk.fates().meets(Right.UNIVERSITY_MEAL, student.ine(), Exclusion.INCOMPLETE)
        && (!isDecidedByGrant(desk, student)
            || desk.fates().rank(Right.UNIVERSITY_MEAL, student.ine()) % 2 == 0);
  }

  /** Whether the student would not be entitled without the line of the CNOUS. */
  static boolean isDecidedByGrant(Desk desk, Student student) {
    return student.grant() == Student.Grant.HELD
        && UniversityMealLaw.isSelective(desk.world().date());
  }
}
