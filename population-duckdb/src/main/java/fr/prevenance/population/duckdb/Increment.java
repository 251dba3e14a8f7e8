package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * What one thread decides anew since another detection: all clusters for rights that have changed,
 * and for the other rights the clusters that have. The rest it keeps.
 */
final class Increment implements RangeDetection {
  private final FinishedDetection before;
  private final Set<String> kept;
  private final List<RightDetector> same;
  private final List<RightDetector> changed;
  private final FindingFiles files;
  private final Changes changes;
  private final Engine engine;
  private final Side then;
  private final Side now;

  /** One of the two populations, as this thread reads it. */
  private record Side(BatchReader reader, ClusterTable clusters) {

    static Side of(Population population, List<RightDetector> detectors) throws DatasetException {
      return new Side(
          population.reader(RangeDetection.facts(detectors)), population.clusterTable());
    }

    /** Of a range, the rows of the clusters chosen. */
    Batch read(ClusterRange range) throws DatasetException {
      return reader.read(Extent.of(range, clusters));
    }

    Exclusions exclusions(ClusterRange range) throws DatasetException {
      return reader.exclusions(range);
    }
  }

  Increment(
      PreviousDetection previous,
      Population population,
      List<RightDetector> detectors,
      FindingFiles files)
      throws DatasetException {
    this.before = previous.results();
    this.kept = previous.kept(population.dataset());
    this.same = detectors.stream().filter(this::isKept).toList();
    this.changed = detectors.stream().filter(one -> !isKept(one)).toList();
    this.files = files;
    this.changes =
        new Changes(
            previous.population().sources(), population.sources(), RangeDetection.facts(same));
    this.engine = population.beside();
    this.then = Side.of(previous.population(), same);
    this.now = Side.of(population, detectors);
  }

  private boolean isKept(RightDetector detector) {
    return kept.contains(detector.right().slug());
  }

  @Override
  public void detect(ClusterRange range, RangeDecisions decisions)
      throws DatasetException, IOException {
    if (!changed.isEmpty()) {
      decisions.add(now.reader().read(range), now.exclusions(range), changed);
    }
    if (same.isEmpty()) {
      return;
    }
    long[] clusters = changes.within(range, engine);
    now.clusters().replace(clusters);
    files.keep(before, kept, range, now.clusters());
    if (clusters.length > 0) {
      then.clusters().replace(clusters);
      decisions.add(now.read(range), now.exclusions(range), same);
      decisions.remove(then.read(range), then.exclusions(range), same);
    }
  }

  @Override
  public void close() {
    then.reader().close();
    now.reader().close();
    engine.close();
  }
}
