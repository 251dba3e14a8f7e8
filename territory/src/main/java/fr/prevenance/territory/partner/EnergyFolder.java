package fr.prevenance.territory.partner;

import fr.prevenance.territory.partner.Damages.Choice;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the energy agency receives for the chèque énergie. */
final class EnergyFolder {
  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Part.PRINCIPAL, Damage.IMPOSSIBLE_DATE),
          new Choice(Part.COMPLEMENT, Damage.IMPOSSIBLE_DATE),
          new Choice(Part.PRINCIPAL, Damage.NOT_A_NUMBER),
          new Choice(Part.PRINCIPAL, Damage.LATIN1_BYTES),
          new Choice(Part.COMPLEMENT, Damage.MISSING_FIELD),
          new Choice(Part.PRINCIPAL, Damage.MISSING_FIELD));

  private EnergyFolder() {}

  static void write(Path delivery, Desks desks) throws IOException {
    Damages damages = new Damages(Right.ENERGY_CHEQUE, CHOICES, _ -> true);
    new TaxHouseholdsFile(desks.french("foyers-fiscaux"), damages)
        .writeTo(delivery.resolve("foyers-fiscaux.csv"));
    new DeliveryPointsFile(desks.iso("points-de-livraison"), damages)
        .writeTo(delivery.resolve("points-de-livraison.json"));
    new SocialResidencesFile(desks.french("residences-sociales"))
        .writeTo(delivery.resolve("residences-sociales.csv"));
    new PastChequesFile(desks.french("cheques")).writeTo(delivery.resolve("beneficiaires.csv"));
    new DeathsFile(desks.iso("deces energie")).writeTo(delivery.resolve("deces.txt"));
  }
}
