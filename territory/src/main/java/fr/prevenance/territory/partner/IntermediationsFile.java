package fr.prevenance.territory.partner;

import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Files of intermediation (IFPA) that already run, by number of their title. */
final class IntermediationsFile {
  private static final String COLUMNS =
      "numero;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;date_ouverture";
  private static final double NOT_ENTITLED = 0.15;

  private final Desk desk;

  IntermediationsFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    desk.world().titles().stream().filter(this::hasFile).forEach(title -> file.add(row(title)));
    file.writeTo(path, desk.dice());
  }

  private boolean hasFile(Title title) {
    return desk.fates().isEntitled(Right.PENSION_INTERMEDIATION, title.number())
        ? desk.fates()
            .meets(Right.PENSION_INTERMEDIATION, title.number(), Exclusion.ALREADY_BENEFICIARY)
        : desk.dice().chance(NOT_ENTITLED);
  }

  private Map<String, String> row(Title title) {
    Map<String, String> row = desk.traitsOf(title.creditor());
    row.put("numero", title.number());
    row.put("date_ouverture", Spelling.FRENCH.format(title.date()));
    return row;
  }
}
