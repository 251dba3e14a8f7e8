package fr.prevenance.territory.partner;

import fr.prevenance.territory.partner.Damages.Choice;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the CAF receives for the intermediation of child support. */
final class FamilyFundFolder {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Part.PRINCIPAL, Damage.IMPOSSIBLE_DATE),
          new Choice(Part.PRINCIPAL, Damage.NOT_A_NUMBER),
          new Choice(Part.PRINCIPAL, Damage.MISSING_FIELD));

  private FamilyFundFolder() {}

  static void write(Path delivery, Desks desks) throws IOException {
    Damages damages = new Damages(Right.PENSION_INTERMEDIATION, CHOICES, _ -> false);
    new TitlesFile(desks.iso("titres"), damages).writeTo(delivery.resolve("titres.json"));
    new FamilyFundMembersFile(desks.french("allocataires"))
        .writeTo(delivery.resolve("allocataires.csv"));
    new IntermediationsFile(desks.french("dossiers-ifpa"))
        .writeTo(delivery.resolve("dossiers-ifpa.csv"));
    new DeathsFile(desks.iso("deces caf")).writeTo(delivery.resolve("deces.txt"));
  }
}
