package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.SharedFact;
import fr.prevenance.packs.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts of each table, held against what their names mean. */
final class FactSections {
  private static final Set<String> RESERVED = Set.of("id", "grappe");

  private final FactDictionary dictionary;
  private final LocalDate receivedOn;
  private final LocalDate expiresOn;
  private final MonthlySections monthly;
  private final Set<String> names = new HashSet<>();

  FactSections(Section top, FactDictionary dictionary, LocalDate receivedOn, LocalDate expiresOn) {
    this.dictionary = dictionary;
    this.receivedOn = receivedOn;
    this.expiresOn = expiresOn;
    this.monthly = new MonthlySections(top);
  }

  List<DatasetFact> read(String entity, Section table, List<PackIssue> issues) {
    List<DatasetFact> facts = new ArrayList<>();
    Map<String, String> columns = new HashMap<>();
    for (Section section : table.items("faits")) {
      one(entity, section, issues)
          .ifPresent(fact -> {
            checkColumns(fact, columns, section, issues);
            facts.add(fact);
          });
    }
    return facts;
  }

  /** Tells of monthly rows that no fact is made of, and of folders used twice. */
  void unusedMonthlyRows(Map<String, String> folders, List<PackIssue> issues) {
    monthly.check(names, folders, issues);
  }

  private Optional<DatasetFact> one(String entity, Section section, List<PackIssue> issues) {
    String name = section.text("nom");
    Optional<SharedFact> meaning = dictionary.find(name);
    if (meaning.isEmpty()) {
      issues.add(
          section.issue(
              "nom",
              "donnée-inconnue",
              "La donnée « %s » n'est ni dans les droits lus ni dans leur dictionnaire."
                  .formatted(name),
              Spelling.closest(name, dictionary.names())
                  .map(near -> "Vouliez-vous écrire « " + near + " » ?")
                  .orElse("Retirez-la, ou donnez par --packs les droits qui la définissent.")));
      return Optional.empty();
    }
    DatasetFact fact = fact(meaning.get(), section, issues);
    issues.addAll(new FactCheck(entity, fact, section).issues());
    if (!names.add(name)) {
      issues.add(
          section.issue(
              "nom",
              "donnée-en-double",
              "La donnée « %s » est déjà livrée.".formatted(name),
              "Gardez-la une seule fois."));
    }
    return Optional.of(fact);
  }

  private DatasetFact fact(SharedFact meaning, Section section, List<PackIssue> issues) {
    String local = meaning.name().substring(meaning.name().indexOf(" . ") + 3);
    return new DatasetFact(
        meaning,
        section.optional("colonne").orElseGet(() -> Slug.column(local)),
        section.optional("unité").or(meaning::unit),
        section.text("source"),
        section.optionalDate("reçue").orElse(receivedOn),
        section.optionalDate("expire").orElse(expiresOn),
        section.has("certifiée") && section.yes("certifiée"),
        monthly.of(meaning.name(), issues));
  }

  private static void checkColumns(
      DatasetFact fact, Map<String, String> columns, Section section, List<PackIssue> issues) {
    for (String column : List.of(fact.column(), fact.notApplicableColumn())) {
      String other =
          RESERVED.contains(column)
              ? "toutes les tables"
              : columns.putIfAbsent(column, "« " + fact.name() + " »");
      if (other != null) {
        issues.add(
            section.issue(
                "nom",
                "colonne-en-double",
                "La colonne « %s » de « %s » est déjà celle de %s."
                    .formatted(column, fact.name(), other),
                "Donnez-lui un autre nom par « colonne: »."));
      }
    }
  }
}
