package fr.prevenance.territory.partner;

import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.household.Separation;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Allocataires of the CAF: where the parents can be reached. */
final class FamilyFundMembersFile {
  private static final String COLUMNS =
      "numero_allocataire;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;"
          + "adresse;quotient_familial;rib;mobile;courriel";
  private static final double OTHER_PARENT = 0.2;

  private final Desk desk;
  private final Map<String, String> titleOf = new HashMap<>();

  FamilyFundMembersFile(Desk desk) {
    this.desk = desk;
    for (Title title : desk.world().titles()) {
      titleOf.put(title.creditor().username(), title.number());
    }
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    for (Separation separation : desk.world().households().separations()) {
      if (isMember(separation.guardian())) {
        file.add(row(separation.guardian()));
      }
      if (desk.dice().chance(OTHER_PARENT)) {
        file.add(row(separation.other()));
      }
    }
    file.writeTo(path, desk.dice());
  }

  /** Half of those who cannot be reached are not members, the others gave no mailbox. */
  private boolean isMember(Person guardian) {
    String number = titleOf.getOrDefault(guardian.username(), "");
    boolean isUnreachable =
        desk.fates().meets(Right.PENSION_INTERMEDIATION, number, Exclusion.UNREACHABLE);
    return !isUnreachable || desk.fates().rank(Right.PENSION_INTERMEDIATION, number) % 2 == 0;
  }

  private Map<String, String> row(Person person) {
    Map<String, String> row = desk.fullRow(person);
    String number = titleOf.getOrDefault(person.username(), "");
    row.put("numero_allocataire", desk.dice().digits(7));
    row.put("quotient_familial", Integer.toString(desk.dice().between(150, 1_600)));
    row.put("rib", desk.accountNumber());
    row.put("mobile", desk.phone(person));
    row.put("courriel", desk.email(Right.PENSION_INTERMEDIATION, number, person));
    return row;
  }
}
