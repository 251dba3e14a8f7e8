package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.FactDefinition.WhenMissing;
import java.time.Period;
import java.util.List;

/** {@code donnees.yaml}: the facts a right needs. */
final class FactsFile {
  private FactsFile() {}

  static List<Located<FactDefinition>> read(YamlDocument document) {
    return document.top().items("données").stream()
        .map(section -> new Located<>(fact(section), section))
        .toList();
  }

  private static FactDefinition fact(Section section) {
    return new FactDefinition(
        section.text("nom"),
        section.text("titre"),
        section.text("entité"),
        type(section.text("type")),
        section.optional("unité"),
        section.text("période"),
        section.optional("agrégation"),
        section.text("détenteur"),
        section.text("nécessité"),
        period(section.text("âge maximal")),
        section.text("si absente").equals("moins certain")
            ? WhenMissing.LESS_CERTAIN
            : WhenMissing.TO_COMPLETE,
        section.text("visible par").equals("agents") ? Visibility.AGENT : Visibility.PERSON);
  }

  static FactDefinition.Type type(String word) {
    return switch (word) {
      case "nombre" -> FactDefinition.Type.NUMBER;
      case "booléen" -> FactDefinition.Type.BOOLEAN;
      case "date" -> FactDefinition.Type.DATE;
      default -> FactDefinition.Type.TEXT;
    };
  }

  static String word(FactDefinition.Type type) {
    return switch (type) {
      case NUMBER -> "nombre";
      case BOOLEAN -> "booléen";
      case DATE -> "date";
      case TEXT -> "texte";
    };
  }

  private static Period period(String text) {
    int blank = text.indexOf(' ');
    int count = Integer.parseInt(text.substring(0, blank));
    return switch (text.charAt(blank + 1)) {
      case 'j' -> Period.ofDays(count);
      case 'm' -> Period.ofMonths(count);
      default -> Period.ofYears(count);
    };
  }
}
