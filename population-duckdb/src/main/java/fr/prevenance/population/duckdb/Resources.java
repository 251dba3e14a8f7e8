package fr.prevenance.population.duckdb;

import java.nio.file.Path;

/**
 * What reading a dataset may take of the machine.
 *
 * @param memory bytes, for DuckDB; the arrays of a batch are counted apart
 * @param threads for DuckDB
 * @param privateFolder of the run, where tables are rearranged and what does not fit in memory
 *     waits; readable by nobody else, emptied of ours when reading ends
 */
public record Resources(long memory, int threads, Path privateFolder) {

  /** The same, in a folder of the private one. */
  public Resources in(String name) {
    return new Resources(memory, threads, privateFolder.resolve(name));
  }
}
