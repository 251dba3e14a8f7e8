package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Delivery.Refusal;
import fr.prevenance.server.source.SourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door for one row. */
final class RowDoor {

  /**
   * @param row empty when the row is refused
   * @param refusals why; notices that leave the row alone included
   */
  record Passing(Optional<Row> row, List<Refusal> refusals) {}

  private final AgreedSource source;
  private final Provenance provenance;
  private final LocalDate today;

  RowDoor(AgreedSource source, Provenance provenance, LocalDate today) {
    this.source = source;
    this.provenance = provenance;
    this.today = today;
  }

  Passing pass(SourceRow row) {
    var faults = new RowFaults(row.line());
    var members = members(row, faults);
    var facts = facts(row, faults);
    var key = source.agreement().keyColumn().map(column -> key(row, column, faults));
    return new Passing(
        faults.areFatal()
            ? Optional.empty()
            : Optional.of(new Row(row.line(), key, members, facts)),
        faults.refusals());
  }

  private List<Row.Member> members(SourceRow row, RowFaults faults) {
    var members = new ArrayList<Row.Member>();
    for (var columns : source.members()) {
      new MemberDoor(columns, provenance, today).pass(row.values(), faults).ifPresent(members::add);
    }
    return List.copyOf(members);
  }

  private Map<String, Guarded<Value>> facts(SourceRow row, RowFaults faults) {
    var facts = new HashMap<String, Guarded<Value>>();
    for (var fact : source.facts()) {
      value(fact, row, faults)
          .ifPresent(value -> facts.put(fact.name(), new Guarded<>(value, provenance)));
    }
    return Map.copyOf(facts);
  }

  /** What is blank is unknown, which is not a fault. */
  private static Optional<Value> value(AgreedFact fact, SourceRow row, RowFaults faults) {
    return switch (fact) {
      case AgreedFact.FromPresence(var name, var value) -> Optional.of(value);
      case AgreedFact.FromColumn(var definition, var column) ->
          Optional.ofNullable(row.values().get(column))
              .flatMap(text -> value(definition, column, text, faults));
    };
  }

  private static Optional<Value> value(
      FactDefinition definition, String column, String text, RowFaults faults) {
    var value = FactText.read(definition, text);
    if (value.isEmpty()) {
      faults.refuse(
          column,
          "valeur-" + typeCode(definition.type()),
          "La valeur n’est pas %s.".formatted(typeName(definition.type())),
          FactText.expected(definition.type()));
    }
    return value;
  }

  private static String key(SourceRow row, String column, RowFaults faults) {
    var key = row.values().getOrDefault(column, "");
    if (key.isEmpty()) {
      faults.refuse(
          column, "clé-absente", "L’identifiant du dossier est vide.", "Donnez-le à chaque ligne.");
    }
    return key;
  }

  private static String typeCode(FactDefinition.Type type) {
    return switch (type) {
      case NUMBER -> "nombre";
      case BOOLEAN -> "oui-non";
      case TEXT -> "texte";
      case DATE -> "date";
    };
  }

  private static String typeName(FactDefinition.Type type) {
    return switch (type) {
      case NUMBER -> "un nombre";
      case BOOLEAN -> "oui ou non";
      case TEXT -> "un texte";
      case DATE -> "une date qui existe";
    };
  }
}
