package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyTally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Counts what a reform would do in a population, on all cores of this machine, part after part.
 * What is counted holds nobody, and its size is not the population's.
 */
public final class LocalStudy {
  private final Population population;
  private final Study study;
  private final Resources resources;
  private final int persons;

  /**
   * @param population opened for the dataset of the study
   * @param persons of a part, about: what one thread holds at once
   */
  public LocalStudy(Population population, Study study, Resources resources, int persons) {
    if (population.dataset() != study.dataset()) {
      throw new IllegalArgumentException("A population of another dataset");
    }
    this.population = population;
    this.study = study;
    this.resources = resources;
    this.persons = persons;
  }

  /**
   * Decides everybody by both versions of each right.
   *
   * @throws DatasetException what the files hold cannot be
   * @throws ResourcesExhausted memory or room is lacking
   */
  public StudyTally run(Progress progress) throws DatasetException, IOException {
    return run(new Run(Optional.empty(), progress));
  }

  /**
   * The same, that goes on from what was counted before, and keeps what it counts.
   *
   * @param work of this study, in parts of as many persons
   */
  public StudyTally run(StudyWork work, Progress progress) throws DatasetException, IOException {
    return run(new Run(Optional.of(work), progress));
  }

  private StudyTally run(Run run) throws DatasetException, IOException {
    run.takeUp(population.partitions(persons));
    Workers.run(Math.clamp(run.left.size(), 1, resources.threads()), _ -> run.count());
    return run.all;
  }

  /** One run, by several threads. */
  private final class Run {
    private final Optional<StudyWork> work;
    private final Progress progress;
    private final StudyTally all = new StudyTally();
    private final Queue<Part> left = new ArrayDeque<>();
    private long done;
    private long rows;

    Run(Optional<StudyWork> work, Progress progress) {
      this.work = work;
      this.progress = progress;
    }

    /** Counts what was counted before; the rest is left. */
    void takeUp(List<ClusterRange> ranges) throws IOException {
      for (int number = 0; number < ranges.size(); number++) {
        Part part = new Part(number, ranges.get(number));
        rows += part.range().rows();
        Optional<StudyTally> before = work.isPresent() ? work.get().part(number) : Optional.empty();
        if (before.isPresent()) {
          add(part, before.get());
        } else {
          left.add(part);
        }
      }
      progress.at("Étude", done, rows);
    }

    void count() throws DatasetException {
      try (BatchReader reader = population.reader(study.facts())) {
        for (Optional<Part> part = take(); part.isPresent(); part = take()) {
          StudyTally counted = counted(part.get(), reader);
          if (work.isPresent()) {
            work.get().done(part.get().number(), counted);
          }
          finished(part.get(), counted);
        }
      } catch (IOException failure) {
        stop();
        throw new UncheckedIOException(failure);
      } catch (DatasetException | RuntimeException | Error failure) {
        stop();
        throw failure;
      }
    }

    private StudyTally counted(Part part, BatchReader reader) throws DatasetException {
      StudyTally counted = new StudyTally();
      Batch batch = reader.read(part.range());
      study.count(batch, reader.exclusions(part.range()), counted);
      return counted;
    }

    private synchronized Optional<Part> take() {
      return Optional.ofNullable(left.poll());
    }

    private synchronized void stop() {
      left.clear();
    }

    private synchronized void finished(Part part, StudyTally counted) {
      add(part, counted);
      progress.at("Étude", done, rows);
    }

    private void add(Part part, StudyTally counted) {
      all.merge(counted);
      done += part.range().rows();
    }
  }
}
