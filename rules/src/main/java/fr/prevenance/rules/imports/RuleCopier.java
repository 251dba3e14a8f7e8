package fr.prevenance.rules.imports;

import fr.prevenance.rules.imports.ImportClause.Item;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclarationReader;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Origin;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copies the rules that are asked for, those they cite, those that replace them, and, as these may
 * switch them off, their parents; and so on from each of them.
 */
final class RuleCopier {
  private final RulePackage source;
  private final Issues issues;
  private final Map<RuleName, Copy> copies = new LinkedHashMap<>();
  private final Deque<RuleName> waiting = new ArrayDeque<>();

  /** A rule to copy, as the first clause that needs it asks for it. */
  private record Copy(Declaration rule, Optional<Tree.Mapping> attributes, Origin origin) {}

  RuleCopier(RulePackage source, Issues issues) {
    this.source = source;
    this.issues = issues;
  }

  /**
   * The copies, in the order of the package: where rules go round in a circle, which is allowed in
   * compatibility, what they come to may depend on it.
   *
   * @param clauses that import the same package in the same namespace
   */
  List<Declaration> copy(List<ImportClause> clauses) {
    for (var clause : clauses) {
      clause.items().forEach(item -> ask(clause, item));
    }
    while (!waiting.isEmpty()) {
      follow(waiting.pop(), clauses.getFirst());
    }
    return source.rules().inOrder().stream()
        .flatMap(rule -> Optional.ofNullable(copies.get(rule.name())).stream())
        .map(this::declared)
        .toList();
  }

  private void ask(ImportClause clause, Item item) {
    var known = copies.get(item.rule());
    if (known != null && known.attributes().isPresent() && item.attributes().isPresent()) {
      refuseSecond(item);
    } else if (known == null || item.attributes().isPresent()) {
      source
          .rules()
          .find(item.rule())
          .ifPresentOrElse(
              rule -> add(rule, clause, item.attributes(), item.place()),
              () -> refuseUnknown(item, clause));
    }
  }

  private void add(
      Declaration rule, ImportClause clause, Optional<Tree.Mapping> attributes, Place place) {
    var origin =
        new Origin(source.rules(), rule.name(), clause.under(), clause.note(), place, attributes);
    if (copies.put(rule.name(), new Copy(rule, attributes, origin)) == null) {
      waiting.add(rule.name());
    }
  }

  private void follow(RuleName name, ImportClause clause) {
    var copy = copies.get(name);
    if (copy == null) {
      return;
    }
    refuseEntity(copy);
    var needed = new ArrayList<RuleName>(source.citedBy(written(copy)));
    needed.addAll(source.replacersOf(name));
    name.ancestors().stream().filter(this::saysSomething).forEach(needed::add);
    for (var other : needed) {
      if (!copies.containsKey(other)) {
        source
            .rules()
            .find(other)
            .ifPresent(rule -> add(rule, clause, Optional.empty(), copy.origin().importedAt()));
      }
    }
  }

  /** An empty parent may be left to whoever imports. */
  private boolean saysSomething(RuleName name) {
    return source
        .rules()
        .find(name)
        .filter(rule -> !(rule.body() instanceof Tree.Scalar scalar && scalar.isNull()))
        .isPresent();
  }

  /** Without what is overridden: that is not in the names of the package. */
  private static Declaration written(Copy copy) {
    var rule = copy.rule();
    return copy.attributes()
        .map(own -> RulePackage.with(rule, Attributes.kept(rule.body(), own)))
        .orElse(rule);
  }

  private Declaration declared(Copy copy) {
    var rule = copy.rule();
    return new Declaration(
        Origin.copied(rule.name(), copy.origin().under()),
        rule.secret() || copy.attributes().filter(DeclarationReader::isPrivate).isPresent(),
        copy.attributes()
            .<Tree>map(own -> Attributes.overridden(rule.body(), own))
            .orElse(rule.body()),
        rule.place(),
        Optional.of(copy.origin()));
  }

  private void refuseSecond(Item item) {
    issues.add(
        item.place(),
        "import-en-double",
        "La règle « " + item.rule().text() + " » est déjà importée avec d'autres attributs.",
        "Écrivez tous ses attributs au même endroit.");
  }

  private void refuseUnknown(Item item, ImportClause clause) {
    var names = source.rules().inOrder().stream().map(rule -> rule.name().text()).toList();
    issues.add(
        item.place(),
        "import-inconnu",
        "Le paquet « "
            + clause.packageName()
            + " » n'a pas de règle « "
            + item.rule().text()
            + " ».",
        issues
            .nearest(item.rule().text(), () -> names)
            .map(near -> "Vouliez-vous écrire « " + near + " » ?")
            .orElse("Vérifiez le nom de la règle dans ce paquet."));
  }

  /** An entity is a root rule; a copy is none. */
  private void refuseEntity(Copy copy) {
    var rule = copy.rule();
    if (rule.body() instanceof Tree.Mapping body && body.find("entité").isPresent()) {
      issues.add(
          copy.origin().importedAt(),
          "import-d-entite",
          "« " + rule.name().text() + " », qui serait importée, dit une entité.",
          "Déclarez les entités dans vos règles ; n'importez que des règles qui n'en lisent pas.");
      var nothing = new Tree.Mapping(List.of(), body.place());
      copies.put(
          rule.name(), new Copy(RulePackage.with(rule, nothing), Optional.empty(), copy.origin()));
    }
  }
}
