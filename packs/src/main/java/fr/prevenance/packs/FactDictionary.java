package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code faits.yaml}, beside the packs: one name means the same thing in every right. A pack copied
 * alone, without it, is complete all the same.
 */
final class FactDictionary {
  private record Entry(
      String entity, FactDefinition.Type type, Optional<String> unit, String period) {
    @Override
    public String toString() {
      return entity
          + ", "
          + FactsFile.word(type)
          + unit.map(word -> " en " + word).orElse(" sans unité")
          + ", "
          + period;
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, List<String>> holders = new LinkedHashMap<>();

  /** The dictionary of a folder of packs, if there is one without fault. */
  static Optional<FactDictionary> of(Path folder, Consumer<PackIssue> issues) {
    String name = FileSchema.DICTIONARY.fileName();
    Path file = folder.resolve(name);
    return Files.isRegularFile(file)
        ? TextFile.read(file, name, issues)
            .flatMap(text -> FileSchema.DICTIONARY.read(name, text, issues))
            .map(FactDictionary::new)
        : Optional.empty();
  }

  private FactDictionary(YamlDocument document) {
    for (Section section : document.top().items("faits")) {
      entries.put(
          section.text("nom"),
          new Entry(
              section.text("entité"),
              FactsFile.type(section.text("type")),
              section.optional("unité"),
              section.text("période")));
      holders.put(section.text("nom"), section.texts("détenteurs"));
    }
  }

  List<PackIssue> check(List<Located<FactDefinition>> facts) {
    List<PackIssue> issues = new ArrayList<>();
    for (Located<FactDefinition> fact : facts) {
      check(fact).ifPresent(issues::add);
    }
    return issues;
  }

  private Optional<PackIssue> check(Located<FactDefinition> located) {
    FactDefinition fact = located.value();
    Entry own = new Entry(fact.entity(), fact.type(), fact.unit(), fact.period());
    Entry shared = entries.get(fact.name());
    if (shared == null) {
      return Optional.of(absent(located));
    }
    if (!shared.equals(own)) {
      return Optional.of(differs(located, own, shared));
    }
    List<String> known = holders.getOrDefault(fact.name(), List.of());
    return known.contains(fact.holder())
        ? Optional.empty()
        : Optional.of(unknownHolder(located, known));
  }

  private static PackIssue unknownHolder(Located<FactDefinition> located, List<String> known) {
    return located
        .section()
        .issue(
            "détenteur",
            "détenteur-hors-dictionnaire",
            "« %s » ne détient pas cette donnée d'après faits.yaml."
                .formatted(located.value().holder()),
            Spelling.suggestion(located.value().holder(), known));
  }

  private PackIssue absent(Located<FactDefinition> located) {
    String name = located.value().name();
    return located
        .section()
        .issue(
            "nom",
            "fait-hors-dictionnaire",
            "La donnée « " + name + " » n'est pas dans le dictionnaire commun faits.yaml.",
            Spelling.closest(name, entries.keySet())
                .map(near -> "Vouliez-vous écrire « " + near + " » ? Sinon, ajoutez-la-y.")
                .orElse("Ajoutez-la à rights/faits.yaml."));
  }

  private static PackIssue differs(Located<FactDefinition> located, Entry own, Entry shared) {
    return located
        .section()
        .issue(
            "nom",
            "fait-différent-du-dictionnaire",
            "La donnée est ici « " + own + " », mais « " + shared + " » dans faits.yaml.",
            "Reprenez la définition du dictionnaire, ou donnez un autre nom à la donnée.");
  }
}
