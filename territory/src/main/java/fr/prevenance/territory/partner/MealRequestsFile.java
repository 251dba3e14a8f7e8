package fr.prevenance.territory.partner;

import fr.prevenance.territory.study.Student;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Requests for meals at one euro that the social service of the CROUS accepted; exhaustive. */
final class MealRequestsFile {
  private static final String COLUMNS =
      "nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;adresse;date_decision;"
          + "note_sociale";
  private static final int DECISION_DAYS = 40;

  private final Desk desk;

  MealRequestsFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    desk.world().students().stream()
        .filter(Student::hasAcceptedRequest)
        .forEach(student -> file.add(row(student)));
    file.writeTo(path, desk.dice());
  }

  private Map<String, String> row(Student student) {
    Map<String, String> row = desk.fullRow(student.person());
    int days = 15 + desk.dice().below(DECISION_DAYS);
    row.put("date_decision", Spelling.FRENCH.format(desk.world().date().minusDays(days)));
    row.put("note_sociale", "Situation fictive n° " + desk.dice().digits(4));
    return row;
  }
}
