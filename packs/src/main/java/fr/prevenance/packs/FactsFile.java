package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Belonging;
import fr.prevenance.packs.FactDefinition.Place;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.FactDefinition.WhenMissing;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        FrenchPeriod.parse(section.text("âge maximal")),
        section.text("si absente").equals("moins certain")
            ? WhenMissing.LESS_CERTAIN
            : WhenMissing.TO_COMPLETE,
        section.text("visible par").equals("agents") ? Visibility.AGENT : Visibility.PERSON,
        section.optional("supposée").isPresent(),
        section.has("appartenance")
            ? Optional.of(belonging(section.child("appartenance")))
            : Optional.empty());
  }

  private static Belonging belonging(Section section) {
    return new Belonging(
        section.text("groupe"), section.text("lit").equals("rôle") ? Place.ROLE : Place.SHARE);
  }

  /** A name that no fact of the pack bears. */
  static PackIssue undeclared(Section section, String key, String name, Set<String> declared) {
    return section.issue(
        key,
        "donnée-non-déclarée",
        "La donnée « " + name + " » n'est pas déclarée dans donnees.yaml.",
        Spelling.suggestion(name, declared));
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
}
