package fr.prevenance.territory.partner;

import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.partner.Damages.Part;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Titles on child support sent by the courts, with more about the parents than anybody needs. */
final class TitlesFile {
  private static final int CENTS = 2;

  private final Desk desk;
  private final Damages damages;

  TitlesFile(Desk desk, Damages damages) {
    this.desk = desk;
    this.damages = damages;
  }

  void writeTo(Path path) throws IOException {
    JsonFile file = new JsonFile();
    desk.world().titles().forEach(title -> file.add(object(title)));
    file.writeTo(path, desk.dice());
  }

  private Map<String, Object> object(Title title) {
    Damage damage = damages.of(title.number(), Part.PRINCIPAL, title.creditor(), desk);
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("numero", title.number());
    object.put("nature", title.nature().label());
    object.put("date", Spelling.ISO.format(title.date()));
    putPension(title, damage, object);
    object.put("refus_creancier", title.refusals().byCreditor());
    object.put("refus_debiteur", title.refusals().byDebtor());
    object.put("exclusion_juge", title.isExcludedByJudge());
    object.put("violences", title.hasViolence());
    object.put("creancier", parent(title.creditor(), damage));
    object.put("debiteur", parent(title.debtor(), Damage.NONE));
    object.put("revenu_debiteur", desk.dice().between(900, 4_200));
    object.put("motifs", "Motifs fictifs n° " + desk.dice().digits(5));
    return object;
  }

  private void putPension(Title title, Damage damage, Map<String, Object> object) {
    boolean isIncomplete =
        desk.fates().meets(Right.PENSION_INTERMEDIATION, title.number(), Exclusion.INCOMPLETE);
    boolean lacksAmount =
        isIncomplete && desk.fates().rank(Right.PENSION_INTERMEDIATION, title.number()) % 2 == 0;
    if (damage == Damage.NOT_A_NUMBER) {
      object.put("montant", "cent vingt euros");
    } else if (!lacksAmount) {
      object.put("montant", BigDecimal.valueOf(title.monthlyCents(), CENTS));
    }
    if (!isIncomplete || lacksAmount) {
      object.put("pension_due", title.isDue());
    }
  }

  private Map<String, Object> parent(Person person, Damage damage) {
    Map<String, Object> parent = desk.identity(person, damage, true);
    parent.put("adresse", desk.canaries().address(person));
    return parent;
  }
}
