package fr.prevenance.population.duckdb;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Holding;
import fr.prevenance.population.dataset.Origin;
import fr.prevenance.population.detection.Detected;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds who is entitled in a population, on all cores of this machine, range after range. What is
 * done stays done: the same request in the same folder goes on where it stopped.
 */
public final class LocalDetection {
  /** Rows evaluated together: few enough to stay in the processor's memory. */
  private static final int SLICE = 2_000;

  private final Population population;
  private final List<RightDetector> detectors;
  private final Resources resources;
  private final int persons;

  /**
   * @param population opened for the rights of its dataset
   * @param persons of a range, about: what one thread holds at once
   * @throws DetectionRefused the data may not be written, or lack whom a right is for
   */
  public LocalDetection(Population population, Resources resources, int persons)
      throws DetectionRefused {
    Dataset dataset = population.dataset();
    refuseExchanged(dataset);
    refuseAbsentEntities(dataset);
    this.population = population;
    this.detectors =
        dataset.rights().stream().map(right -> new RightDetector(right, dataset)).toList();
    this.resources = resources;
    this.persons = persons;
  }

  private static void refuseExchanged(Dataset dataset) throws DetectionRefused {
    boolean isReal = dataset.description().origin() == Origin.REAL;
    if (isReal && dataset.description().holding() == Holding.EXCHANGED) {
      throw new DetectionRefused(
          "Ces données sont réelles et échangées : ce qui en est écrit doit être chiffré, et la détection par fichiers ne sait pas encore le faire. Passez par le serveur.");
    }
  }

  private static void refuseAbsentEntities(Dataset dataset) throws DetectionRefused {
    Set<String> delivered =
        dataset.tables().stream().map(DatasetTable::entity).collect(Collectors.toSet());
    String absent =
        dataset.rights().stream()
            .filter(right -> !delivered.contains(right.entity()))
            .map(right -> "« %s » se décide par « %s »".formatted(right.slug(), right.entity()))
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      throw new DetectionRefused(
          "Le jeu de données n'a pas la table voulue : %s. Livrez-la, ou ne demandez pas ces droits."
              .formatted(absent));
    }
  }

  /**
   * Decides everybody and writes what is found.
   *
   * @param out a new or empty folder, or one where the same request was begun
   * @return counts by slug
   * @throws DatasetException what the files hold cannot be
   * @throws ResourcesExhausted memory or room is lacking; what is done is kept
   */
  public Map<String, RightCount> run(Path out, Progress progress)
      throws DatasetException, DetectionRefused, IOException {
    Dataset dataset = population.dataset();
    DetectionRequest request = DetectionRequest.of(dataset, dataset.rights(), persons);
    try (DetectionFolder folder = DetectionFolder.claim(out, request)) {
      Optional<Map<String, RightCount>> finished = folder.finished();
      return finished.isPresent() ? finished.get() : new Run(folder, progress).run();
    }
  }

  /** One run, by several threads. */
  private final class Run {
    private final DetectionFolder folder;
    private final Progress progress;
    private final List<ClusterRange> ranges;
    private final Set<String> facts;
    private int next;
    private boolean isStopped;

    Run(DetectionFolder folder, Progress progress) throws DatasetException {
      this.folder = folder;
      this.progress = progress;
      this.ranges = population.partitions(persons);
      this.facts =
          detectors.stream()
              .flatMap(detector -> detector.facts().stream())
              .collect(Collectors.toUnmodifiableSet());
    }

    Map<String, RightCount> run() throws DatasetException, IOException {
      int threads = Math.max(1, Math.min(resources.threads(), ranges.size()));
      Workers.run(threads, this::work);
      Map<String, RightCount> counts = folder.finish(ranges.size());
      detectors.forEach(one -> counts.putIfAbsent(one.right().slug(), none(one.right())));
      return counts;
    }

    private void work(int worker) throws DatasetException {
      try (BatchReader reader = population.reader(facts);
          FindingFiles files = population.findingFiles(folder, worker)) {
        for (int part = take(); part < ranges.size(); part = take()) {
          detect(part, reader, files);
        }
      } catch (IOException failure) {
        stop();
        throw new UncheckedIOException(failure);
      } catch (DatasetException | RuntimeException | Error failure) {
        stop();
        throw failure;
      }
    }

    /** The number of a range that nobody has done; beyond the last when nothing is left to do. */
    private synchronized int take() {
      while (next < ranges.size() && folder.isDone(next)) {
        next++;
      }
      if (isStopped) {
        return ranges.size();
      }
      if (next < ranges.size()) {
        progress.at("Détection", (double) next / ranges.size());
      }
      return next++;
    }

    private synchronized void stop() {
      isStopped = true;
    }

    private void detect(int part, BatchReader reader, FindingFiles files)
        throws DatasetException, IOException {
      ClusterRange range = ranges.get(part);
      Exclusions exclusions = reader.exclusions(range);
      Map<String, RightCount> counts = new LinkedHashMap<>();
      Batch batch = reader.read(range);
      for (ClusterRange cut : batch.cuts(SLICE)) {
        Batch slice = batch.slice(cut);
        for (RightDetector detector : detectors) {
          RightPack right = detector.right();
          Detected detected = detector.detect(slice, exclusions);
          files.add(right, detected.findings());
          counts.merge(
              right.slug(), RightCount.of(right.fingerprint(), detected), RightCount::plus);
        }
      }
      files.write(part);
      folder.commit(part, counts);
    }
  }

  private static RightCount none(RightPack right) {
    return new RightCount(right.fingerprint(), 0, 0, 0, 0, 0, 0, 0, Map.of(), 0);
  }
}
