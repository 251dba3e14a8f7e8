package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.PeriodEdge;
import fr.prevenance.rules.syntax.Tree;
import java.util.Arrays;

/** {@code premier jour du mois suivant: date} and the like. */
record PeriodEdgeMechanism(PeriodEdge edge) implements Mechanism {

  static boolean names(String keyword) {
    return Arrays.stream(PeriodEdge.values()).anyMatch(edge -> edge.keyword().equals(keyword));
  }

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    return new Node.DayOfPeriod(edge, parser.node(entry.value()), entry.key().place());
  }
}
