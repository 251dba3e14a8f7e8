package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;

/** Clusters that one thread works on, where SQL finds them. */
final class ClusterTable {
  private final Engine engine;
  private final String name;

  /**
   * @param number that no other table has
   */
  ClusterTable(Engine engine, int number) throws DatasetException {
    this.engine = engine;
    this.name = "grappes_choisies_" + number;
    engine.run("CREATE TABLE " + name + " (grappe BIGINT)");
  }

  String name() {
    return name;
  }

  void replace(long[] clusters) throws DatasetException {
    engine.run("TRUNCATE " + name);
    engine.append(
        name,
        rows -> {
          for (long cluster : clusters) {
            rows.beginRow().append(cluster).endRow();
          }
        });
  }
}
