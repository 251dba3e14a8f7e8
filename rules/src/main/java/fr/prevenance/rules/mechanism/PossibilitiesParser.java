package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code une possibilité}: the only texts a rule may take. */
record PossibilitiesParser(DefinitionParser parser) {

  List<String> parse(Tree.Entry entry) {
    var texts = new ArrayList<String>();
    for (var item : parser.items(entry)) {
      var text = text(item);
      if (texts.contains(text)) {
        parser.fault(
            item.place(),
            "possibilite-en-double",
            "La possibilité « " + text + " » est écrite deux fois.",
            "Retirez l'une des deux.");
      }
      texts.add(text);
    }
    return texts;
  }

  /** Between quotes a text; a bare word names a rule and stands for the word itself. */
  private String text(Tree item) {
    if (item instanceof Tree.Scalar scalar) {
      return switch (parser.node(scalar)) {
        case Node.Constant(Value.Text(var text)) -> text;
        case Node.Reference _ -> scalar.text().strip();
        case Node.Constant(Value.Undefined _) -> scalar.text();
        default -> unsupported(item);
      };
    }
    return unsupported(item);
  }

  private String unsupported(Tree item) {
    parser.fault(
        item.place(),
        "mecanisme-non-pris-en-charge",
        "Seuls des textes ou des noms de règles existantes sont acceptés dans « une possibilité ».",
        "Écrivez chaque possibilité entre apostrophes : \"'CDI'\".");
    return item.place().line() + ":" + item.place().column();
  }
}
