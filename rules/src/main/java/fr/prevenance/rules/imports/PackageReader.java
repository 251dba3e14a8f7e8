package fr.prevenance.rules.imports;

import fr.prevenance.rules.RulePackages;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.syntax.Issues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the packages that clauses name, and reads each once. */
final class PackageReader {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_PACKAGES = 50;
  private static final String THESE_RULES = "ces règles";

  private final RulePackages packages;
  private final Function<List<RuleSource>, RulePackage> reader;
  private final Issues issues;

  /** By their files. */
  private final Map<List<RuleSource>, RulePackage> known = new HashMap<>();

  /** What is being read, the outermost first. */
  private final Deque<Reading> path = new ArrayDeque<>();

  private record Reading(String name, List<RuleSource> sources) {}

  /**
   * @param reader makes a package of its files; it may come back here for those they import
   */
  PackageReader(
      RulePackages packages, Function<List<RuleSource>, RulePackage> reader, Issues issues) {
    this.packages = packages;
    this.reader = reader;
    this.issues = issues;
  }

  /** The rules into which everything is imported. */
  RulePackage root(List<RuleSource> sources) {
    return read(THESE_RULES, sources);
  }

  /** The package of a clause, or a fault. */
  Optional<RulePackage> of(ImportClause clause) {
    var wanted =
        new RulePackages.Wanted(
            clause.packageName(), clause.source(), clause.place().source().file());
    return switch (packages.find(wanted)) {
      case RulePackages.Found(var sources) -> of(clause, sources);
      case RulePackages.Absent(var lookedFor) -> absent(clause, lookedFor);
    };
  }

  private Optional<RulePackage> of(ImportClause clause, List<RuleSource> sources) {
    if (path.stream().anyMatch(reading -> reading.sources().equals(sources))) {
      return refuse(
          clause,
          "imports-circulaires",
          "Ces paquets s'importent en rond : " + circle(clause.packageName()) + ".",
          "Retirez l'un de ces imports, ou mettez les règles partagées dans un paquet à part.");
    }
    var read = known.get(sources);
    if (read != null) {
      return Optional.of(read);
    }
    if (path.size() > MAX_DEPTH || known.size() >= MAX_PACKAGES) {
      return refuse(
          clause,
          "trop-de-paquets",
          "Les imports enchaînent plus de "
              + MAX_DEPTH
              + " paquets, ou en demandent plus de "
              + MAX_PACKAGES
              + ".",
          "Importez directement les règles utiles.");
    }
    return Optional.of(read(clause.packageName(), sources));
  }

  private RulePackage read(String name, List<RuleSource> sources) {
    path.addLast(new Reading(name, sources));
    var read = reader.apply(sources);
    path.removeLast();
    known.put(sources, read);
    return read;
  }

  private String circle(String again) {
    return path.stream().map(Reading::name).collect(Collectors.joining(" → ", "", " → " + again));
  }

  private Optional<RulePackage> absent(ImportClause clause, String lookedFor) {
    return refuse(
        clause,
        "paquet-introuvable",
        "Le paquet « " + clause.packageName() + " » est introuvable. Cherché " + lookedFor + ".",
        clause.source().isPresent()
            ? "Corrigez « source »."
            : "Installez-le (« npm install "
                + clause.packageName()
                + " »), ou dites où il est : « source: chemin ».");
  }

  private Optional<RulePackage> refuse(
      ImportClause clause, String code, String problem, String mend) {
    issues.add(clause.place(), code, problem, mend);
    return Optional.empty();
  }
}
