package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code variations: [{si, alors}, …, {sinon}]}: {@code sinon} is last, and optional. */
record VariationsMechanism() implements Mechanism {
  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var branches = new ArrayList<Node.Branch>();
    var items = parser.items(entry);
    for (int i = 0; i < items.size(); i++) {
      branches.add(branch(items.get(i), i == items.size() - 1, parser));
    }
    return new Node.Variations(branches);
  }

  private static Node.Branch branch(Tree item, boolean last, DefinitionParser parser) {
    var arguments = parser.arguments(item, "variations", List.of("si", "alors", "sinon"));
    var otherwise = arguments.find("sinon");
    if (otherwise.isEmpty()) {
      return new Node.Branch(arguments.required("si"), arguments.required("alors"));
    }
    boolean alone = arguments.find("si").isEmpty() && arguments.find("alors").isEmpty();
    if (!parser.isCompatible() && !(last && alone)) {
      parser.fault(
          item.place(),
          "variations-mal-ordonnees",
          "« sinon » doit être seul dans la dernière branche.",
          "Déplacez « sinon » à la fin de la liste.");
    }
    return new Node.Branch(new Node.Constant(Value.of(true)), arguments.required("sinon"));
  }
}
