package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.Detected;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is decided of one range: who is found goes to the files, how many is counted. */
final class RangeDecisions {
  /** Rows evaluated together: few enough to stay in the processor's memory. */
  private static final int SLICE = 2_000;

  private final FindingFiles files;
  private final Map<String, RightCount> counts = new LinkedHashMap<>();

  RangeDecisions(FindingFiles files) {
    this.files = files;
  }

  Map<String, RightCount> counts() {
    return counts;
  }

  /** Decides everybody in a batch. */
  void add(Batch batch, Exclusions exclusions, List<RightDetector> detectors)
      throws DatasetException {
    for (ClusterRange cut : batch.cuts(SLICE)) {
      Batch slice = batch.slice(cut);
      for (RightDetector detector : detectors) {
        Detected detected = detector.detect(slice, exclusions);
        files.add(detector.right(), detected.findings());
        count(detector, RightCount.of(detector.right().fingerprint(), detected));
      }
    }
  }

  /** Takes everybody in a batch out of the counts again. */
  void remove(Batch batch, Exclusions exclusions, List<RightDetector> detectors) {
    for (ClusterRange cut : batch.cuts(SLICE)) {
      Batch slice = batch.slice(cut);
      for (RightDetector detector : detectors) {
        String version = detector.right().fingerprint();
        Detected detected = detector.detect(slice, exclusions);
        count(detector, RightCount.none(version).minus(RightCount.of(version, detected)));
      }
    }
  }

  private void count(RightDetector detector, RightCount more) {
    counts.merge(detector.right().slug(), more, RightCount::plus);
  }
}
