package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The clusters whose rows are not the same in two populations: a row that came, went, or says
 * something else is in one of them. Rows are compared whole, so that nothing is left to chance.
 */
final class Changes {
  private static final String MEMBER = "grappe, personne, groupe, role, rang, part, principal";
  private static final String EXCLUDED = "grappe, entite, id, droit, motif";
  private static final String NOBODY =
      "(SELECT 0::BIGINT AS grappe, '' AS entite, 0::BIGINT AS id, '' AS droit, '' AS motif"
          + " WHERE false)";

  private final Sources before;
  private final Sources now;
  private final Set<String> facts;

  /**
   * @param before with the tables of {@code now}
   * @param facts full names: what other columns say does not matter
   */
  Changes(Sources before, Sources now, Collection<String> facts) {
    this.before = before;
    this.now = now;
    this.facts = Set.copyOf(facts);
  }

  /** The changed clusters of a range, those that are in one population alone among them. */
  long[] within(ClusterRange range, Engine engine) throws DatasetException {
    String changed =
        Stream.of(entities(range), memberships(range), Stream.of(exclusions(range)))
            .flatMap(some -> some)
            .collect(Collectors.joining(" UNION ALL "));
    String sql = "SELECT DISTINCT grappe FROM (" + changed + ") ORDER BY grappe";
    return engine.all(sql, row -> row.getLong(1)).stream().mapToLong(Long::longValue).toArray();
  }

  private Stream<String> entities(ClusterRange range) {
    return now.entities().keySet().stream()
        .map(table -> {
          Source old = before.entity(table.entity());
          Source current = now.entity(table.entity());
          return difference(
              rows(columns(table, old), old, range), rows(columns(table, current), current, range));
        });
  }

  private Stream<String> memberships(ClusterRange range) {
    return now.memberships().entrySet().stream()
        .map(kind ->
            difference(
                rows(MEMBER, before.kind(kind.getKey()), range),
                rows(MEMBER, kind.getValue(), range)));
  }

  private String exclusions(ClusterRange range) {
    return difference(rows(before.exclusions(), range), rows(now.exclusions(), range));
  }

  private String columns(DatasetTable table, Source source) {
    return Stream.concat(
            Stream.of(WantedColumn.CLUSTER, WantedColumn.ID),
            table.facts().stream()
                .filter(fact -> facts.contains(fact.name()))
                .flatMap(fact -> columns(fact, source)))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> columns(DatasetFact fact, Source source) {
    String mark = Sql.name(fact.notApplicableColumn());
    return Stream.of(
        Sql.name(fact.column()),
        source.has(fact.notApplicableColumn()) ? "coalesce(" + mark + ", false)" : "false");
  }

  private static String rows(String columns, Source source, ClusterRange range) {
    return "SELECT " + columns + " " + source.within(Extent.all(range));
  }

  private static String rows(Optional<ExclusionTable> exclusions, ClusterRange range) {
    String from = exclusions.map(ExclusionTable::relation).orElse("FROM " + NOBODY);
    return "SELECT %s %s WHERE grappe %s".formatted(EXCLUDED, from, Extent.between(range));
  }

  /** With as many of each row as there are. */
  private static String difference(String one, String other) {
    return List.of(Map.entry(one, other), Map.entry(other, one)).stream()
        .map(pair ->
            "SELECT grappe FROM ((%s) EXCEPT ALL (%s))".formatted(pair.getKey(), pair.getValue()))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
