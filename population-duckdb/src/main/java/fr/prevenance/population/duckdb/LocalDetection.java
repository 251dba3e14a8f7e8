package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.RightDetector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Finds who is entitled in a population, on all cores of this machine. */
public final class LocalDetection {
  private final Population population;
  private final Detection detection;
  private final Resources resources;
  private final int persons;
  private final Optional<PreviousDetection> previous;

  /**
   * @param population opened for the rights of its dataset
   * @param persons of a part, about: what one thread holds at once
   * @throws DetectionRefused the data may not be written, or lack whom a right is for
   */
  public LocalDetection(Population population, Resources resources, int persons)
      throws DetectionRefused {
    this(population, resources, persons, Optional.empty());
  }

  private LocalDetection(
      Population population, Resources resources, int persons, Optional<PreviousDetection> previous)
      throws DetectionRefused {
    this.population = population;
    this.detection = new Detection(population, persons, previous);
    this.resources = resources;
    this.persons = persons;
    this.previous = previous;
  }

  /** The same, that keeps what another found of people for whom nothing has changed. */
  public LocalDetection since(PreviousDetection before) throws DetectionRefused {
    return new LocalDetection(population, resources, persons, Optional.of(before));
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
    return detection.run(out, progress, (left, results) -> new Threads(out, left, results).run());
  }

  /** The threads of one run, which share what is left to do. */
  private final class Threads {
    private final Path out;
    private final Queue<Part> left;
    private final Execution.Results results;
    private final List<RightDetector> detectors;
    private boolean isStopped;

    Threads(Path out, List<Part> left, Execution.Results results) {
      this.out = out;
      this.left = new ArrayDeque<>(left);
      this.results = results;
      Dataset dataset = population.dataset();
      this.detectors =
          dataset.rights().stream().map(right -> new RightDetector(right, dataset)).toList();
    }

    void run() throws DatasetException {
      Workers.run(Math.max(1, Math.min(resources.threads(), left.size())), _ -> work());
    }

    private void work() throws DatasetException {
      try (PartDetector detector = new PartDetector(population, detectors, out, previous)) {
        for (Optional<Part> part = take(); part.isPresent(); part = take()) {
          results.done(part.get(), detector.detect(part.get()));
        }
      } catch (IOException failure) {
        stop();
        throw new UncheckedIOException(failure);
      } catch (DatasetException | RuntimeException | Error failure) {
        stop();
        throw failure;
      }
    }

    private synchronized Optional<Part> take() {
      return isStopped ? Optional.empty() : Optional.ofNullable(left.poll());
    }

    private synchronized void stop() {
      isStopped = true;
    }
  }
}
