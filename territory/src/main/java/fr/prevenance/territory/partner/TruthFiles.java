package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.fate.Fates;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What a chain must find, and what must be nowhere when it has passed. */
final class TruthFiles {
  private static final String ENTITLED =
      "personne;nom_naissance;nom_usage;prenoms;sexe;date_naissance;lieu_naissance;courriel;"
          + "montant_centimes;exclusion;reserve_agent;dossier";

  private TruthFiles() {}

  static void writeEntitled(Right right, Fates fates, Path folder) throws IOException {
    CsvFile file = new CsvFile(ENTITLED);
    fates.entitled(right).forEach(entitled -> file.add(row(entitled, fates)));
    file.writeInOrderTo(folder.resolve(right.slug() + ".csv"));
  }

  static void writeCanaries(Collection<Person> released, Path folder) throws IOException {
    CsvFile file = new CsvFile("personne;canari;courriel");
    for (Person person : released) {
      file.add(
          Map.of(
              "personne",
              person.username(),
              "canari",
              person.canary(),
              "courriel",
              person.email()));
    }
    file.writeInOrderTo(folder.resolve("canaris.csv"));
  }

  private static Map<String, String> row(Entitlement entitled, Fates fates) {
    Map<String, String> row = new HashMap<>();
    Person person = entitled.recipient();
    Traits.exactly(person).putInto(row, "");
    row.put("personne", person.username());
    row.put("courriel", person.email());
    if (entitled.amountCents().isPresent()) {
      row.put("montant_centimes", Long.toString(entitled.amountCents().getAsLong()));
    }
    row.put("exclusion", fates.exclusion(entitled).map(Exclusion::code).orElse(""));
    row.put("reserve_agent", Desk.yesNo(entitled.isReservedForAgent()));
    row.put("dossier", entitled.file());
    return row;
  }
}
