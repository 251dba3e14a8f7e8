package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.syntax.NameScanner;
import fr.prevenance.rules.syntax.Tree;

/** {@code unité}: converts, or gives the unit to a number that has none. */
record UnitMechanism() implements ChainedMechanism {
  @Override
  public Node wrap(Node value, Tree.Entry entry, DefinitionParser parser) {
    var text = parser.text(entry.value()).orElse("");
    boolean readable = parser.isCompatible() ? !text.contains("/ ") : NameScanner.isUnit(text);
    if (!readable) {
      return parser.fault(
          entry.value().place(),
          "unite-invalide",
          "« " + text + " » n'est pas une unité.",
          "Écrivez par exemple €, €/mois, % ou personne.");
    }
    var unit = Unit.parse(text);
    return unit.isTooLong()
        ? parser.fault(
            entry.value().place(),
            "unite-trop-longue",
            "Cette unité a trop de mots.",
            "Simplifiez-la.")
        : new Node.Conversion(value, unit, entry.key().place());
  }
}
