package fr.prevenance.territory.partner;

import fr.prevenance.territory.household.TaxHousehold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Residents for whom the manager of a résidence sociale receives the aid. The list is exhaustive,
 * and a lost line would make somebody entitled: only repeated lines are wrong with it.
 */
final class SocialResidencesFile {
  private static final String COLUMNS =
      "nom_naissance;nom_usage;prenoms;date_naissance;sexe;lieu_naissance;adresse;"
          + "redevance_mensuelle";

  private final Desk desk;

  SocialResidencesFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    desk.world().households().taxHouseholds().stream()
        .filter(household -> household.home().hasSpecificAid())
        .forEach(household -> file.add(row(household)));
    file.writeTo(path, desk.dice());
  }

  private Map<String, String> row(TaxHousehold household) {
    Map<String, String> row = desk.fullRow(household.first());
    row.put("redevance_mensuelle", Integer.toString(desk.dice().between(280, 520)));
    return row;
  }
}
