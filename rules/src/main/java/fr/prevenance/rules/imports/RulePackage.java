package fr.prevenance.rules.imports;

import fr.prevenance.rules.mechanism.RuleParser;
import fr.prevenance.rules.model.Replacement;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of a package, and which of them need which. */
final class RulePackage {
  private static final Set<String> REPLACING = Set.of("remplace", "rend non applicable");

  private final DeclaredRules rules;

  /** Replacers by what they replace, once somebody has asked. */
  private Optional<Map<RuleName, List<RuleName>>> replacers = Optional.empty();

  /** Faults of rules are told where they are copied, not where they are looked through. */
  private final Issues untold = new Issues();

  RulePackage(DeclaredRules rules) {
    this.rules = rules;
  }

  DeclaredRules rules() {
    return rules;
  }

  /** Rules whose name is written in a rule. */
  Set<RuleName> citedBy(Declaration rule) {
    var cited = new LinkedHashSet<RuleName>();
    RuleParser.parse(List.of(rule), rules.telling(cited::add), untold);
    return cited;
  }

  /** Rules that take the place of another one where it is cited, or switch it off. */
  List<RuleName> replacersOf(RuleName rule) {
    if (replacers.isEmpty()) {
      replacers = Optional.of(allReplacers());
    }
    return replacers.get().getOrDefault(rule, List.of());
  }

  private Map<RuleName, List<RuleName>> allReplacers() {
    var found = new HashMap<RuleName, List<RuleName>>();
    var names = rules.inOrder().stream().map(Declaration::name).toList();
    for (var rule : rules.inOrder()) {
      for (var replacement : replacements(rule)) {
        var replaced = names.get(replacement.replaced());
        found.computeIfAbsent(replaced, _ -> new ArrayList<>()).add(rule.name());
      }
    }
    return found;
  }

  private List<Replacement> replacements(Declaration rule) {
    var clauses =
        rule.body() instanceof Tree.Mapping mapping
            ? mapping.entries().stream().filter(entry -> REPLACING.contains(entry.name())).toList()
            : List.<Tree.Entry>of();
    if (clauses.isEmpty()) {
      return List.of();
    }
    var alone = with(rule, new Tree.Mapping(clauses, rule.place()));
    return RuleParser.parse(List.of(alone), rules, untold).getFirst().replacements();
  }

  static Declaration with(Declaration rule, Tree body) {
    return new Declaration(rule.name(), rule.secret(), body, rule.place(), rule.origin());
  }
}
