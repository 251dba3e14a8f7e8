package fr.prevenance.cli.simulate;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads facts, each by the type that the rights declare. Safe for many threads. */
final class FactsReader {
  private static final String DOT = " . ";
  private static final int MENDED = 20;

  private final Map<String, FactDefinition> declared = new LinkedHashMap<>();
  private final Set<String> entities;

  /**
   * @param packs whose facts may be given, asked for or not
   */
  FactsReader(List<RightPack> packs) {
    packs.stream()
        .flatMap(pack -> pack.facts().stream())
        .forEach(fact -> declared.merge(fact.name(), fact, FactsReader::readable));
    this.entities =
        declared.values().stream().map(FactDefinition::entity).collect(Collectors.toSet());
  }

  /** One name means the same in every right; only one of them may say how its months add up. */
  private static FactDefinition readable(FactDefinition first, FactDefinition second) {
    return MonthlySeries.of(first).isPresent() ? first : second;
  }

  /** The kinds of things that facts are about. */
  Set<String> entities() {
    return entities;
  }

  /**
   * The known facts by full name; those given as null, or whose months are not all there, are left
   * out.
   *
   * @param entity whose facts may be named without it
   * @param faults where every fault is told
   */
  Map<String, Value> read(
      JsonNode facts, Optional<String> entity, LocalDate date, List<String> faults) {
    Map<String, Value> known = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : facts.properties()) {
      FactDefinition fact = declared.get(full(entry.getKey(), entity));
      if (fact == null || entity.isPresent() && !fact.entity().equals(entity.get())) {
        faults.add(misnamed(new MisnamedFact(entry.getKey(), entity), faults.size()));
      } else if (!entry.getValue().isNull()) {
        read(fact, entry.getValue(), date, known, faults);
      }
    }
    return known;
  }

  private static String full(String name, Optional<String> entity) {
    return name.contains(DOT) ? name : entity.map(of -> of + DOT + name).orElse(name);
  }

  private static void read(
      FactDefinition fact,
      JsonNode node,
      LocalDate date,
      Map<String, Value> known,
      List<String> faults) {
    if (node.isObject()) {
      MonthlySeries.of(fact)
          .ifPresentOrElse(
              series ->
                  series
                      .value(node, date, faults)
                      .ifPresent(value -> known.put(fact.name(), value)),
              () -> faults.add(noSeries(fact)));
    } else {
      FactJson.value(fact, node)
          .ifPresentOrElse(
              value -> known.put(fact.name(), value), () -> faults.add(mistyped(fact)));
    }
  }

  /** Looking for what was meant takes its time: not for a thousandth fault. */
  private String misnamed(MisnamedFact fact, int faults) {
    return faults < MENDED ? fact.fault(declared.values()) : fact.unknown();
  }

  private static String mistyped(FactDefinition fact) {
    return "La donnée « %s » attend %s, ou null si elle est inconnue."
        .formatted(fact.name(), FactJson.form(fact.type()));
  }

  private static String noSeries(FactDefinition fact) {
    return "La donnée « %s » (période : %s) ne se donne pas mois par mois."
        .formatted(fact.name(), fact.period());
  }
}
