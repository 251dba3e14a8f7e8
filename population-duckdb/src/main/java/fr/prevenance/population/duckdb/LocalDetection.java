package fr.prevenance.population.duckdb;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Holding;
import fr.prevenance.population.dataset.Origin;
import fr.prevenance.population.dataset.Use;
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
  private final Population population;
  private final List<RightDetector> detectors;
  private final Resources resources;
  private final int persons;
  private final Optional<PreviousDetection> previous;

  /**
   * @param population opened for the rights of its dataset
   * @param persons of a range, about: what one thread holds at once
   * @throws DetectionRefused the data may not be written, or lack whom a right is for
   */
  public LocalDetection(Population population, Resources resources, int persons)
      throws DetectionRefused {
    this(population, detectors(population.dataset()), resources, persons, Optional.empty());
    refuseStudies(population.dataset());
    refuseExchanged(population.dataset());
    refuseAbsentEntities(population.dataset());
  }

  private LocalDetection(
      Population population,
      List<RightDetector> detectors,
      Resources resources,
      int persons,
      Optional<PreviousDetection> previous) {
    this.population = population;
    this.detectors = detectors;
    this.resources = resources;
    this.persons = persons;
    this.previous = previous;
  }

  private static List<RightDetector> detectors(Dataset dataset) {
    return dataset.rights().stream().map(right -> new RightDetector(right, dataset)).toList();
  }

  /** The same, that keeps what another found of people for whom nothing has changed. */
  public LocalDetection since(PreviousDetection before) {
    return new LocalDetection(population, detectors, resources, persons, Optional.of(before));
  }

  /** Who opens data to count what a reform would do is not handed anybody's name. */
  private static void refuseStudies(Dataset dataset) {
    if (dataset.use() == Use.STUDY) {
      throw new IllegalArgumentException("Opened for a study, which finds nobody");
    }
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
    DetectionRequest request =
        DetectionRequest.of(
            dataset, dataset.rights(), persons, previous.map(one -> one.results().request()));
    try (DetectionFolder folder = DetectionFolder.claim(out, request)) {
      Optional<Map<String, RightCount>> finished = folder.finished();
      return finished.isPresent() ? finished.get() : new Run(folder, progress).run();
    }
  }

  /** Full names of all that some detectors read. */
  static Set<String> facts(List<RightDetector> detectors) {
    return detectors.stream()
        .flatMap(detector -> detector.facts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Those of changed rights apart, which are decided for everybody. */
  private Increment.Since told(PreviousDetection before) {
    Map<Boolean, List<RightDetector>> isSame =
        detectors.stream()
            .collect(Collectors.partitioningBy(one -> before.decidedAs(one, population.dataset())));
    return new Increment.Since(isSame.get(false), isSame.get(true));
  }

  /** One run, by several threads. */
  private final class Run {
    private final DetectionFolder folder;
    private final Progress progress;
    private final List<ClusterRange> ranges;
    private final Optional<Increment.Since> since;
    private int next;
    private boolean isStopped;

    Run(DetectionFolder folder, Progress progress) throws DatasetException {
      this.folder = folder;
      this.progress = progress;
      this.since = previous.map(LocalDetection.this::told);
      this.ranges = ranges();
    }

    /** Even where nobody is left, there may be some to be forgotten. */
    private List<ClusterRange> ranges() throws DatasetException {
      List<ClusterRange> all = population.partitions(persons);
      return all.isEmpty() && previous.isPresent()
          ? List.of(new ClusterRange(Long.MIN_VALUE, Long.MAX_VALUE, 0))
          : all;
    }

    Map<String, RightCount> run() throws DatasetException, IOException {
      int threads = Math.max(1, Math.min(resources.threads(), ranges.size()));
      Workers.run(threads, this::work);
      Map<String, RightCount> counts = folder.finish(ranges.size(), keptCounts());
      for (RightDetector one : detectors) {
        RightPack right = one.right();
        counts.putIfAbsent(right.slug(), RightCount.none(right.fingerprint()));
      }
      return counts;
    }

    private Map<String, RightCount> keptCounts() {
      Map<String, RightCount> kept = new LinkedHashMap<>();
      since.ifPresent(one ->
          previous
              .orElseThrow()
              .results()
              .counts()
              .forEach((slug, count) -> {
                if (one.kept().contains(slug)) {
                  kept.put(slug, count);
                }
              }));
      return kept;
    }

    private RangeDetection detection(FindingFiles files, int worker) throws DatasetException {
      return since.isPresent()
          ? new Increment(previous.orElseThrow(), population, since.get(), files, worker)
          : new RangeDetection.Whole(population.reader(facts(detectors)), detectors);
    }

    private void work(int worker) throws DatasetException {
      try (FindingFiles files = population.findingFiles(folder, worker);
          RangeDetection detection = detection(files, worker)) {
        for (int part = take(); part < ranges.size(); part = take()) {
          RangeDecisions decisions = new RangeDecisions(files);
          detection.detect(ranges.get(part), decisions);
          files.write(part);
          folder.commit(part, decisions.counts());
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
  }
}
