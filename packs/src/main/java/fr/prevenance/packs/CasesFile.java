package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code cas.yaml}: examples, whose facts take the types that {@code donnees.yaml} declares. */
final class CasesFile {
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final List<PackIssue> issues = new ArrayList<>();
  private final List<Case> cases = new ArrayList<>();

  CasesFile(YamlDocument document, List<FactDefinition> declared) {
    declared.forEach(fact -> facts.put(fact.name(), fact));
    document.top().items("cas").forEach(section -> cases.add(read(section)));
  }

  List<Case> cases() {
    return List.copyOf(cases);
  }

  /** Facts unknown to the pack, and values of another type than declared. */
  List<PackIssue> issues() {
    return List.copyOf(issues);
  }

  private Case read(Section section) {
    return new Case(
        section.text("description"),
        section.date("date"),
        values(section.child("données")),
        section.text("attendu"),
        section.optional("montant").map(text -> cents(section.node("montant"))),
        section.optional("certitude"));
  }

  private static long cents(JsonNode euros) {
    return euros.decimalValue().movePointRight(2).longValueExact();
  }

  private Map<String, Value> values(Section section) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (String name : section.keys()) {
      FactDefinition fact = facts.get(name);
      if (fact == null) {
        issues.add(unknown(section, name));
      } else {
        typed(fact, section.node(name))
            .ifPresentOrElse(
                value -> values.put(name, value), () -> issues.add(mistyped(section, fact)));
      }
    }
    return values;
  }

  private static Optional<Value> typed(FactDefinition fact, JsonNode node) {
    return switch (fact.type()) {
      case NUMBER ->
          node.isNumber()
              ? Optional.of(new Value.Number(node.asDouble(), fact.unit()))
              : Optional.empty();
      case BOOLEAN ->
          switch (node.asText()) {
            case "oui" -> Optional.of(Value.of(true));
            case "non" -> Optional.of(Value.of(false));
            default -> Optional.empty();
          };
      case DATE -> FrenchDate.parse(node.asText()).map(Value::of);
      case TEXT -> node.isTextual() ? Optional.of(Value.of(node.asText())) : Optional.empty();
    };
  }

  private PackIssue unknown(Section section, String name) {
    return section.issue(
        name,
        "donnée-non-déclarée",
        "La donnée « " + name + " » n'est pas déclarée dans donnees.yaml.",
        Spelling.suggestion(name, facts.keySet()));
  }

  private static PackIssue mistyped(Section section, FactDefinition fact) {
    String mend =
        switch (fact.type()) {
          case NUMBER -> "Écrivez un nombre sans unité, tel que 12000 ou 12.5.";
          case BOOLEAN -> "Écrivez oui ou non ; une donnée inconnue ne s'écrit pas.";
          case DATE -> "Écrivez une date JJ/MM/AAAA.";
          case TEXT -> "Mettez le texte entre guillemets.";
        };
    return section.issue(
        fact.name(),
        "type-incorrect",
        "La donnée « " + fact.name() + " » doit être de type " + FactsFile.word(fact.type()) + ".",
        mend);
  }
}
