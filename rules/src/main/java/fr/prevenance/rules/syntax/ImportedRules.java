package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds rules that come from packages to those declared in files. */
record ImportedRules(Map<String, Declaration> found, Issues issues) {

  /** What imported rules stand below and nobody declares becomes an empty rule. */
  void add(List<Declaration> imported) {
    var names = imported.stream().map(rule -> rule.name().text()).collect(Collectors.toSet());
    for (var rule : imported) {
      addParents(rule, names);
      var known = found.putIfAbsent(rule.name().text(), rule);
      if (known != null) {
        refuse(rule, known);
      }
    }
  }

  private void addParents(Declaration rule, Set<String> names) {
    for (RuleName above : rule.name().ancestors().reversed()) {
      if (!names.contains(above.text())) {
        found.computeIfAbsent(above.text(), _ -> Declaration.empty(above, importedAt(rule)));
      }
    }
  }

  private void refuse(Declaration imported, Declaration known) {
    issues.add(
        known.origin().isPresent() ? importedAt(imported) : known.place(),
        "import-en-conflit",
        "La règle « " + imported.name().text() + " » est aussi importée d'un paquet.",
        "Renommez l'une des deux, importez dans un autre espace avec « dans », ou changez la"
            + " règle importée par ses attributs : « - nom: {question: … } ».");
  }

  static Place importedAt(Declaration rule) {
    return rule.origin().map(Origin::importedAt).orElse(rule.place());
  }
}
