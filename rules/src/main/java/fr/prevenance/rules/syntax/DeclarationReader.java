package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.RuleName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** First pass: which rules exist, nested ones ({@code avec}) made flat, names validated. */
public final class DeclarationReader {
  private static final String PRIVATE_MARK = "[privé] ";
  private static final int MAX_RULES = 5_000;
  private static final int MAX_ANCESTORS = 20;

  private final Issues issues;
  private final Map<String, Declaration> found = new LinkedHashMap<>();

  private DeclarationReader(Issues issues) {
    this.issues = issues;
  }

  public static DeclaredRules read(List<Tree.Mapping> files, Issues issues) {
    var reader = new DeclarationReader(issues);
    files.forEach(file -> reader.declareAll(file, Optional.empty()));
    reader.refuseOrphans();
    return new DeclaredRules(reader.found);
  }

  private void declareAll(Tree.Mapping rules, Optional<RuleName> parent) {
    rules.entries().forEach(entry -> declare(entry, parent));
  }

  private void declare(Tree.Entry entry, Optional<RuleName> parent) {
    boolean marked = entry.name().startsWith(PRIVATE_MARK);
    var written = marked ? entry.name().substring(PRIVATE_MARK.length()) : entry.name();
    if (!isAllowed(written, entry)) {
      return;
    }
    var name = parent.map(above -> above.child(written)).orElseGet(() -> new RuleName(written));
    boolean secret = marked || hasPrivateAttribute(entry.value());
    var declaration = new Declaration(name, secret, entry.value(), entry.key().place());
    if (found.putIfAbsent(name.text(), declaration) != null) {
      issues.add(
          entry.key().place(),
          "regle-en-double",
          "La règle « " + name.text() + " » est déjà définie ailleurs.",
          "Gardez une seule définition, ou renommez l'une des deux.");
      return;
    }
    nested(entry.value()).ifPresent(children -> declareAll(children, Optional.of(name)));
  }

  private boolean isAllowed(String name, Tree.Entry entry) {
    if (found.size() >= MAX_RULES) {
      issues.add(
          entry.key().place(),
          "trop-de-regles",
          "Plus de " + MAX_RULES + " règles sont définies.",
          "Séparez-les en plusieurs modèles.");
      return false;
    }
    if (name.equals("importer!")) {
      Unsupported.issue(entry.key(), issues);
      return false;
    }
    if (name.equals(Model.EVALUATION_DAY)) {
      issues.add(
          entry.key().place(),
          "nom-reserve",
          "« " + name + " » est fournie par le moteur et ne se définit pas.",
          "Choisissez un autre nom, ou citez simplement cette règle.");
      return false;
    }
    if (!NameScanner.isName(name) || new RuleName(name).ancestors().size() > MAX_ANCESTORS) {
      refuseName(name, entry.key());
      return false;
    }
    return true;
  }

  private void refuseName(String name, Tree.Scalar key) {
    issues.add(
        key.place(),
        "nom-invalide",
        "« " + ExpressionAdvice.shortened(name) + " » n'est pas un nom de règle.",
        "Un nom commence par une lettre ; ses parties sont séparées par « . » avec un blanc de"
            + " chaque côté ; apostrophe droite, ni parenthèses ni tirets longs.");
  }

  private static boolean hasPrivateAttribute(Tree body) {
    return body instanceof Tree.Mapping mapping
        && mapping.find("privé").filter(DeclarationReader::saysYes).isPresent();
  }

  private static boolean saysYes(Tree tree) {
    return tree instanceof Tree.Scalar scalar && scalar.text().equals("oui");
  }

  private Optional<Tree.Mapping> nested(Tree body) {
    var children =
        body instanceof Tree.Mapping mapping ? mapping.find("avec") : Optional.<Tree>empty();
    if (children.isPresent() && !(children.get() instanceof Tree.Mapping)) {
      issues.add(
          children.get().place(),
          "argument-invalide",
          "« avec » attend des règles.",
          "Écrivez sous « avec » des lignes « nom: définition ».");
    }
    return children.filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
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
    var near = Suggestions.nearest(parent.text(), found.keySet());
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
