package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.List;
import java.util.Optional;

/** The named arguments of one mechanism; its keys are a closed list. */
record Arguments(Tree.Mapping mapping, String mechanism, DefinitionParser parser) {

  Optional<Tree> find(String key) {
    return mapping.find(key);
  }

  Optional<Node> optional(String key) {
    return find(key).map(parser::node);
  }

  /** The argument, or a fault and an undefined value. */
  Node required(String key) {
    return optional(key).orElseGet(() -> missing(key));
  }

  Optional<Node> requiredIn(String key) {
    return Optional.of(required(key));
  }

  List<Tree> list(String key) {
    return mapping
        .entry(key)
        .map(parser::items)
        .orElseGet(() -> {
          missing(key);
          return List.of();
        });
  }

  Optional<String> text(String key) {
    return find(key).flatMap(parser::text);
  }

  /** A number written as such, or what it is by default. */
  double number(String key, double usual) {
    return find(key)
        .filter(Tree.Scalar.class::isInstance)
        .map(tree -> ((Tree.Scalar) tree).number().orElse(usual))
        .orElse(usual);
  }

  boolean isYes(String key) {
    return mapping.entry(key).map(parser::isYes).orElse(false);
  }

  private Node missing(String key) {
    return parser.fault(
        mapping.place(),
        "argument-manquant",
        "Il manque « " + key + " » dans « " + mechanism + " ».",
        "Ajoutez une ligne « " + key + ": … ».");
  }
}
