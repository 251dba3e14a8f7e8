package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Active Izly accounts of the CROUS. */
final class MealAccountsFile {
  private static final String COLUMNS =
      "compte;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;solde";
  private static final double OTHER_STUDENTS = 0.6;

  private final Desk desk;

  MealAccountsFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    desk.world().students().stream()
        .filter(Student::isInHigherEducation)
        .filter(this::hasAccount)
        .forEach(student -> file.add(row(student.person())));
    desk.world().households().formerResidents().forEach(person -> file.add(row(person)));
    file.writeTo(path, desk.dice());
  }

  private boolean hasAccount(Student student) {
    boolean isEntitled = desk.fates().isEntitled(Right.UNIVERSITY_MEAL, student.ine());
    return isEntitled
        ? desk.fates().meets(Right.UNIVERSITY_MEAL, student.ine(), Exclusion.ALREADY_BENEFICIARY)
        : desk.dice().chance(OTHER_STUDENTS);
  }

  private Map<String, String> row(Person person) {
    Map<String, String> row = desk.traitsOf(person);
    row.put("compte", "IZ" + desk.dice().digits(8));
    row.put("solde", desk.dice().between(0, 40) + ",00");
    return row;
  }
}
