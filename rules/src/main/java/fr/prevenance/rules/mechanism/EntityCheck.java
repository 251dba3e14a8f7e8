package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.NameScanner;
import fr.prevenance.rules.syntax.Tree;
import java.util.List;

/**
 * {@code entité}: on a root rule it declares an entity (a person, a household) below which facts
 * live; on another rule it names the entity the rule belongs to, which must be declared.
 */
record EntityCheck(DeclaredRules declared, DefinitionParser parser) {

  private static final List<String> KINDS = List.of("oui", "individu", "groupe");

  void check(Tree.Entry entry) {
    var word = parser.text(entry.value()).orElse("");
    boolean root = parser.rule().parent().isEmpty();
    if (root && !KINDS.contains(word)) {
      parser.fault(
          entry.value().place(),
          "entite-inconnue",
          "« " + word + " » ne dit pas ce qu'est cette entité.",
          "Écrivez « individu » (une personne), « groupe » (ce qui a des membres) ou « oui ».");
    }
    if (!root && !isDeclared(word)) {
      parser.fault(
          entry.value().place(),
          "entite-inconnue",
          "« " + word + " » n'est pas une entité déclarée.",
          "Déclarez-la par une règle sans parent : « " + suggestion(word) + ": {entité: oui} ».");
    }
  }

  private static String suggestion(String word) {
    return NameScanner.isName(word) && !word.equals("oui") ? word : "ménage";
  }

  private boolean isDeclared(String word) {
    return !word.contains(RuleName.SEPARATOR)
        && declared
            .find(new RuleName(word))
            .filter(
                root -> root.body() instanceof Tree.Mapping body && body.find("entité").isPresent())
            .isPresent();
  }
}
