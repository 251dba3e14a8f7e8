package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables as delivered, as queries on a workbench name them. */
final class RawTables {
  private final Workbench bench;
  private final Staging staging;
  private final Map<String, String> relations = new HashMap<>();

  RawTables(Workbench bench, Staging staging) {
    this.bench = bench;
    this.staging = staging;
  }

  /**
   * SQL that stands for the table after {@code FROM}. Only DuckDB reads CSV, and files that others
   * take for hidden: for others their rows, checked and typed, are written as Parquet first, that
   * cells mean the same to all.
   */
  String of(Source raw) throws DatasetException {
    if (bench.isDuckDb()) {
      return raw.relation();
    }
    String known = relations.get(raw.label());
    if (known == null) {
      known = brought(raw);
      relations.put(raw.label(), known);
    }
    return known;
  }

  private static boolean isHidden(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith("_") || name.startsWith(".");
  }

  private String brought(Source raw) throws DatasetException {
    if (raw.files().isEmpty() || raw.paths().stream().anyMatch(RawTables::isHidden)) {
      Path copy = staging.write("SELECT * FROM " + raw.relation());
      return "(SELECT * FROM " + bench.files(List.of(copy)) + ")";
    }
    return "(SELECT " + raw.columns() + " FROM " + bench.files(raw.paths()) + ")";
  }
}
