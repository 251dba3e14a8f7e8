package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one thread decides anew since another detection: all clusters for rights that have changed,
 * and for the other rights the clusters that have. The rest it keeps.
 */
final class Increment implements RangeDetection {
  private final PreviousDetection previous;
  private final Since since;
  private final FindingFiles files;
  private final Changes changes;
  private final Engine engine;
  private final Side then;
  private final Side now;

  /**
   * Which rights are decided anew.
   *
   * @param changed for everybody
   * @param same only where data have changed
   */
  record Since(List<RightDetector> changed, List<RightDetector> same) {
    List<RightDetector> all() {
      return Stream.concat(changed.stream(), same.stream()).toList();
    }

    Set<String> kept() {
      return same.stream()
          .map(detector -> detector.right().slug())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** One of the two populations, as this thread reads it. */
  private record Side(BatchReader reader, ClusterTable clusters) {}

  Increment(
      PreviousDetection previous,
      Population population,
      Since since,
      FindingFiles files,
      int worker)
      throws DatasetException {
    this.previous = previous;
    this.since = since;
    this.files = files;
    Set<String> kept = LocalDetection.facts(since.same());
    this.changes = new Changes(previous.population().sources(), population.sources(), kept);
    this.engine = population.beside();
    this.then =
        new Side(previous.population().reader(kept), previous.population().clusterTable(worker));
    Set<String> all = LocalDetection.facts(since.all());
    this.now = new Side(population.reader(all), population.clusterTable(worker));
  }

  @Override
  public void detect(ClusterRange range, RangeDecisions decisions)
      throws DatasetException, IOException {
    if (!since.changed().isEmpty()) {
      decisions.add(now.reader().read(range), now.reader().exclusions(range), since.changed());
    }
    if (since.same().isEmpty()) {
      return;
    }
    long[] changed = changes.within(range, engine);
    now.clusters().replace(changed);
    files.keep(previous.results(), since.kept(), range, now.clusters());
    if (changed.length > 0) {
      then.clusters().replace(changed);
      Extent extent = Extent.of(range, now.clusters());
      decisions.add(now.reader().read(extent), now.reader().exclusions(range), since.same());
      Extent before = Extent.of(range, then.clusters());
      decisions.remove(then.reader().read(before), then.reader().exclusions(range), since.same());
    }
  }

  @Override
  public void close() {
    then.reader().close();
    now.reader().close();
    engine.close();
  }
}
