package fr.prevenance.server.detection;

import fr.prevenance.population.FactValue;
import fr.prevenance.server.exchange.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facts kept with a case, opened for those who may read them, as the rules take them. */
final class FactValues {
  private FactValues() {}

  static Map<String, FactValue> open(List<KnownFact> known, Access access) {
    Map<String, FactValue> values = new HashMap<>();
    for (var fact : known) {
      values.put(fact.name(), new FactValue(access.open(fact.value()), fact.isCertified()));
    }
    return values;
  }
}
