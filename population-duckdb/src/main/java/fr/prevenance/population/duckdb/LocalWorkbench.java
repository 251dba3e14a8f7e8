package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DuckDB, in this process. */
final class LocalWorkbench implements Workbench {
  private final Engine engine;
  private final Staging staging;
  private final int threads;

  LocalWorkbench(Engine engine, Staging staging, int threads) {
    this.engine = engine;
    this.staging = staging;
    this.threads = threads;
  }

  @Override
  public boolean isDuckDb() {
    return true;
  }

  @Override
  public String files(List<Path> files) {
    return Sql.parquet(files);
  }

  @Override
  public void keep(String name, String query) throws DatasetException {
    engine.run("CREATE OR REPLACE TABLE " + name + " AS " + query);
  }

  @Override
  public void drop(String name) throws DatasetException {
    engine.run("DROP TABLE " + name);
  }

  @Override
  public Optional<List<Object>> first(String query) throws DatasetException {
    return engine.first(
        query,
        row -> {
          List<Object> cells = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            cells.add(row.getObject(i));
          }
          return cells;
        });
  }

  @Override
  public List<Path> write(String query, List<String> order) throws DatasetException {
    return List.of(
        staging.write("SELECT * FROM (" + query + ") ORDER BY " + String.join(", ", order)));
  }

  @Override
  public String text(String value) {
    return Sql.text(value);
  }

  @Override
  public String latest(String value, String by) {
    return "arg_max(" + value + ", " + by + ")";
  }

  @Override
  public void check(Population population, Progress progress) throws DatasetException {
    new RangeCheck(population, List.of(), progress).run(threads);
  }

  @Override
  public void close() {
    // The engine is the population's.
  }
}
