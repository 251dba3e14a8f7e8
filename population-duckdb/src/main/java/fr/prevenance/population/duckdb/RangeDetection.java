package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How one thread decides one range after the other. */
sealed interface RangeDetection extends AutoCloseable permits RangeDetection.Whole, Increment {

  /** Decides those of a range that are to be decided. */
  void detect(ClusterRange range, RangeDecisions decisions) throws DatasetException, IOException;

  @Override
  void close();

  /** Full names of all that some detectors read. */
  static Set<String> facts(List<RightDetector> detectors) {
    return detectors.stream()
        .flatMap(detector -> detector.facts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everybody. */
  record Whole(BatchReader reader, List<RightDetector> detectors) implements RangeDetection {

    Whole(Population population, List<RightDetector> detectors) throws DatasetException {
      this(population.reader(facts(detectors)), detectors);
    }

    @Override
    public void detect(ClusterRange range, RangeDecisions decisions) throws DatasetException {
      decisions.add(reader.read(range), reader.exclusions(range), detectors);
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
