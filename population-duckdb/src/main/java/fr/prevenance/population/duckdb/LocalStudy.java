package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyTally;
import java.util.List;

/**
 * Counts what a reform would do in a population, on all cores of this machine, range after range.
 * Nothing is written: what is counted holds nobody, and its size is not the population's.
 */
public final class LocalStudy {
  private final Population population;
  private final Study study;
  private final Resources resources;
  private final int persons;

  /**
   * @param population opened for the dataset of the study
   * @param persons of a range, about: what one thread holds at once
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
  public StudyTally run(Progress progress) throws DatasetException {
    Run run = new Run(population.partitions(persons), progress);
    Workers.run(Math.clamp(run.ranges.size(), 1, resources.threads()), run::work);
    return run.all;
  }

  /** One run, by several threads. */
  private final class Run {
    private final List<ClusterRange> ranges;
    private final Progress progress;
    private final StudyTally all = new StudyTally();
    private int next;

    Run(List<ClusterRange> ranges, Progress progress) {
      this.ranges = ranges;
      this.progress = progress;
    }

    void work(int worker) throws DatasetException {
      StudyTally own = new StudyTally();
      try (BatchReader reader = population.reader(study.facts())) {
        for (int part = take(); part < ranges.size(); part = take()) {
          ClusterRange range = ranges.get(part);
          Batch batch = reader.read(range);
          study.count(batch, reader.exclusions(range), own);
        }
      } catch (DatasetException | RuntimeException | Error failure) {
        stop();
        throw failure;
      }
      add(own);
    }

    private synchronized int take() {
      if (next < ranges.size()) {
        progress.at("Étude", (double) next / ranges.size());
      }
      return next++;
    }

    private synchronized void stop() {
      next = ranges.size();
    }

    private synchronized void add(StudyTally own) {
      all.merge(own);
    }
  }
}
