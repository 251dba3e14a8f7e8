package fr.prevenance.rules.imports;

import fr.prevenance.rules.RulePackages;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclarationReader;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Tree;
import fr.prevenance.rules.syntax.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * First pass: the rules declared in files, with those they import.
 *
 * <p>A package is read as these files are, imports included; its rules are then copied under
 * another name, and keep their own names in what they say (see {@code Origin}).
 */
public final class Importing {
  private static final int MAX_COPIES = 5_000;

  private final PackageReader packages;
  private final Issues issues;
  private final boolean compatible;
  private final boolean orphans;

  private Importing(RulePackages packages, Issues issues, boolean compatible, boolean orphans) {
    this.packages = new PackageReader(packages, this::readPackage, issues);
    this.issues = issues;
    this.compatible = compatible;
    this.orphans = orphans;
  }

  /**
   * @param orphans whether a rule may stand below one that does not exist
   */
  public static DeclaredRules read(
      List<RuleSource> sources,
      RulePackages packages,
      Issues issues,
      boolean compatible,
      boolean orphans) {
    return new Importing(packages, issues, compatible, orphans).packages.root(sources).rules();
  }

  private record Target(RulePackage source, RuleName under) {}

  private RulePackage readPackage(List<RuleSource> sources) {
    var files =
        sources.stream()
            .map(file -> YamlReader.read(file, issues))
            .flatMap(Optional::stream)
            .toList();
    var imported = imported(files);
    return new RulePackage(DeclarationReader.read(files, imported, issues, compatible, orphans));
  }

  private List<Declaration> imported(List<Tree.Mapping> files) {
    var clauses = new LinkedHashMap<Target, List<ImportClause>>();
    for (var file : files) {
      new ClauseReader(issues)
          .read(file)
          .ifPresent(clause ->
              packages
                  .of(clause)
                  .ifPresent(source ->
                      clauses
                          .computeIfAbsent(
                              new Target(source, clause.under()), _ -> new ArrayList<>())
                          .add(clause)));
    }
    var copies = new ArrayList<Declaration>();
    clauses.forEach((target, asked) -> {
      if (copies.size() <= MAX_COPIES) {
        copies.addAll(new RuleCopier(target.source(), issues).copy(asked));
      }
    });
    return copies;
  }
}
