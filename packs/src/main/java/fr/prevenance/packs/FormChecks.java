package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.packs.Form.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks the fields of a form against the facts of the pack. */
final class FormChecks {
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private final List<PackIssue> issues = new ArrayList<>();

  private FormChecks(List<FactDefinition> declared) {
    declared.forEach(fact -> facts.put(fact.name(), fact));
  }

  static List<PackIssue> check(List<Located<Field>> fields, List<FactDefinition> declared) {
    FormChecks checks = new FormChecks(declared);
    fields.forEach(checks::check);
    return checks.issues;
  }

  private void check(Located<Field> located) {
    Section section = located.section();
    Field field = located.value();
    if (!keys.add(field.key())) {
      issues.add(
          section.issue(
              "clé", "clé-en-double", "La clé « " + field.key() + " » sert déjà.", "Changez-la."));
    }
    field.fact().ifPresent(fact -> prefilled(section, fact));
    field.check().ifPresent(pattern -> compiles(section, pattern));
  }

  private void prefilled(Section section, String name) {
    FactDefinition fact = facts.get(name);
    if (fact == null) {
      issues.add(FactsFile.undeclared(section, "donnée", name, facts.keySet()));
    } else if (fact.visibility() == Visibility.AGENT) {
      issues.add(
          section.issue(
              "donnée",
              "donnée-réservée-aux-agents",
              "La donnée « " + name + " » n'est visible que des agents.",
              "Retirez ce champ : la personne ne doit pas la voir."));
    }
  }

  private void compiles(Section section, String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      issues.add(
          section.issue(
              "vérification",
              "vérification-illisible",
              "L'expression régulière n'est pas correcte (" + e.getDescription() + ").",
              "Corrigez-la, ou retirez-la."));
    }
  }
}
