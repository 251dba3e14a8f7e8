package fr.prevenance.population.duckdb;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Use;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A detection over a population, part after part. What is done stays done: the same request in the
 * same folder goes on where it stopped, whoever carries it out.
 */
public final class Detection {
  private final Population population;
  private final int persons;
  private final Optional<PreviousDetection> previous;

  /**
   * @param population opened for the rights of its dataset
   * @param persons of a part, about: what one thread holds at once
   * @throws DetectionRefused the data lack whom a right is for
   */
  public Detection(Population population, int persons) throws DetectionRefused {
    this(population, persons, Optional.empty());
  }

  /**
   * @param previous one to go on from
   */
  Detection(Population population, int persons, Optional<PreviousDetection> previous)
      throws DetectionRefused {
    refuseStudies(population.dataset());
    refuseAbsentEntities(population.dataset());
    this.population = population;
    this.persons = persons;
    this.previous = previous;
  }

  /** Who opens data to count what a reform would do is not handed anybody's name. */
  private static void refuseStudies(Dataset dataset) {
    if (dataset.use() == Use.STUDY) {
      throw new IllegalArgumentException("Opened for a study, which finds nobody");
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
  public Map<String, RightCount> run(Path out, Progress progress, Execution execution)
      throws DatasetException, DetectionRefused, IOException {
    Dataset dataset = population.dataset();
    DetectionRequest request =
        DetectionRequest.of(
            dataset, dataset.rights(), persons, previous.map(one -> one.results().request()));
    try (DetectionFolder folder = DetectionFolder.claim(out, request)) {
      Optional<Map<String, RightCount>> finished = folder.finished();
      return finished.isPresent() ? finished.get() : carryOut(folder, progress, execution);
    }
  }

  private Map<String, RightCount> carryOut(
      DetectionFolder folder, Progress progress, Execution execution)
      throws DatasetException, IOException {
    List<ClusterRange> ranges = ranges();
    List<Part> left = new ArrayList<>();
    for (int number = 0; number < ranges.size(); number++) {
      if (!folder.isDone(number)) {
        left.add(new Part(number, ranges.get(number)));
      }
    }
    execution.run(left, new Commits(folder, progress, rows(ranges), left));
    Dataset dataset = population.dataset();
    Map<String, RightCount> counts =
        folder.finish(
            ranges.size(), previous.map(one -> one.keptCounts(dataset)).orElseGet(Map::of));
    for (RightPack right : dataset.rights()) {
      counts.putIfAbsent(right.slug(), RightCount.none(right.fingerprint()));
    }
    return counts;
  }

  /** Even where nobody is left, there may be some to be forgotten. */
  private List<ClusterRange> ranges() throws DatasetException {
    List<ClusterRange> ranges = population.partitions(persons);
    return ranges.isEmpty() && previous.isPresent()
        ? List.of(new ClusterRange(Long.MIN_VALUE, Long.MAX_VALUE, 0))
        : ranges;
  }

  private static long rows(List<ClusterRange> ranges) {
    return ranges.stream().mapToLong(ClusterRange::rows).sum();
  }

  /** Notes which parts are done. */
  private static final class Commits implements Execution.Results {
    private final DetectionFolder folder;
    private final Progress progress;
    private final long persons;
    private long done;

    Commits(DetectionFolder folder, Progress progress, long persons, List<Part> left) {
      this.folder = folder;
      this.progress = progress;
      this.persons = persons;
      this.done = persons - rows(left.stream().map(Part::range).toList());
      tell();
    }

    @Override
    public void done(Part part, Map<String, RightCount> counts) throws IOException {
      folder.commit(part.number(), counts);
      synchronized (this) {
        done += part.range().rows();
        tell();
      }
    }

    private void tell() {
      progress.at("Détection", done, persons);
    }
  }
}
