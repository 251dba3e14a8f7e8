package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Who carries the parts of a detection out: the threads of this process, or machines elsewhere. */
public interface Execution {

  /** Told of parts as they are done, in any order. */
  interface Results {
    /**
     * The files of a part are in place.
     *
     * @param counts by slug
     */
    void done(Part part, Map<String, RightCount> counts) throws IOException;
  }

  /** Returns when all are done. */
  void run(List<Part> left, Results results) throws DatasetException, IOException;
}
