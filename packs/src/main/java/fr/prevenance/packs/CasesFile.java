package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.prevenance.rules.People;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code cas.yaml}: examples, alone or of people with their groups. */
final class CasesFile {
  private final RuleBook rules;
  private final String entity;
  private final List<FactDefinition> declared;
  private final FactReading facts;
  private final CaseHousehold households;
  private final List<PackIssue> issues = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  /**
   * @param entity that the outcome belongs to
   */
  CasesFile(YamlDocument document, RuleBook rules, String entity, List<FactDefinition> declared) {
    this.rules = rules;
    this.entity = entity;
    this.declared = declared;
    this.facts = new FactReading(declared);
    this.households = new CaseHousehold(facts);
    document.top().items("cas").forEach(this::read);
  }

  List<Case> cases() {
    return List.copyOf(cases);
  }

  /** What the examples name and does not exist, and values of another type than declared. */
  List<PackIssue> issues() {
    List<PackIssue> all = new ArrayList<>(facts.issues());
    all.addAll(households.issues());
    all.addAll(issues);
    return all;
  }

  private void read(Section section) {
    subject(section)
        .ifPresent(subject ->
            cases.add(
                new Case(
                    section.text("description"),
                    subject,
                    section.text("attendu"),
                    section.optional("montant").map(text -> cents(section.node("montant"))),
                    section.optional("certitude"),
                    section.optional("condition"),
                    section.texts("manque"),
                    ruleValues(section.child("règles")),
                    section.optional("calcul"))));
  }

  private static long cents(JsonNode euros) {
    return euros.decimalValue().movePointRight(2).longValueExact();
  }

  private Optional<Subject> subject(Section section) {
    if (section.has("données")) {
      Map<String, Value> values = facts.values(section.child("données"), Optional.empty());
      return Optional.of(Subject.of(new Situation(section.date("date"), values)));
    }
    People household = households.read(section);
    Map<String, Subject> subjects =
        new Subjects(rules, entity, declared, household, section.date("date")).all();
    Optional<Subject> chosen =
        section
            .optional("pour")
            .map(subjects::get)
            .or(() ->
                section.has("pour") ? Optional.empty() : subjects.values().stream().findFirst());
    if (chosen.isEmpty()) {
      issues.add(
          section.issue(
              section.has("pour") ? "pour" : "groupes",
              "sujet-absent",
              "L'exemple ne dit pas pour quel « " + entity + " » le droit se décide.",
              "Sont de cette sorte dans l'exemple : "
                  + String.join(", ", subjects.keySet())
                  + "."));
    }
    return chosen;
  }

  private Map<String, Value> ruleValues(Section section) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String rule : section.keys()) {
      if (rules.find(rule).isEmpty()) {
        issues.add(RulesFile.unknown(section, rule, rule, rules));
      }
      values.put(rule, value(section.node(rule)));
    }
    return values;
  }

  private static Value value(JsonNode node) {
    String text = node.asText();
    if (node.isNumber()) {
      return Value.of(node.asDouble());
    }
    return switch (text) {
      case "oui" -> Value.of(true);
      case "non" -> Value.of(false);
      case "non applicable" -> new Value.NotApplicable();
      case "non défini" -> new Value.Undefined();
      default -> FrenchDate.parse(text).map(Value::of).orElseGet(() -> Value.of(text));
    };
  }
}
