package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Cheques of this campaign already issued by the ASP, some to people no longer entitled. */
final class PastChequesFile {
  private static final String COLUMNS =
      "numero_cheque;campagne;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;"
          + "adresse;montant";
  private static final double NOT_ENTITLED = 0.03;

  private final Desk desk;

  PastChequesFile(Desk desk) {
    this.desk = desk;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    for (Entitlement entitled : desk.fates().entitled(Right.ENERGY_CHEQUE)) {
      if (desk.meets(entitled, Exclusion.ALREADY_BENEFICIARY)) {
        file.add(row(entitled.recipient()));
      }
    }
    for (TaxHousehold household : desk.world().households().taxHouseholds()) {
      boolean isEntitled = desk.fates().isEntitled(Right.ENERGY_CHEQUE, household.notice());
      if (!isEntitled && desk.dice().chance(NOT_ENTITLED)) {
        file.add(row(household.first()));
      }
    }
    for (Person stranger : desk.world().households().formerResidents()) {
      file.add(row(stranger));
    }
    file.writeTo(path, desk.dice());
  }

  private Map<String, String> row(Person person) {
    Map<String, String> row = desk.fullRow(person);
    row.put("numero_cheque", "CE" + desk.dice().digits(12));
    row.put("campagne", Integer.toString(desk.world().date().getYear()));
    row.put("montant", Integer.toString(desk.dice().between(48, 277)));
    return row;
  }
}
