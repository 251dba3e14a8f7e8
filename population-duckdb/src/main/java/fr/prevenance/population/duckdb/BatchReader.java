package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.rules.Column;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads ranges of clusters of one population, for one thread at a time. */
public final class BatchReader implements AutoCloseable {
  private final Engine engine;
  private final Optional<ExclusionReader> exclusions;
  private final Map<String, TableReader> tables = new LinkedHashMap<>();
  private final Map<String, MembershipReader> memberships = new LinkedHashMap<>();

  BatchReader(Engine engine, Optional<ExclusionTable> exclusions) throws DatasetException {
    this.engine = engine;
    this.exclusions =
        exclusions.isPresent()
            ? Optional.of(new ExclusionReader(engine, exclusions.get()))
            : Optional.empty();
  }

  void add(String entity, TableReader reader) {
    tables.put(entity, reader);
  }

  void add(String kind, MembershipReader reader) {
    memberships.put(kind, reader);
  }

  /**
   * The rows of a range, in order, with the facts asked for.
   *
   * @throws DatasetException what the files hold cannot be
   */
  public Batch read(ClusterRange range) throws DatasetException {
    return read(Extent.all(range));
  }

  /** The rows of some clusters of a range. */
  Batch read(Extent extent) throws DatasetException {
    Map<String, Rows> rows = new HashMap<>();
    Map<String, Column> columns = new HashMap<>();
    for (Map.Entry<String, TableReader> table : tables.entrySet()) {
      TableReader.Table read = table.getValue().read(extent);
      rows.put(table.getKey(), read.rows());
      columns.putAll(read.columns());
    }
    Map<String, Memberships> members = new HashMap<>();
    for (Map.Entry<String, MembershipReader> kind : memberships.entrySet()) {
      Rows persons = rows.getOrDefault(DatasetTable.PERSON, Rows.NONE);
      Rows groups = rows.getOrDefault(kind.getKey(), Rows.NONE);
      members.put(kind.getKey(), kind.getValue().read(extent, persons, groups));
    }
    return new Batch(extent.range(), rows, columns, members);
  }

  /** Those of a range who are left out; nobody where the dataset delivers no exclusions. */
  public Exclusions exclusions(ClusterRange range) throws DatasetException {
    return exclusions.isPresent() ? exclusions.get().within(range) : Exclusions.NONE;
  }

  @Override
  public void close() {
    engine.close();
  }
}
