package fr.prevenance.population.duckdb;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.Detected;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides parts and writes what is found there. For one thread at a time. */
public final class PartDetector implements AutoCloseable {
  /** Rows evaluated together: few enough to stay in the processor's memory. */
  private static final int SLICE = 2_000;

  private final List<RightDetector> detectors;
  private final BatchReader reader;
  private final FindingFiles files;

  /**
   * @param detectors of the rights of the dataset
   * @param out folder of the results, which somebody holds for this detection
   */
  public PartDetector(Population population, List<RightDetector> detectors, Path out)
      throws DatasetException {
    Set<String> facts =
        detectors.stream()
            .flatMap(detector -> detector.facts().stream())
            .collect(Collectors.toUnmodifiableSet());
    this.detectors = List.copyOf(detectors);
    this.reader = population.reader(facts);
    this.files = population.findingFiles(out);
  }

  /**
   * Puts the files of a part in place. Whoever does it again puts the same ones.
   *
   * @return counts by slug
   */
  public Map<String, RightCount> detect(Part part) throws DatasetException, IOException {
    ClusterRange range = part.range();
    Exclusions exclusions = reader.exclusions(range);
    Map<String, RightCount> counts = new LinkedHashMap<>();
    Batch batch = reader.read(range);
    for (ClusterRange cut : batch.cuts(SLICE)) {
      Batch slice = batch.slice(cut);
      for (RightDetector detector : detectors) {
        RightPack right = detector.right();
        Detected detected = detector.detect(slice, exclusions);
        files.add(right, detected.findings());
        counts.merge(right.slug(), RightCount.of(right.fingerprint(), detected), RightCount::plus);
      }
    }
    files.write(part.number());
    return counts;
  }

  @Override
  public void close() throws DatasetException {
    reader.close();
    files.close();
  }
}
