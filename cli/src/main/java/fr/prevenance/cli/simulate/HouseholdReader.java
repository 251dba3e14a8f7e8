package fr.prevenance.cli.simulate;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a household, each datum by the type that the rights declare. */
final class HouseholdReader {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private final Map<String, FactDefinition> declared = new LinkedHashMap<>();

  HouseholdReader(List<RightPack> packs) {
    packs.stream()
        .flatMap(pack -> pack.facts().stream())
        .forEach(fact -> declared.putIfAbsent(fact.name(), fact));
  }

  /**
   * The known facts by full name; those given as null are left out.
   *
   * @param json UTF-8
   * @throws HouseholdRefused with every fault
   */
  Map<String, Value> read(byte[] json) throws HouseholdRefused {
    List<String> faults = new ArrayList<>();
    Map<String, Value> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : parse(json).properties()) {
      if (!declared.containsKey(entry.getKey())) {
        faults.add(unknown(entry.getKey()));
      } else if (!entry.getValue().isNull()) {
        FactDefinition fact = declared.get(entry.getKey());
        FactJson.value(fact, entry.getValue())
            .ifPresentOrElse(
                value -> facts.put(fact.name(), value), () -> faults.add(mistyped(fact)));
      }
    }
    if (!faults.isEmpty()) {
      throw new HouseholdRefused(faults);
    }
    return facts;
  }

  private static JsonNode parse(byte[] json) throws HouseholdRefused {
    try {
      JsonNode household = JSON.readTree(json);
      if (household.isObject()) {
        return household;
      }
    } catch (JacksonException unreadable) {
      throw new HouseholdRefused(List.of(position(unreadable)));
    }
    throw new HouseholdRefused(
        List.of("Un foyer s'écrit {\"nom complet d'une donnée\": valeur, …}."));
  }

  /** Says where, not what: the text may be about somebody. */
  private static String position(JacksonException unreadable) {
    String where =
        Optional.ofNullable(unreadable.getLocation())
            .map(at -> " (ligne %d, colonne %d)".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return "JSON illisible%s : vérifiez guillemets, virgules, accolades, clés répétées et UTF-8."
        .formatted(where);
  }

  private static String unknown(String name) {
    return "La donnée « %s » n'est demandée par aucun des droits choisis. « prevenance rights show » nomme celles de chacun."
        .formatted(name);
  }

  private static String mistyped(FactDefinition fact) {
    return "La donnée « %s » attend %s, ou null si elle est inconnue."
        .formatted(fact.name(), FactJson.form(fact.type()));
  }
}
