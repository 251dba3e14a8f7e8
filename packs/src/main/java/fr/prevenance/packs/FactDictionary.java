package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code faits.yaml}, beside the packs: one name means the same thing in every right. A pack copied
 * alone, without it, is complete all the same.
 */
public final class FactDictionary {
  private static final String FILE = FileSchema.DICTIONARY.fileName();

  private final Map<String, SharedFact> facts = new LinkedHashMap<>();

  private FactDictionary(Collection<SharedFact> facts) {
    facts.forEach(fact -> this.facts.put(fact.name(), fact));
  }

  /** The dictionary of a folder of packs, if there is one without fault. */
  static Optional<FactDictionary> of(Path folder, Consumer<PackIssue> issues) {
    Path file = folder.resolve(FILE);
    return Files.isRegularFile(file)
        ? TextFile.read(file, FILE, issues).flatMap(text -> parse(text, issues))
        : Optional.empty();
  }

  static Optional<FactDictionary> parse(String text, Consumer<PackIssue> issues) {
    return FileSchema.DICTIONARY
        .read(FILE, text, issues)
        .map(document ->
            new FactDictionary(
                document.top().items("faits").stream().map(SharedFact::of).toList()));
  }

  /**
   * What names mean to packs, with what dictionaries know besides. Packs read together agree; where
   * a dictionary says otherwise, the pack, which decides, is believed.
   */
  static FactDictionary of(List<FactDictionary> dictionaries, List<RightPack> packs) {
    FactDictionary all = new FactDictionary(List.of());
    dictionaries.forEach(dictionary -> dictionary.facts.forEach(all.facts::putIfAbsent));
    packs.stream().flatMap(pack -> pack.facts().stream()).forEach(all::add);
    return all;
  }

  private void add(FactDefinition fact) {
    SharedFact known = facts.get(fact.name());
    facts.put(
        fact.name(),
        known != null && known.agrees(fact) ? known.completedBy(fact) : SharedFact.of(fact));
  }

  /** The fact of that full name. */
  public Optional<SharedFact> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /** Full names, in the order of the file. */
  public Set<String> names() {
    return Collections.unmodifiableSet(facts.keySet());
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
    SharedFact shared = facts.get(fact.name());
    if (shared == null) {
      return Optional.of(absent(located));
    }
    if (!shared.agrees(fact)) {
      return Optional.of(differs(located, SharedFact.of(fact).described(), shared.described()));
    }
    return shared.holders().contains(fact.holder())
        ? Optional.empty()
        : Optional.of(unknownHolder(located, shared.holders()));
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
            Spelling.closest(name, facts.keySet())
                .map(near -> "Vouliez-vous écrire « " + near + " » ? Sinon, ajoutez-la-y.")
                .orElse("Ajoutez-la à rights/faits.yaml."));
  }

  private static PackIssue differs(Located<FactDefinition> located, String own, String shared) {
    return located
        .section()
        .issue(
            "nom",
            "fait-différent-du-dictionnaire",
            "La donnée est ici « " + own + " », mais « " + shared + " » dans faits.yaml.",
            "Reprenez la définition du dictionnaire, ou donnez un autre nom à la donnée.");
  }
}
