package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PracticeGauge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is to be mended in the form of a sheet, by name of field, in the order of the form. */
final class SheetFaults {
  private static final String MONTH = "[0-9]|[1-5][0-9]|60";
  private static final int FEWEST_ACTIONS = 2;

  private final SheetForm form;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private SheetFaults(SheetForm form) {
    this.form = form;
  }

  /** What would be lost: a draft has at least a title, and numbers where numbers go. */
  static Map<String, String> ofDraft(SheetForm form) {
    SheetFaults faults = new SheetFaults(form);
    faults.required(SheetForm.TITLE, "Donnez un titre, même provisoire.");
    faults.months();
    return faults.faults;
  }

  /** All that other bodies need to find in a sheet. */
  static Map<String, String> ofPublished(SheetForm form) {
    SheetFaults faults = new SheetFaults(form);
    faults.required(SheetForm.TITLE, "Donnez un titre.");
    faults.required(SheetForm.LEVER, "Choisissez un levier.");
    faults.required(SheetForm.SUMMARY, "Dites la pratique en une phrase.");
    faults.required(SheetForm.CONTACT, "Dites à qui s’adresser : un service, pas une personne.");
    faults.required(SheetForm.WHY, "Dites pourquoi.");
    faults.how();
    faults.required(SheetForm.DELIVERABLES, "Nommez un livrable au moins, un par ligne.");
    faults.plan();
    for (PracticeGauge gauge : PracticeGauge.values()) {
      faults.required(SheetForm.field(gauge), "Choisissez un niveau, de 1 à 4.");
    }
    faults.examples(RowGroup.PUBLIC);
    faults.examples(RowGroup.MARKET);
    faults.required(SheetForm.SCOPE, "Choisissez.");
    faults.required(SheetForm.PLATFORM, "Dites ce que fait le logiciel, ou qu’il n’y peut rien.");
    return faults.faults;
  }

  private void required(String field, String mend) {
    if (form.value(field).isEmpty()) {
      faults.putIfAbsent(field, mend);
    }
  }

  private void how() {
    required(RowGroup.HOW.field(1, "titre"), "Décrivez une façon de faire au moins.");
    for (int row : form.filled(RowGroup.HOW)) {
      required(RowGroup.HOW.field(row, "titre"), "Donnez un titre à cette façon de faire.");
      required(RowGroup.HOW.field(row, "texte"), "Dites comment s’y prendre.");
    }
  }

  private void plan() {
    List<Integer> filled = form.filled(RowGroup.PLAN);
    for (int row = 1; row <= FEWEST_ACTIONS && filled.size() < FEWEST_ACTIONS; row++) {
      required(RowGroup.PLAN.field(row, "action"), "Le plan a deux actions au moins.");
    }
    for (int row : filled) {
      required(RowGroup.PLAN.field(row, "action"), "Dites l’action.");
      required(RowGroup.PLAN.field(row, "qui"), "Dites qui la mène : une fonction, un service.");
    }
    months();
  }

  private void months() {
    for (int row : form.filled(RowGroup.PLAN)) {
      String from = RowGroup.PLAN.field(row, "debut");
      String until = RowGroup.PLAN.field(row, "fin");
      month(from);
      month(until);
      if (!faults.containsKey(from)
          && !faults.containsKey(until)
          && Integer.parseInt(form.value(until)) < Integer.parseInt(form.value(from))) {
        faults.put(until, "La fin vient avant le début : échangez les deux, ou corrigez.");
      }
    }
  }

  private void month(String field) {
    if (!form.value(field).matches(MONTH)) {
      faults.put(field, "Écrivez un nombre de mois, de 0 (le départ) à 60.");
    }
  }

  private void examples(RowGroup group) {
    for (int row : form.filled(group)) {
      String source = group.field(row, "source");
      String address = group.field(row, "adresse");
      required(group.field(row, "titre"), "Donnez un titre à l’exemple.");
      required(group.field(row, "texte"), "Racontez l’exemple.");
      if (!form.value(source).isEmpty()) {
        required(address, "Donnez l’adresse de la source, qui commence par https://.");
      }
      if (!form.value(address).isEmpty()) {
        required(source, "Dites ce qu’est cette source.");
      }
    }
  }
}
