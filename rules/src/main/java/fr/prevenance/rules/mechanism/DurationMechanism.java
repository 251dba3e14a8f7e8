package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Period;
import fr.prevenance.rules.syntax.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code durée: {depuis, jusqu'à, unité}}: both ends default to the day of evaluation. */
record DurationMechanism() implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var arguments =
        parser.arguments(entry.value(), entry.name(), List.of("depuis", "jusqu'à", "unité"));
    var from = arguments.optional("depuis").orElseGet(parser::evaluationDay);
    var to = arguments.optional("jusqu'à").orElseGet(parser::evaluationDay);
    var period = arguments.find("unité").map(tree -> period(tree, parser)).orElse(Period.DAY);
    return new Node.Duration(from, to, period);
  }

  private static Period period(Tree tree, DefinitionParser parser) {
    var word = parser.text(tree).orElse("");
    return Period.of(word)
        .filter(period -> isAllowed(period, parser))
        .orElseGet(() -> {
          parser.fault(
              tree.place(),
              "unite-de-duree-inconnue",
              "« " + word + " » n'est pas une unité de durée.",
              "Unités possibles : " + allowed(parser) + ".");
          return Period.DAY;
        });
  }

  private static boolean isAllowed(Period period, DefinitionParser parser) {
    return !parser.isCompatible() || !period.isExtension();
  }

  private static String allowed(DefinitionParser parser) {
    return Arrays.stream(Period.values())
        .filter(period -> isAllowed(period, parser))
        .map(Period::word)
        .collect(Collectors.joining(", "));
  }
}
