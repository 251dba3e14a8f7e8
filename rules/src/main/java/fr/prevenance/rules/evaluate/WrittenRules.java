package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.DatedValue;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What rules say as they are written, whatever the situation. */
public record WrittenRules(Model model) {

  /** The dated values written in a rule, oldest first; none where it has none. */
  public List<DatedValue> datedValues(Rule rule) {
    var found = new ArrayList<DatedValue>();
    collectDated(rule.body(), found);
    return found;
  }

  private static void collectDated(Node node, List<DatedValue> found) {
    if (node instanceof Node.Dated dated) {
      dated.versions().forEach(version -> found.add(datedValue(version)));
    }
    Children.of(node).forEach(child -> collectDated(child, found));
  }

  private static DatedValue datedValue(Node.Version version) {
    return new DatedValue(
        version.from(),
        version.value().map(WrittenExpression.SHORT::of),
        version.reference(),
        version.link());
  }

  /** Full names of the public rules that a rule reads itself, in the order written. */
  public List<String> reads(Rule rule) {
    var found = new LinkedHashSet<String>();
    collectReferences(rule.body(), found);
    return List.copyOf(found);
  }

  private void collectReferences(Node node, Set<String> found) {
    if (node instanceof Node.Reference reference) {
      var read = model.rules().get(reference.rule());
      if (!read.hidden()) {
        found.add(read.name().text());
      }
    }
    Children.of(node).forEach(child -> collectReferences(child, found));
  }
}
