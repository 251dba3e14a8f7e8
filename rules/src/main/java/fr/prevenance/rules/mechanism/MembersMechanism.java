package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code somme des membres} and the other folds over the members of a group: an expression, or
 * {@code valeur} with {@code parmi}; counting has {@code parmi} alone.
 */
record MembersMechanism(MemberFold fold) implements Mechanism {
  private static final List<String> KEYS = List.of("valeur", "parmi");

  static boolean names(String keyword) {
    return Arrays.stream(MemberFold.values()).anyMatch(fold -> fold.keyword().equals(keyword));
  }

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var place = entry.key().place();
    boolean detailed =
        entry.value() instanceof Tree.Mapping mapping
            && mapping.entries().stream().anyMatch(part -> part.name().equals("parmi"));
    if (!detailed) {
      return new Node.Members(fold, alone(entry, parser), Optional.empty(), place);
    }
    boolean counts = fold == MemberFold.COUNT;
    var arguments = parser.arguments(entry.value(), entry.name(), counts ? List.of("parmi") : KEYS);
    var value = counts ? new Node.Constant(Value.of(1)) : arguments.required("valeur");
    return new Node.Members(fold, value, arguments.optional("parmi"), place);
  }

  /** Counting everybody is written with the name of the members' entity. */
  private Node alone(Tree.Entry entry, DefinitionParser parser) {
    if (fold != MemberFold.COUNT) {
      return parser.node(entry.value());
    }
    if (!(entry.value() instanceof Tree.Scalar scalar && parser.isIndividual(scalar.text()))) {
      return parser.fault(
          entry.value().place(),
          "argument-invalide",
          "« nombre de membres » attend « parmi », ou le nom de l'entité des membres.",
          "Écrivez « nombre de membres: {parmi: condition} », ou « nombre de membres: personne ».");
    }
    return new Node.Constant(Value.of(1));
  }
}
