package fr.prevenance.population.dataset;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.Spelling;
import fr.prevenance.population.dataset.MonthlyRows.Aggregation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;

/** The section {@code correspondances}: facts made of monthly rows. */
final class MonthlySections {
  private final Section mappings;

  MonthlySections(Section top) {
    this.mappings = top.child("correspondances");
  }

  Optional<MonthlyRows> of(String fact, List<PackIssue> issues) {
    return mappings.has(fact) ? Optional.of(read(mappings.child(fact), issues)) : Optional.empty();
  }

  private static MonthlyRows read(Section section, List<PackIssue> issues) {
    Matcher window = MonthlyRows.WINDOW.matcher(section.text("fenêtre"));
    if (!window.matches()) {
      throw new IllegalStateException("The schema admits no other window");
    }
    int from = Integer.parseInt(window.group(1));
    int to = Integer.parseInt(window.group(2));
    if (to > from) {
      issues.add(
          section.issue(
              "fenêtre",
              "fenêtre-à-l'envers",
              "La fenêtre finit avant de commencer.",
              "Écrivez le mois le plus ancien d'abord : « M-%d à M-%d ».".formatted(to, from)));
    }
    return new MonthlyRows(
        section.text("table"),
        section.text("identifiant"),
        section.text("mois"),
        section.text("valeur"),
        where(section),
        Math.max(from, to),
        Math.min(from, to),
        DatasetFile.among(Aggregation.values(), section.text("agrégation")),
        section.text("mois absents").equals("zéro"),
        section.has("lignes d'un mois") && section.text("lignes d'un mois").equals("additionnées"));
  }

  private static SortedMap<String, List<String>> where(Section section) {
    SortedMap<String, List<String>> where = new TreeMap<>();
    Section conditions = section.child("où");
    conditions.keys().forEach(column -> where.put(column, conditions.texts(column)));
    return where;
  }

  void check(Set<String> facts, Map<String, String> folders, List<PackIssue> issues) {
    for (String name : mappings.keys()) {
      if (!facts.contains(name)) {
        issues.add(
            mappings.issue(
                name,
                "correspondance-inutile",
                "« %s » n'est livrée ni pour les personnes ni pour un groupe.".formatted(name),
                Spelling.closest(name, facts)
                    .map(near -> "Vouliez-vous écrire « " + near + " » ?")
                    .orElse("Nommez-la aussi dans « faits », ou retirez sa correspondance.")));
      }
      Section section = mappings.child(name);
      String other = folders.get(section.text("table"));
      if (other != null) {
        issues.add(
            section.issue(
                "table",
                "dossier-en-double",
                "Le dossier « %s » est celui de « %s ».".formatted(section.text("table"), other),
                "Mettez les lignes mensuelles dans un dossier à elles."));
      }
    }
  }
}
