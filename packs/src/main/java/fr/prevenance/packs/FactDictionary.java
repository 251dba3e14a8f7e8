package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code faits.yaml}, beside the packs: one name means the same thing in every right. A pack copied
 * alone, without it, is complete all the same.
 */
final class FactDictionary {
  private record Entry(String entity, FactDefinition.Type type, Optional<String> unit) {
    @Override
    public String toString() {
      return entity
          + ", "
          + FactsFile.word(type)
          + unit.map(word -> " en " + word).orElse(" sans unité");
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  FactDictionary(YamlDocument document) {
    for (Section section : document.top().items("faits")) {
      entries.put(
          section.text("nom"),
          new Entry(
              section.text("entité"),
              FactsFile.type(section.text("type")),
              section.optional("unité")));
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
    Entry own = new Entry(fact.entity(), fact.type(), fact.unit());
    Entry shared = entries.get(fact.name());
    if (shared == null) {
      return Optional.of(absent(located));
    }
    return shared.equals(own) ? Optional.empty() : Optional.of(differs(located, own, shared));
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
