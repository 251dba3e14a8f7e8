package fr.prevenance.population.duckdb;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What reading a dataset may take of the machine.
 *
 * @param memory bytes, for DuckDB; the arrays of a batch are counted apart
 * @param threads for DuckDB
 * @param privateFolder of the run, where tables are rearranged and what does not fit in memory
 *     waits; readable by nobody else, emptied of ours when reading ends
 * @param key of sealed files; exchanged data of real people are nothing else
 */
public record Resources(long memory, int threads, Path privateFolder, Optional<FileKey> key) {

  public Resources(long memory, int threads, Path privateFolder) {
    this(memory, threads, privateFolder, Optional.empty());
  }

  /** The same, in a folder of the private one. */
  public Resources in(String name) {
    return new Resources(memory, threads, privateFolder.resolve(name), key);
  }
}
