package fr.prevenance.bench.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Rules as the npm engine takes them: objects, read from YAML beforehand.
 *
 * @param source {@code rules} or {@code model} with what it is
 */
record PeerRules(Map<String, Object> source, String asked, List<Map<String, String>> situations) {

  static PeerRules of(Households households) {
    var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    var set = households.set();
    var rules = new Load(settings).loadFromString(set.text());
    return new PeerRules(Map.of("rules", rules), set.asked(), households.expressions());
  }

  Map<String, Object> job() {
    var job = new LinkedHashMap<>(source);
    job.put("asked", asked);
    job.put("situations", situations);
    return job;
  }
}
