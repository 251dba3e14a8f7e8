package fr.prevenance.population.spark;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.RightDetector;
import fr.prevenance.population.duckdb.BatchReader;
import fr.prevenance.population.duckdb.Part;
import fr.prevenance.population.duckdb.PartDetector;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.PrivateFolder;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.RightCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A population as one process of the cluster reads it, with the code of the rights: made once, for
 * all the tasks that run there.
 */
final class Replica implements AutoCloseable {
  private static final Map<String, Replica> OPEN = new ConcurrentHashMap<>();

  private final Mission mission;
  private final PrivateFolder own;
  private final Population population;
  private final List<RightDetector> detectors;
  private final Queue<PartDetector> idle = new ConcurrentLinkedQueue<>();

  private Replica(Mission mission) throws DatasetException, IOException {
    this.mission = mission;
    this.own = PrivateFolder.under(Path.of(System.getProperty("java.io.tmpdir"), "prevenance"));
    Dataset dataset = mission.dataset().open();
    this.population =
        Population.replica(
            dataset,
            new Resources(mission.memory(), Runtime.getRuntime().availableProcessors(), own.path()),
            mission.blueprint());
    this.detectors =
        mission.out().isEmpty()
            ? List.of()
            : dataset.rights().stream().map(right -> new RightDetector(right, dataset)).toList();
  }

  static synchronized Replica of(Mission mission) throws DatasetException, IOException {
    Replica known = OPEN.get(mission.id());
    if (known == null) {
      known = new Replica(mission);
      OPEN.put(mission.id(), known);
      // What a killed process leaves, the next one empties.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> forget(mission)));
    }
    return known;
  }

  /** Where the driver's own process has done parts. */
  static synchronized void forget(Mission mission) {
    Replica known = OPEN.remove(mission.id());
    if (known != null) {
      known.close();
    }
  }

  Map<String, RightCount> detect(Part part) throws DatasetException, IOException {
    PartDetector free = idle.poll();
    PartDetector detector =
        free == null ? new PartDetector(population, detectors, Path.of(mission.out())) : free;
    // One that fails is not used again: it may hold half of a part.
    Map<String, RightCount> counts = detector.detect(part);
    idle.add(detector);
    return counts;
  }

  /** Reads the memberships of a part, and refuses what cannot be. */
  void check(Part part) throws DatasetException {
    try (BatchReader reader = population.reader(List.of())) {
      reader.read(part.range());
    }
  }

  @Override
  public void close() {
    population.close();
    own.close();
  }
}
