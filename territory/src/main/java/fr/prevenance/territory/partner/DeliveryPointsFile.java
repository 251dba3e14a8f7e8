package fr.prevenance.territory.partner;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.household.ElectricityContract;
import fr.prevenance.territory.household.TaxHousehold;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Delivery points of the grid operator, who knows neither sex nor birthplace of the holders. */
final class DeliveryPointsFile {
  private static final List<Integer> POWERS = List.of(3, 6, 6, 6, 9, 12);

  private final Desk desk;
  private final Damages damages;
  private final Map<String, String> noticeOf = new HashMap<>();

  DeliveryPointsFile(Desk desk, Damages damages) {
    this.desk = desk;
    this.damages = damages;
    for (TaxHousehold household : desk.world().households().taxHouseholds()) {
      for (Person declarant : household.declarants()) {
        noticeOf.put(declarant.username(), household.notice());
      }
    }
  }

  void writeTo(Path path) throws IOException {
    JsonFile file = new JsonFile();
    for (ElectricityContract contract : desk.world().households().contracts()) {
      file.add(object(contract));
    }
    file.writeTo(path, desk.dice());
  }

  private Map<String, Object> object(ElectricityContract contract) {
    String notice = noticeOf.getOrDefault(contract.holder().username(), "");
    Damage damage = damages.of(notice, Part.COMPLEMENT, contract.holder(), desk);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("pdl", contract.deliveryPoint());
    object.put("titulaire", desk.identity(contract.holder(), damage, false));
    desk.canaries().address(contract.holder());
    object.put("adresse", contract.dwelling().addressOf(contract.holder()));
    object.put("commune", contract.dwelling().commune());
    if (!isMissingUse(notice)) {
      object.put("residence_principale", contract.isMainHome());
    }
    object.put("puissance_souscrite_kva", desk.dice().pick(POWERS));
    object.put("option_tarifaire", desk.dice().chance(0.4) ? "HPHC" : "BASE");
    return object;
  }

  private boolean isMissingUse(String notice) {
    return desk.fates().meets(Right.ENERGY_CHEQUE, notice, Exclusion.INCOMPLETE)
        && !TaxHouseholdsFile.isMissingIncome(desk, notice);
  }
}
