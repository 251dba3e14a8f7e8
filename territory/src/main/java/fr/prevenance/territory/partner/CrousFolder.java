package fr.prevenance.territory.partner;

import fr.prevenance.territory.partner.Damages.Choice;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.study.Student;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the CROUS receives for the meal at one euro. */
final class CrousFolder {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Part.PRINCIPAL, Damage.IMPOSSIBLE_DATE),
          new Choice(Part.COMPLEMENT, Damage.IMPOSSIBLE_DATE),
          new Choice(Part.PRINCIPAL, Damage.LATIN1_BYTES),
          new Choice(Part.PRINCIPAL, Damage.MISSING_FIELD),
          new Choice(Part.COMPLEMENT, Damage.MISSING_FIELD));

  private CrousFolder() {}

  static void write(Path delivery, Desks desks) throws IOException {
    Desk enrolments = desks.french("inscriptions");
    Damages damages = damages(enrolments);
    new EnrolmentsFile(enrolments, damages).writeTo(delivery.resolve("inscriptions.csv"));
    new GrantsFile(desks.iso("statuts-boursiers"), damages)
        .writeTo(delivery.resolve("statuts-boursiers.json"));
    new MealRequestsFile(desks.french("demandes-sociales"))
        .writeTo(delivery.resolve("demandes-sociales.csv"));
    new MealAccountsFile(desks.french("comptes-izly"))
        .writeTo(delivery.resolve("comptes-izly.csv"));
    new DeathsFile(desks.iso("deces crous")).writeTo(delivery.resolve("deces.txt"));
  }

  private static Damages damages(Desk desk) {
    Set<String> decidedByGrant =
        desk.world().students().stream()
            .filter(student -> EnrolmentsFile.isDecidedByGrant(desk, student))
            .map(Student::ine)
            .collect(Collectors.toSet());
    return new Damages(Right.UNIVERSITY_MEAL, CHOICES, decidedByGrant::contains);
  }
}
