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
      faults.required(
          SheetForm.field(gauge), gauge.title() + "\u00a0: choisissez un niveau, de 1 à 4.");
    }
    faults.examples(RowGroup.PUBLIC);
    faults.examples(RowGroup.MARKET);
    faults.required(SheetForm.SCOPE, "Dites quelle part le logiciel prend à la pratique.");
    faults.required(SheetForm.PLATFORM, "Dites ce que fait le logiciel, ou qu’il n’y peut rien.");
    return faults.faults;
  }

  private void required(String field, String mend) {
    if (form.value(field).isEmpty()) {
      faults.putIfAbsent(field, mend);
    }
  }

  private static String name(RowGroup group, int row) {
    return group.title() + " " + row + "\u00a0: ";
  }

  private void how() {
    required(RowGroup.HOW.field(1, "titre"), "Décrivez une façon de faire au moins.");
    for (int row : form.filled(RowGroup.HOW)) {
      String name = name(RowGroup.HOW, row);
      required(RowGroup.HOW.field(row, "titre"), name + "donnez un titre.");
      required(RowGroup.HOW.field(row, "texte"), name + "dites comment s’y prendre.");
    }
  }

  private void plan() {
    List<Integer> filled = form.filled(RowGroup.PLAN);
    for (int row = 1; row <= FEWEST_ACTIONS && filled.size() < FEWEST_ACTIONS; row++) {
      required(
          RowGroup.PLAN.field(row, "action"),
          name(RowGroup.PLAN, row) + "le plan a deux actions au moins.");
    }
    for (int row : filled) {
      String name = name(RowGroup.PLAN, row);
      required(RowGroup.PLAN.field(row, "action"), name + "dites ce qui est à faire.");
      required(RowGroup.PLAN.field(row, "qui"), name + "dites qui la mène, par sa fonction.");
    }
    months();
  }

  private void months() {
    for (int row : form.filled(RowGroup.PLAN)) {
      String from = RowGroup.PLAN.field(row, "debut");
      String until = RowGroup.PLAN.field(row, "fin");
      month(from, row);
      month(until, row);
      if (!faults.containsKey(from)
          && !faults.containsKey(until)
          && Integer.parseInt(form.value(until)) < Integer.parseInt(form.value(from))) {
        faults.put(
            until,
            name(RowGroup.PLAN, row) + "la fin vient avant le début, échangez-les ou corrigez.");
      }
    }
  }

  private void month(String field, int row) {
    if (!form.value(field).matches(MONTH)) {
      faults.put(
          field, name(RowGroup.PLAN, row) + "écrivez un nombre de mois, de 0 (le départ) à 60.");
    }
  }

  private void examples(RowGroup group) {
    for (int row : form.filled(group)) {
      String source = group.field(row, "source");
      String address = group.field(row, "adresse");
      required(group.field(row, "titre"), name(group, row) + "donnez un titre.");
      required(group.field(row, "texte"), name(group, row) + "racontez-le.");
      if (!form.value(source).isEmpty()) {
        required(address, name(group, row) + "donnez l’adresse de la source, en https://.");
      }
      if (!form.value(address).isEmpty()) {
        required(source, name(group, row) + "dites ce qu’est la source.");
      }
    }
  }
}
