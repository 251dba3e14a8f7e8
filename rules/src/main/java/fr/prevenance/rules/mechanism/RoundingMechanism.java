package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.ExactRounding;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.syntax.Tree;
import java.util.Arrays;
import java.util.List;

/**
 * {@code arrondi: oui | non | N décimales}, or {@code arrondi: {à, sens}}: to which multiple or how
 * many decimals, and in which direction.
 */
record RoundingMechanism() implements ChainedMechanism {
  private static final String TO = "à";
  private static final String DIRECTION = "sens";

  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    return !parser.isCompatible() && entry.value() instanceof Tree.Mapping mapping && isOwn(mapping)
        ? detailed(value, entry, parser)
        : new Node.Rounding(value, parser.node(entry.value()));
  }

  /** Other than mechanisms that would say whether to round. */
  private static boolean isOwn(Tree.Mapping mapping) {
    return mapping.find(TO).isPresent()
        || mapping.entries().stream().noneMatch(line -> ChainParser.isKeyword(line.name()));
  }

  private static Node detailed(Node value, Tree.Entry entry, DefinitionParser parser) {
    var arguments = parser.arguments(entry.value(), entry.name(), List.of(TO, DIRECTION));
    var precision = arguments.required(TO);
    arguments.find(TO).ifPresent(written -> check(precision, written, parser));
    var direction =
        arguments
            .find(DIRECTION)
            .map(written -> direction(written, parser))
            .orElse(RoundingDirection.NEAREST);
    return new Node.RoundingTo(value, precision, direction, entry.key().place());
  }

  private static void check(Node precision, Tree written, DefinitionParser parser) {
    if (precision instanceof Node.Constant(var constant) && !isPossible(constant)) {
      parser.fault(
          written.place(),
          "arrondi-invalide",
          "On ne peut pas arrondir à cela.",
          "Écrivez un multiple positif, par exemple « à: 1 € » ou « à: 0.1 € », ou un nombre"
              + " entier de décimales, par exemple « à: 2 décimales ».");
    }
  }

  /** An undefined value stands for a fault that is told already. */
  private static boolean isPossible(Value constant) {
    return switch (constant) {
      case Value.Number(var number, var unit) ->
          unit.map(Unit::parse).filter(Unit::isDecimals).isPresent()
              ? ExactRounding.isCount(number)
              : ExactRounding.isStep(number);
      case Value.Undefined _ -> true;
      case Value.Bool _, Value.Text _, Value.Date _, Value.NotApplicable _ -> false;
    };
  }

  private static RoundingDirection direction(Tree written, DefinitionParser parser) {
    var word = parser.text(written).orElse("");
    return RoundingDirection.of(word)
        .orElseGet(() -> {
          parser.fault(
              written.place(),
              "sens-inconnu",
              "« " + word + " » n'est pas un sens d'arrondi.",
              parser
                  .issues()
                  .nearest(word, RoundingMechanism::words)
                  .map(near -> "Vouliez-vous écrire « " + near + " » ?")
                  .orElseGet(() -> "Sens possibles : " + String.join(", ", words()) + "."));
          return RoundingDirection.NEAREST;
        });
  }

  private static List<String> words() {
    return Arrays.stream(RoundingDirection.values()).map(RoundingDirection::word).toList();
  }
}
