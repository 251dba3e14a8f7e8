package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.NumberText;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.DeclaredRules.Resolution;
import fr.prevenance.rules.syntax.ExpressionFault;
import fr.prevenance.rules.syntax.ExpressionParser;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Second pass, for one rule: from YAML to nodes, names resolved.
 *
 * <p>A fault is noted and stands for an undefined value, so that the rest is read too.
 *
 * @param ruleLevel the chain being read is the rule's own, not a nested one
 */
record DefinitionParser(RuleName rule, DeclaredRules declared, Issues issues, boolean ruleLevel) {
  private static final String SKIP_OWN = "^ . ";
  private static final Node UNDEFINED = new Node.Constant(new Value.Undefined());

  /** Items of a list: folds are evaluated by as many nested steps. */
  private static final int MAX_ITEMS = 1_000;

  /** An expression, or a mapping of mechanisms. */
  Node node(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> expression(scalar);
      case Tree.Mapping mapping -> nested().chain(mapping);
      case Tree.Sequence sequence ->
          fault(
              sequence.place(),
              "argument-invalide",
              "Une liste n'est pas une valeur.",
              "Précisez ce qu'il faut en faire : « somme », « toutes ces conditions »…");
    };
  }

  private Node chain(Tree.Mapping mapping) {
    return new ChainParser(this).parse(mapping);
  }

  private DefinitionParser nested() {
    return ruleLevel ? new DefinitionParser(rule, declared, issues, false) : this;
  }

  private Node expression(Tree.Scalar scalar) {
    if (scalar.isNull()) {
      return fault(
          scalar.place(), "valeur-vide", "Une valeur est attendue ici.", "Écrivez une valeur.");
    }
    if (scalar.isEnglishBoolean()) {
      return fault(
          scalar.place(),
          "booleen-anglais",
          "« " + scalar.text() + " » n'existe pas.",
          "Écrivez « oui » ou « non ».");
    }
    var number = scalar.number();
    if (!isCompatible() && Double.isInfinite(number.orElse(0))) {
      return fault(
          scalar.place(),
          "nombre-trop-grand",
          "Ce nombre est trop grand pour être calculé.",
          "Écrivez-le avec moins de chiffres.");
    }
    return number.isPresent() ? new Node.Constant(Value.of(number.getAsDouble())) : parsed(scalar);
  }

  /** A rule that is but a value; in the reference a number becomes text, exponent and all. */
  Node wholeRule(Tree tree) {
    if (tree instanceof Tree.Scalar scalar && isCompatible() && scalar.number().isPresent()) {
      var text = NumberText.of(scalar.number().getAsDouble());
      return parsed(new Tree.Scalar(text, true, false, scalar.place()));
    }
    return node(tree);
  }

  private Node parsed(Tree.Scalar scalar) {
    try {
      return ExpressionParser.parse(scalar, this::reference, declared.isCompatible());
    } catch (ExpressionFault wrong) {
      return fault(
          scalar.at(ExpressionParser.leadingBlanks(scalar) + wrong.offset()),
          wrong.code(),
          wrong.problem(),
          wrong.mend());
    }
  }

  private Node reference(String name, Place place) {
    return switch (declared.resolve(name, rule, place)) {
      case Resolution.Found(var found) -> reference(found, place);
      case Resolution.Secret(var secret) ->
          fault(
              place,
              "reference-privee",
              "La règle « " + secret.text() + " » est privée : elle ne se cite pas d'ici.",
              "Citez une règle publique, ou retirez « privé ».");
      case Resolution.Unknown() -> unknown(name, place);
    };
  }

  private Node.Reference reference(RuleName found, Place place) {
    return new Node.Reference(declared.index(found), found.text(), rule.text(), place);
  }

  private Node unknown(String name, Place place) {
    var written = name.startsWith(SKIP_OWN) ? name.substring(SKIP_OWN.length()) : name;
    var suggestion = issues.nearest(written, () -> declared.visible(rule));
    return fault(
        place,
        "reference-inconnue",
        "Aucune règle ne s'appelle « " + name + " ».",
        suggestion
            .map(near -> "Vouliez-vous écrire « " + near + " » ?")
            .orElseGet(() -> adviceFor(name)));
  }

  private static String adviceFor(String name) {
    boolean joined = name.contains(" et ") || name.contains(" ou ");
    return joined
        ? "« et » et « ou » s'écrivent avec « toutes ces conditions » et « une de ces conditions »."
        : "Définissez cette règle ; s'il s'agit d'un texte, mettez-le entre apostrophes : \"'"
            + name
            + "'\".";
  }

  Node evaluationDay() {
    if (isCompatible()) {
      return new Node.EvaluationDay();
    }
    var name = new RuleName(Model.EVALUATION_DAY);
    var place = declared.find(rule).orElseThrow().place();
    return reference(name, place);
  }

  /** A public rule named as a key, to which a context gives a value. */
  Optional<Node.Reference> settableRule(Tree.Scalar key) {
    if (!(reference(key.text(), key.place()) instanceof Node.Reference reference)) {
      return Optional.empty();
    }
    if (!isCompatible() && declared.isHidden(new RuleName(reference.name()))) {
      fault(
          key.place(),
          "reference-privee",
          "La règle « " + reference.name() + " » est privée : un contexte ne la change pas.",
          "Changez dans le contexte une règle publique.");
    }
    return Optional.of(reference);
  }

  /** The rule's own name if a default at this level leaves it missing. */
  Optional<String> missingName() {
    boolean known = declared.isCompatible() ? declared.isSecret(rule) : declared.isHidden(rule);
    return ruleLevel && !known ? Optional.of(rule.text()) : Optional.empty();
  }

  /** A reference from the rule to itself. */
  Node.Reference itself() {
    return reference(rule, declared.find(rule).orElseThrow().place());
  }

  /** Whether a name is that of the entity whose members groups have. */
  boolean isIndividual(String name) {
    return declared
        .find(new RuleName(name.strip()))
        .filter(root -> root.name().parent().isEmpty())
        .map(Declaration::body)
        .filter(body ->
            body instanceof Tree.Mapping mapping
                && mapping.find("entité").orElse(null) instanceof Tree.Scalar word
                && word.text().strip().equals("individu"))
        .isPresent();
  }

  boolean isCompatible() {
    return declared.isCompatible();
  }

  int index() {
    return declared.index(rule);
  }

  List<Tree> items(Tree.Entry entry) {
    if (entry.value() instanceof Tree.Sequence sequence
        && (isCompatible() || !sequence.items().isEmpty())) {
      return bounded(sequence.items(), entry);
    }
    fault(
        entry.value().place(),
        "argument-invalide",
        "« " + entry.name() + " » attend une liste d'au moins un élément.",
        "Écrivez chaque élément sur une ligne commençant par « - ».");
    return List.of();
  }

  /** The first items of a list that is too long, which is a fault. */
  <T> List<T> bounded(List<T> items, Tree.Entry entry) {
    if (items.size() <= MAX_ITEMS) {
      return items;
    }
    fault(
        entry.value().place(),
        "liste-trop-longue",
        "« " + entry.name() + " » a plus de " + MAX_ITEMS + " éléments.",
        "Répartissez-les dans plusieurs règles.");
    return items.subList(0, MAX_ITEMS);
  }

  /** Named arguments; in the reference any other key is passed over. */
  Arguments arguments(Tree tree, String mechanism, List<String> allowed) {
    boolean passedOver = isCompatible() && !(tree instanceof Tree.Scalar scalar && scalar.isNull());
    if (!(tree instanceof Tree.Mapping) && passedOver) {
      return new Arguments(new Tree.Mapping(List.of(), tree.place()), mechanism, nested());
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      fault(
          tree.place(),
          "argument-invalide",
          "« " + mechanism + " » attend les lignes " + quoted(allowed) + ".",
          "Écrivez-les sous « " + mechanism + " », décalées de deux blancs.");
      return new Arguments(new Tree.Mapping(List.of(), tree.place()), mechanism, this);
    }
    if (!isCompatible()) {
      mapping.entries().stream()
          .filter(entry -> !allowed.contains(entry.name()))
          .forEach(entry -> unknownKey(entry.key(), allowed));
    }
    return new Arguments(mapping, mechanism, nested());
  }

  void unknownKey(Tree.Scalar key, List<String> allowed) {
    var near = issues.nearest(key.text(), () -> allowed);
    fault(
        key.place(),
        "cle-inconnue",
        "La clé « " + key.text() + " » n'existe pas ici.",
        near.map(word -> "Vouliez-vous écrire « " + word + " » ?")
            .orElseGet(() -> "Clés possibles : " + quoted(allowed) + "."));
  }

  /** A plain text; a fault if it is a list or a mapping. */
  Optional<String> text(Tree tree) {
    if (tree instanceof Tree.Scalar scalar && !scalar.isNull()) {
      return Optional.of(scalar.text().strip());
    }
    textExpected(tree);
    return Optional.empty();
  }

  Node textExpected(Tree tree) {
    return fault(
        tree.place(), "argument-invalide", "Un texte est attendu ici.", "Écrivez un texte.");
  }

  boolean isYes(Tree.Entry entry) {
    if (isCompatible()) {
      return entry.value() instanceof Tree.Scalar scalar && scalar.text().equals("oui");
    }
    var word = text(entry.value()).orElse("non");
    if (!word.equals("oui") && !word.equals("non")) {
      fault(
          entry.value().place(),
          "argument-invalide",
          "« " + entry.name() + " » attend « oui » ou « non ».",
          "Écrivez « " + entry.name() + ": oui ».");
    }
    return word.equals("oui");
  }

  /** In the reference some keys act whatever is written after them. */
  boolean isActive(Tree.Entry entry) {
    return isCompatible() || isYes(entry);
  }

  Node fault(Place place, String code, String message, String mend) {
    issues.add(place, code, message, mend);
    return UNDEFINED;
  }

  private static String quoted(List<String> words) {
    return "« " + String.join(" », « ", words) + " »";
  }
}
