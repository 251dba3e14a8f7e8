package fr.prevenance.bench.detection;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import fr.prevenance.population.duckdb.BatchReader;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Resources;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From columns in memory to findings in memory, in one thread, once warm: generated code, and the
 * interpreter for those whom it leaves over; no file is read or written.
 */
final class Deciding {
  private static final long MEMORY = 1_000_000_000;

  /** Persons decided; a tenth of a million fits the memory of anybody. */
  private static final int PERSONS = 100_000;

  /** As detection does. */
  private static final int SLICE = 2_000;

  private static final int ROUNDS = 8;

  private Deciding() {}

  /**
   * Households for which a right is decided in a second of CPU, right by right, then for all of
   * them one after the other under {@code ""}.
   */
  static Map<String, Double> rates(Path dataset, List<RightPack> rights, Path folder)
      throws Exception {
    Dataset opened = Reading.opened(dataset, rights.stream().map(RightPack::slug).toList());
    List<Batch> slices = slices(opened, folder);
    Map<String, Double> seconds = new LinkedHashMap<>();
    Map<String, Double> rates = new LinkedHashMap<>();
    for (RightPack right : rights) {
      double spent = seconds(new RightDetector(right, opened), slices);
      seconds.put(right.slug(), spent);
      rates.put(right.slug(), rows(right.entity(), slices) / spent);
    }
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    rates.put("", rows("foyer", slices) / all);
    return rates;
  }

  private static List<Batch> slices(Dataset dataset, Path folder) throws Exception {
    List<Batch> slices = new ArrayList<>();
    try (Population population =
            Population.open(dataset, new Resources(MEMORY, 1, folder), (_, _) -> {});
        BatchReader reader =
            population.reader(dataset.facts().stream().map(DatasetFact::name).toList())) {
      Batch batch = reader.read(population.partitions(PERSONS).getFirst());
      for (ClusterRange cut : batch.cuts(SLICE)) {
        slices.add(batch.slice(cut));
      }
    }
    return slices;
  }

  private static long rows(String entity, List<Batch> slices) {
    return slices.stream()
        .mapToLong(slice -> slice.rows().getOrDefault(entity, Rows.NONE).size())
        .sum();
  }

  /** The best of several rounds: what disturbs it only makes it slower. */
  private static double seconds(RightDetector detector, List<Batch> slices) {
    var thread = ManagementFactory.getThreadMXBean();
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long before = thread.getCurrentThreadCpuTime();
      slices.forEach(slice -> detector.detect(slice, Exclusions.NONE));
      best = Math.min(best, (thread.getCurrentThreadCpuTime() - before) / 1e9);
    }
    return best;
  }
}
