package fr.prevenance.territory.household;

import fr.prevenance.territory.chance.Dice;
import java.util.List;

/** The forty communes of the Val-Fictif, their streets and their dwellings. */
final class Communes {
  private static final int FIRST_CODE = 1901;
  private static final List<String> STARTS =
      List.of(
          "VALFICTIF",
          "SONGEVILLE",
          "IMAGINAY",
          "FABLERAC",
          "CHIMERE",
          "MIRAGEOL",
          "LEGENDEY",
          "REVANCHE");
  private static final List<String> ENDS =
      List.of("LE-HAUT", "LE-BAS", "LES-BOIS", "SUR-ONDE", "LA-CHAPELLE");
  private static final List<String> STREETS =
      List.of(
          "RUE DES LILAS",
          "RUE DE LA GARE",
          "AVENUE DES TILLEULS",
          "CHEMIN DU MOULIN",
          "PLACE DU MARCHE",
          "RUE DE L'EGLISE",
          "IMPASSE DES ROSES",
          "BOULEVARD DU LAC",
          "RUE DES ECOLES",
          "ALLEE DES CERISIERS",
          "RUE HAUTE",
          "QUAI DES BRUMES",
          "ROUTE DE LA FORET",
          "RUE DU PUITS",
          "SENTIER DES VIGNES",
          "RUE DU FOUR");

  private final Dice dice;

  Communes(Dice dice) {
    this.dice = dice;
  }

  Dwelling dwelling() {
    return dwelling(false);
  }

  Dwelling socialResidence() {
    return dwelling(true);
  }

  private Dwelling dwelling(boolean hasSpecificAid) {
    int rank = dice.below(STARTS.size() * ENDS.size());
    String name = STARTS.get(rank / ENDS.size()) + '-' + ENDS.get(rank % ENDS.size());
    String street = dice.between(1, 180) + " " + dice.pick(STREETS);
    String code = "%05d".formatted(FIRST_CODE + rank);
    return new Dwelling(street, code, name, "01%03d".formatted(950 + rank), hasSpecificAid);
  }
}
