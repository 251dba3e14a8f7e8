package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PracticeGauge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A field that two agents have written otherwise.
 *
 * @param kept what the other agent has saved
 * @param typed what this one has typed
 */
record FieldDifference(String label, String kept, String typed) {

  /** In the order of the form; empty when both wrote the same. */
  static List<FieldDifference> between(SheetForm kept, SheetForm typed) {
    Set<String> fields = new LinkedHashSet<>(kept.values().keySet());
    fields.addAll(typed.values().keySet());
    List<FieldDifference> differences = new ArrayList<>();
    for (String field : fields) {
      if (!kept.value(field).equals(typed.value(field))) {
        differences.add(
            new FieldDifference(label(field), shown(kept.value(field)), shown(typed.value(field))));
      }
    }
    if (!kept.commitments().equals(typed.commitments())) {
      differences.add(
          new FieldDifference("Engagements", list(kept.commitments()), list(typed.commitments())));
    }
    return differences;
  }

  private static String shown(String text) {
    return text.isEmpty() ? "(vide)" : text;
  }

  private static String list(Set<String> commitments) {
    return shown(String.join(", ", commitments));
  }

  private static String label(String field) {
    String single =
        switch (field) {
          case SheetForm.TITLE -> "Titre";
          case SheetForm.LEVER -> "Levier";
          case SheetForm.SUMMARY -> "En bref";
          case SheetForm.WHY -> "Pourquoi";
          case SheetForm.DELIVERABLES -> "Livrables";
          case SheetForm.SCOPE -> "Part du logiciel";
          case SheetForm.PLATFORM -> "Ce que fait le logiciel";
          case SheetForm.CONTACT -> "Contact";
          default -> "";
        };
    return single.isEmpty() ? several(field) : single;
  }

  private static String several(String field) {
    return Stream.concat(
            Stream.of(PracticeGauge.values())
                .filter(gauge -> SheetForm.field(gauge).equals(field))
                .map(PracticeGauge::title),
            Stream.of(field.split("-", 3))
                .limit(1)
                .flatMap(RowGroup::named)
                .map(group -> row(group, field)))
        .findFirst()
        .orElse(field);
  }

  private static String row(RowGroup group, String field) {
    String[] parts = field.split("-", 3);
    String name =
        switch (parts[2]) {
          case "debut" -> "début";
          default -> parts[2];
        };
    return group.title() + " " + parts[1] + "\u00a0: " + name;
  }
}
