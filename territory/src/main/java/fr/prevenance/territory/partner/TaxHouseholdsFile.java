package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.household.TaxHousehold.Filing;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Foyers fiscaux of the DGFiP: one line for each tax notice, up to two declarants. */
final class TaxHouseholdsFile {
  private static final String COLUMNS =
      "reference_avis;situation_familiale;nom_naissance_1;nom_usage_1;prenoms_1;sexe_1;"
          + "date_naissance_1;lieu_naissance_1;adresse_1;courriel_1;mobile_1;nom_naissance_2;"
          + "nom_usage_2;prenoms_2;sexe_2;date_naissance_2;lieu_naissance_2;adresse_2;courriel_2;"
          + "mobile_2;impot_paye;iban;nombre_personnes;enfants_alternes;rfr";

  private final Desk desk;
  private final Damages damages;

  TaxHouseholdsFile(Desk desk, Damages damages) {
    this.desk = desk;
    this.damages = damages;
  }

  void writeTo(Path path) throws IOException {
    CsvFile file = new CsvFile(COLUMNS);
    for (TaxHousehold household : desk.world().households().taxHouseholds()) {
      Damage damage = damages.of(household.notice(), Part.PRINCIPAL, household.first(), desk);
      file.add(row(household, damage), damage);
    }
    file.writeTo(path, desk.dice());
  }

  private Map<String, String> row(TaxHousehold household, Damage damage) {
    Map<String, String> row = new HashMap<>();
    row.put("reference_avis", household.notice());
    row.put("situation_familiale", household.second().isPresent() ? "M" : "C");
    boolean isReachable =
        !desk.email(Right.ENERGY_CHEQUE, household.notice(), household.first()).isEmpty();
    declarant(Optional.of(household.first()), "_1", damage, isReachable, row);
    declarant(household.second(), "_2", Damage.NONE, isReachable, row);
    row.put("impot_paye", Integer.toString(household.referenceIncome() / 20));
    row.put("iban", desk.accountNumber());
    row.put("nombre_personnes", Integer.toString(household.people()));
    row.put("enfants_alternes", Integer.toString(household.alternatingChildren()));
    row.put("rfr", damage == Damage.NOT_A_NUMBER ? "douze mille" : income(household));
    return row;
  }

  private void declarant(
      Optional<Person> person,
      String suffix,
      Damage damage,
      boolean isReachable,
      Map<String, String> row) {
    person
        .map(someone -> desk.spelling().traits(someone, damage))
        .orElse(Traits.NOBODY)
        .putInto(row, suffix);
    row.put("adresse" + suffix, person.map(desk.canaries()::address).orElse(""));
    row.put("courriel" + suffix, person.filter(p -> isReachable).map(Person::email).orElse(""));
    row.put("mobile" + suffix, person.map(desk::phone).orElse(""));
  }

  /** Empty when no return was filed, and for the cases whose fate is to be incomplete. */
  private String income(TaxHousehold household) {
    boolean isUnknown =
        household.filing() == Filing.NOT_FILED || isMissingIncome(desk, household.notice());
    return isUnknown ? "" : Integer.toString(household.referenceIncome());
  }

  /** Every other incomplete case lacks the income, the rest lacks a fact of the contract. */
  static boolean isMissingIncome(Desk desk, String notice) {
    return desk.fates().meets(Right.ENERGY_CHEQUE, notice, Exclusion.INCOMPLETE)
        && desk.fates().rank(Right.ENERGY_CHEQUE, notice) % 2 == 0;
  }
}
