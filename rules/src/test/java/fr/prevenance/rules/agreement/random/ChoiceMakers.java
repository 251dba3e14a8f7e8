package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Conditions, variations and texts with holes. */
final class ChoiceMakers {
  private final Trees trees;
  private final Dice dice;

  ChoiceMakers(Trees trees) {
    this.trees = trees;
    this.dice = trees.dice();
  }

  List<Maker> all() {
    return List.of(
        Maker.any("condition", this::condition),
        Maker.any("variations", this::variations),
        new Maker("texte", Set.of(Kind.TEXT), (_, depth) -> template(depth)));
  }

  private Object condition(Kind kind, int depth) {
    var condition = Tree.map("si", trees.of(Kind.BOOLEAN, depth - 1));
    condition.put("alors", trees.of(kind, depth - 1));
    condition.put("sinon", trees.of(kind, depth - 1));
    return Tree.map("condition", dice.percent(20) ? dice.shuffled(condition) : condition);
  }

  private Object variations(Kind kind, int depth) {
    var branches = new ArrayList<Map<String, Object>>();
    int count = dice.between(1, 2);
    for (int index = 0; index < count; index++) {
      branches.add(
          Tree.map("si", trees.of(Kind.BOOLEAN, depth - 1), "alors", trees.of(kind, depth - 1)));
    }
    if (dice.percent(65)) {
      branches.add(Tree.map("sinon", trees.of(kind, depth - 1)));
    }
    return Tree.map("variations", branches);
  }

  private Object template(int depth) {
    String first = hole(depth);
    return Tree.map("texte", dice.percent(50) ? "Vous : " + first : first + " puis " + hole(depth));
  }

  private String hole(int depth) {
    Kind kind = dice.of(Kind.NUMBER, Kind.NUMBER, Kind.BOOLEAN, Kind.TEXT, Kind.DATE);
    return "{{ " + trees.expressions().of(kind, depth - 1) + " }}";
  }
}
