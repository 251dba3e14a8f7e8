package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** First pass: which rules exist, nested ones ({@code avec}) made flat, names validated. */
public final class DeclarationReader {
  /** Top-level key of a file that brings in the rules of a package. */
  public static final String IMPORT = "importer!";

  private static final String PRIVATE_MARK = "[privé] ";
  private static final int MAX_RULES = 5_000;
  private static final int MAX_ANCESTORS = 20;
  private static final int MAX_NAME = 1_000;
  private static final String POSSIBILITIES = "une possibilité";

  /** Keys of a rule below which nothing is computed. */
  private static final Set<String> NOT_COMPUTED =
      Set.of(
          "avec",
          POSSIBILITIES,
          "titre",
          "description",
          "question",
          "références",
          "note",
          "résumé",
          "exemples",
          "suggestions",
          "meta",
          "form",
          "remplace",
          "rend non applicable");

  private final Issues issues;
  private final boolean compatible;
  private final Map<String, Declaration> found = new LinkedHashMap<>();

  private DeclarationReader(Issues issues, boolean compatible) {
    this.issues = issues;
    this.compatible = compatible;
  }

  /**
   * @param imported rules that come from packages
   * @param orphans whether a rule may stand below one that does not exist
   */
  public static DeclaredRules read(
      List<Tree.Mapping> files,
      List<Declaration> imported,
      Issues issues,
      boolean compatible,
      boolean orphans) {
    var reader = new DeclarationReader(issues, compatible);
    files.forEach(file -> reader.declareAll(file, Optional.empty()));
    reader.add(imported);
    if (!orphans) {
      reader.refuseOrphans();
    }
    return new DeclaredRules(reader.found, compatible);
  }

  /** A rule added to others that were read before, and those nested in it. */
  public static List<Declaration> readOne(Declaration declaration, Issues issues) {
    var reader = new DeclarationReader(issues, true);
    reader.found.put(declaration.name().text(), declaration);
    reader.declareNested(declaration);
    return List.copyOf(reader.found.values());
  }

  private void add(List<Declaration> imported) {
    new ImportedRules(found, issues).add(imported);
    for (var rule : imported) {
      if (rule.name().text().length() > MAX_NAME) {
        refuseLong(ImportedRules.importedAt(rule));
      }
      rule.origin().flatMap(Origin::attributes).ifPresent(own -> declareNested(rule, own));
    }
    if (found.size() > MAX_RULES && !imported.isEmpty()) {
      refuseMany(ImportedRules.importedAt(imported.getLast()));
    }
  }

  private void declareAll(Tree.Mapping rules, Optional<RuleName> parent) {
    rules.entries().stream()
        .filter(entry -> parent.isPresent() || !entry.name().equals(IMPORT))
        .forEach(entry -> declare(entry, parent));
  }

  private void declare(Tree.Entry entry, Optional<RuleName> parent) {
    boolean marked = entry.name().startsWith(PRIVATE_MARK);
    var written = marked ? entry.name().substring(PRIVATE_MARK.length()) : entry.name();
    if (!isAllowed(written, entry)) {
      return;
    }
    var name = parent.map(above -> above.child(written)).orElseGet(() -> new RuleName(written));
    if (name.text().length() > MAX_NAME) {
      refuseLong(entry.key().place());
      return;
    }
    boolean secret = marked || isPrivate(entry.value());
    var declaration = new Declaration(name, secret, entry.value(), entry.key().place());
    if (found.putIfAbsent(name.text(), declaration) != null) {
      issues.add(
          entry.key().place(),
          "regle-en-double",
          "La règle « " + name.text() + " » est déjà définie ailleurs.",
          "Gardez une seule définition, ou renommez l'une des deux.");
      return;
    }
    declareNested(declaration);
  }

  private void declareNested(Declaration declaration) {
    if (declaration.body() instanceof Tree.Mapping mapping) {
      declareNested(declaration, mapping);
    }
  }

  private void declareNested(Declaration declaration, Tree.Mapping mapping) {
    var name = Optional.of(declaration.name());
    nested(mapping).ifPresent(children -> declareAll(children, name));
    possibilities(mapping).forEach(rule -> declareAll(rule, name));
    for (var entry : mapping.entries()) {
      if (!NOT_COMPUTED.contains(entry.name())) {
        declareWithin(entry, declaration.name());
      }
    }
  }

  /** Rules that a mechanism holds ({@code avec}) lie below the rule it computes. */
  private void declareWithin(Tree.Entry entry, RuleName rule) {
    switch (entry.value()) {
      case Tree.Mapping mapping when entry.name().equals("avec") ->
          declareAll(mapping, Optional.of(rule));
      case Tree.Mapping mapping -> mapping.entries().forEach(inner -> declareWithin(inner, rule));
      case Tree.Sequence sequence ->
          sequence.items().forEach(item -> declareWithin(new Tree.Entry(entry.key(), item), rule));
      case Tree.Scalar _ -> {}
    }
  }

  /** Possibilities written as rules: {@code - CDI: {titre: …}}. */
  private static List<Tree.Mapping> possibilities(Tree.Mapping rule) {
    var items =
        Stream.of(rule.find(POSSIBILITIES), within(rule, "valeur"), within(rule, "formule"))
            .flatMap(Optional::stream)
            .map(tree ->
                tree instanceof Tree.Mapping old ? old.find("possibilités").orElse(old) : tree)
            .toList();
    return items.stream()
        .filter(Tree.Sequence.class::isInstance)
        .flatMap(tree -> ((Tree.Sequence) tree).items().stream())
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast)
        .toList();
  }

  private static Optional<Tree> within(Tree.Mapping rule, String key) {
    return rule.find(key)
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(tree -> ((Tree.Mapping) tree).find(POSSIBILITIES));
  }

  private boolean isAllowed(String name, Tree.Entry entry) {
    if (found.size() >= MAX_RULES) {
      refuseMany(entry.key().place());
      return false;
    }
    if (name.equals(IMPORT)) {
      refuseNestedImport(entry.key());
      return false;
    }
    if (name.equals(Model.EVALUATION_DAY) && !compatible) {
      issues.add(
          entry.key().place(),
          "nom-reserve",
          "« " + name + " » est fournie par le moteur et ne se définit pas.",
          "Choisissez un autre nom, ou citez simplement cette règle.");
      return false;
    }
    boolean reasonable = name.length() <= MAX_NAME;
    if (reasonable && !(NameScanner.isName(name) && isShallow(name))) {
      refuseName(name, entry.key());
      return false;
    }
    return true;
  }

  private void refuseMany(Place place) {
    issues.add(
        place,
        "trop-de-regles",
        "Plus de " + MAX_RULES + " règles sont définies.",
        "Séparez-les en plusieurs modèles.");
  }

  private void refuseLong(Place place) {
    issues.add(
        place,
        "nom-trop-long",
        "Le nom entier d'une règle dépasse " + MAX_NAME + " caractères.",
        "Raccourcissez-le.");
  }

  private void refuseNestedImport(Tree.Scalar key) {
    issues.add(
        key.place(),
        "import-mal-place",
        "« " + IMPORT + " » ne s'écrit pas dans une règle.",
        "Écrivez-le au premier niveau d'un fichier.");
  }

  private static boolean isShallow(String name) {
    return new RuleName(name).ancestors().size() <= MAX_ANCESTORS;
  }

  private void refuseName(String name, Tree.Scalar key) {
    issues.add(
        key.place(),
        "nom-invalide",
        "« " + ExpressionAdvice.shortened(name) + " » n'est pas un nom de règle.",
        "Un nom commence par une lettre ; ses parties sont séparées par « . » avec un blanc de"
            + " chaque côté ; apostrophe droite, ni parenthèses ni tirets longs.");
  }

  /** Whether a definition says so itself. */
  public static boolean isPrivate(Tree body) {
    return body instanceof Tree.Mapping mapping
        && mapping.find("privé").filter(DeclarationReader::saysYes).isPresent();
  }

  private static boolean saysYes(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().equals("oui");
  }

  private Optional<Tree.Mapping> nested(Tree.Mapping body) {
    var children = body.find("avec").filter(tree -> !isNull(tree));
    if (children.isPresent() && !(children.get() instanceof Tree.Mapping)) {
      issues.add(
          children.get().place(),
          "argument-invalide",
          "« avec » attend des règles.",
          "Écrivez sous « avec » des lignes « nom: définition ».");
    }
    return children.filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  private static boolean isNull(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.isNull();
  }

  private void refuseOrphans() {
    for (var declaration : found.values()) {
      declaration
          .name()
          .parent()
          .filter(parent -> !found.containsKey(parent.text()))
          .ifPresent(parent -> refuseOrphan(declaration, parent));
    }
  }

  private void refuseOrphan(Declaration declaration, RuleName parent) {
    var near = issues.nearest(parent.text(), found::keySet);
    issues.add(
        declaration.place(),
        "regle-orpheline",
        "La règle parente « " + parent.text() + " » n'existe pas.",
        near.map(name -> "Vouliez-vous écrire « " + name + " » ? Sinon, ajoutez").orElse("Ajoutez")
            + " une ligne « "
            + parent.text()
            + ": ».");
  }
}
