package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code texte}: a text with expressions between double braces. */
record TemplateMechanism() implements Mechanism {
  private static final Pattern HOLE = Pattern.compile("\\{\\{(.*?)\\}\\}", Pattern.DOTALL);

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    if (!(entry.value() instanceof Tree.Scalar scalar)) {
      return parser.textExpected(entry.value());
    }
    var pieces = new ArrayList<Node>();
    var hole = HOLE.matcher(scalar.text());
    int end = 0;
    while (hole.find()) {
      addText(scalar.text().substring(end, hole.start()), pieces);
      var inside = new Tree.Scalar(hole.group(1), true, scalar.exact(), scalar.at(hole.start(1)));
      pieces.add(parser.node(inside));
      end = hole.end();
    }
    addText(scalar.text().substring(end), pieces);
    return new Node.Template(pieces);
  }

  private static void addText(String text, List<Node> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Node.Constant(Value.of(text)));
    }
  }
}
