package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An opened population as another process that sees the same files can read it, without checking or
 * arranging anything again.
 *
 * @param entities by name
 * @param memberships by kind
 * @param rows of each entity
 * @param exclusions what {@link ExclusionTable} reads; empty where there are none
 * @param words of the text columns read
 */
record Blueprint(
    Map<String, Source> entities,
    Map<String, Source> memberships,
    Map<String, Long> rows,
    String exclusions,
    Map<String, Vocabulary.Listed> words) {

  static Blueprint of(Sources sources, Vocabulary vocabulary) {
    Map<String, Source> entities = new LinkedHashMap<>();
    sources.entities().forEach((table, source) -> entities.put(table.entity(), source));
    return new Blueprint(
        entities,
        sources.memberships(),
        sources.rows(),
        sources.exclusions().map(ExclusionTable::relation).orElse(""),
        vocabulary.listed());
  }

  static Blueprint read(String text) {
    return JsonMapper.shared().readValue(text, Blueprint.class);
  }

  String written() {
    return JsonMapper.shared().writeValueAsString(this);
  }

  Sources sources(Dataset dataset) {
    Map<DatasetTable, Source> tables = new LinkedHashMap<>();
    for (DatasetTable table : dataset.tables()) {
      tables.put(table, entities.get(table.entity()));
    }
    return new Sources(
        tables,
        memberships,
        rows,
        exclusions.isEmpty() ? Optional.empty() : Optional.of(new ExclusionTable(exclusions)));
  }
}
