package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;

/** Clusters that one thread works on, where SQL finds them. */
final class ClusterTable {
  private final Engine engine;
  private final String name;

  /**
   * @param worker number that no other thread has
   */
  ClusterTable(Engine engine, int worker) throws DatasetException {
    this.engine = engine;
    this.name = "grappes_choisies_" + worker;
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
