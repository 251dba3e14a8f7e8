package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides parts and writes what is found there. For one thread at a time. */
public final class PartDetector implements AutoCloseable {
  private final FindingFiles files;
  private final RangeDetection detection;

  /**
   * @param detectors of the rights of the dataset
   * @param out folder of the results, which somebody holds for this detection
   */
  public PartDetector(Population population, List<RightDetector> detectors, Path out)
      throws DatasetException {
    this(population, detectors, out, Optional.empty());
  }

  /**
   * @param previous a detection to go on from
   */
  PartDetector(
      Population population,
      List<RightDetector> detectors,
      Path out,
      Optional<PreviousDetection> previous)
      throws DatasetException {
    this.files = population.findingFiles(out);
    this.detection =
        previous.isPresent()
            ? new Increment(previous.get(), population, detectors, files)
            : new RangeDetection.Whole(population, detectors);
  }

  /**
   * Puts the files of a part in place. Whoever does it again puts the same ones.
   *
   * @return counts by slug
   */
  public Map<String, RightCount> detect(Part part) throws DatasetException, IOException {
    RangeDecisions decisions = new RangeDecisions(files);
    detection.detect(part.range(), decisions);
    files.write(part.number());
    return decisions.counts();
  }

  @Override
  public void close() throws DatasetException {
    detection.close();
    files.close();
  }
}
