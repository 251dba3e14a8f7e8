package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings tables to what ranges are read from: a cluster for each row, facts as columns, files
 * sorted by cluster. What already is so stays where it is.
 */
final class Arrangement {
  private final Engine engine;
  private final Workbench bench;
  private final RawTables tables;
  private final SourceFiles files;
  private final Optional<Clusters> clusters;
  private final LocalDate day;

  /**
   * @param clusters computed, where the files do not say them
   * @param day from which months are counted back
   */
  Arrangement(
      Engine engine,
      Workbench bench,
      RawTables tables,
      SourceFiles files,
      Optional<Clusters> clusters,
      LocalDate day) {
    this.engine = engine;
    this.bench = bench;
    this.tables = tables;
    this.files = files;
    this.clusters = clusters;
    this.day = day;
  }

  /** Persons, or one kind of group. */
  Source entities(DatasetTable table, Source raw) throws DatasetException {
    List<DatasetFact> monthly =
        table.facts().stream().filter(fact -> fact.monthly().isPresent()).toList();
    if (monthly.isEmpty()) {
      Optional<Source> sorted = asItIs(raw);
      if (sorted.isPresent()) {
        return sorted.get();
      }
    }
    StringBuilder columns = new StringBuilder("r.*");
    StringBuilder joins = new StringBuilder();
    Map<String, String> types = new HashMap<>(raw.types());
    if (clusters.isPresent()) {
      columns.append(", g.grappe");
      joins.append(" LEFT JOIN ").append(clusters.get().of(table)).append(" g ON g.id = r.id");
      types.put(WantedColumn.CLUSTER, "BIGINT");
    }
    for (DatasetFact fact : monthly) {
      MonthlyTable months = new MonthlyTable(engine, bench, tables, files, table, raw, fact, day);
      String name = "m" + types.size();
      columns
          .append(", ")
          .append(months.value(name))
          .append(" AS ")
          .append(Sql.name(fact.column()));
      joins.append(" LEFT JOIN (").append(months.query()).append(") ");
      joins.append(name).append(" ON ").append(name).append(".id = r.id");
      types.put(fact.column(), "BIGINT");
    }
    String query = "SELECT " + columns + " FROM " + tables.of(raw) + " r" + joins;
    return written(raw, query, List.of(WantedColumn.CLUSTER, WantedColumn.ID), types);
  }

  Source memberships(Source raw) throws DatasetException {
    Optional<Source> sorted = asItIs(raw);
    if (sorted.isPresent()) {
      return sorted.get();
    }
    String rows = tables.of(raw);
    String query =
        clusters
            .map(known ->
                "SELECT r.*, g.grappe FROM %s r LEFT JOIN %s g ON g.id = r.personne"
                    .formatted(rows, known.ofPersons()))
            .orElse("SELECT * FROM " + rows);
    Map<String, String> types = new HashMap<>(raw.types());
    types.put(WantedColumn.CLUSTER, "BIGINT");
    return written(
        raw,
        query,
        List.of(WantedColumn.CLUSTER, WantedColumn.GROUP, WantedColumn.RANK, WantedColumn.PERSON),
        types);
  }

  private Source written(Source raw, String query, List<String> order, Map<String, String> types)
      throws DatasetException {
    List<Path> sorted = bench.write(query, order);
    Source rewritten = raw.rewritten(Sql.parquet(sorted), types);
    return sorted.size() < 2
        ? rewritten
        : RowGroups.of(engine, sorted).sorted().map(rewritten::knowing).orElse(rewritten);
  }

  /** Empty where a range would have to read most of the rest. */
  private Optional<Source> asItIs(Source raw) throws DatasetException {
    return raw.files().isEmpty() || clusters.isPresent()
        ? Optional.empty()
        : RowGroups.of(engine, raw.paths()).sorted().map(raw::knowing);
  }
}
