package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts as examples write them, with the types that {@code donnees.yaml} declares. */
final class FactReading {
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final List<PackIssue> issues = new ArrayList<>();

  FactReading(List<FactDefinition> declared) {
    declared.forEach(fact -> facts.put(fact.name(), fact));
  }

  /** Facts unknown to the pack, and values of another type than declared. */
  List<PackIssue> issues() {
    return issues;
  }

  /**
   * The facts of a section by full name.
   *
   * @param entity whose facts may be written without their entity; empty for full names only
   * @param others keys of the section that are not facts
   */
  Map<String, Value> values(Section section, Optional<String> entity, String... others) {
    Map<String, Value> values = new LinkedHashMap<>();
    List<String> skipped = List.of(others);
    for (String key : section.keys()) {
      if (!skipped.contains(key)) {
        read(section, key, full(key, entity), values);
      }
    }
    return values;
  }

  private String full(String key, Optional<String> entity) {
    return facts.containsKey(key) ? key : entity.map(of -> of + " . " + key).orElse(key);
  }

  private void read(Section section, String key, String name, Map<String, Value> values) {
    FactDefinition fact = facts.get(name);
    if (fact == null) {
      issues.add(FactsFile.undeclared(section, key, name, facts.keySet()));
    } else {
      typed(fact, section.node(key))
          .ifPresentOrElse(
              value -> values.put(name, value), () -> issues.add(mistyped(section, key, fact)));
    }
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

  private static PackIssue mistyped(Section section, String key, FactDefinition fact) {
    String mend =
        switch (fact.type()) {
          case NUMBER -> "Écrivez un nombre sans unité, tel que 12000 ou 12.5.";
          case BOOLEAN -> "Écrivez oui ou non ; une donnée inconnue ne s'écrit pas.";
          case DATE -> "Écrivez une date JJ/MM/AAAA.";
          case TEXT -> "Mettez le texte entre guillemets.";
        };
    return section.issue(
        key,
        "type-incorrect",
        "La donnée « " + fact.name() + " » doit être de type " + FactsFile.word(fact.type()) + ".",
        mend);
  }
}
