package fr.prevenance.server.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one entry of {@code membres:}. */
final class MemberSection {
  static final Set<String> KEYS =
      Set.of("rôle", "rôle apparié", "facultatif", "colonnes", "coordonnées");
  private static final Set<String> CONTACT = Set.of("courriel", "téléphone", "adresse");

  private MemberSection() {}

  static MemberColumns read(Section section) {
    return new MemberColumns(
        section.text("rôle"),
        section.optionalText("rôle apparié"),
        section.has("facultatif") && section.isYes("facultatif"),
        traits(section),
        contact(section));
  }

  private static Map<Trait, String> traits(Section section) {
    var traits = new EnumMap<Trait, String>(Trait.class);
    section
        .section("colonnes", Trait.BY_LABEL.keySet())
        .ifPresent(columns -> {
          columns.texts().forEach((label, column) -> traits.put(Trait.BY_LABEL.get(label), column));
          requireAll(columns, traits.keySet());
        });
    return traits;
  }

  private static void requireAll(Section columns, Set<Trait> found) {
    var missing =
        Trait.REQUIRED.stream()
            .filter(trait -> !found.contains(trait))
            .map(Trait::label)
            .sorted()
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      columns.problem(
          "il manque dans « colonnes », pour reconnaître la personne : " + missing + ".");
    }
  }

  private static Map<String, String> contact(Section section) {
    return section.has("coordonnées")
        ? section.section("coordonnées", CONTACT).map(Section::texts).orElse(Map.of())
        : Map.of();
  }
}
