package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code texte}: a text with expressions between double braces. */
record TemplateMechanism() implements Mechanism {
  private static final String OPENING = "{{";
  private static final String CLOSING = "}}";

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    if (!(entry.value() instanceof Tree.Scalar scalar)) {
      return parser.textExpected(entry.value());
    }
    var text = scalar.text();
    var pieces = new ArrayList<Node>();
    int end = 0;
    for (int hole = text.indexOf(OPENING); hole >= 0; hole = text.indexOf(OPENING, end)) {
      int start = hole + OPENING.length();
      int close = text.indexOf(CLOSING, start);
      if (close < 0) {
        break;
      }
      addText(text.substring(end, hole), pieces);
      var inside =
          new Tree.Scalar(text.substring(start, close), true, scalar.exact(), scalar.at(start));
      pieces.add(parser.node(inside));
      end = close + CLOSING.length();
    }
    addText(text.substring(end), pieces);
    return new Node.Template(parser.bounded(pieces, entry));
  }

  private static void addText(String text, List<Node> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Node.Constant(Value.of(text)));
    }
  }
}
