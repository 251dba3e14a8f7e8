package fr.prevenance.bench.detection;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.dataset.Opening;
import fr.prevenance.population.dataset.Purpose;
import fr.prevenance.population.dataset.Use;
import fr.prevenance.population.duckdb.BatchReader;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Resources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The columns that a detection reads, read into arrays by all cores, and nothing done with them.
 */
final class Reading {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final long MEMORY = 1_000_000_000;
  private static final int PERSONS = 100_000;

  private Reading() {}

  /** The second time, once everything is warm and the files are in memory. */
  static double seconds(Path dataset, List<String> rights, Path folder) throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    try (Population population =
        Population.open(
            opened(dataset, rights), new Resources(MEMORY, cores, folder), (_, _) -> {})) {
      read(population, cores);
      long startedAt = System.nanoTime();
      read(population, cores);
      return (System.nanoTime() - startedAt) / 1e9;
    }
  }

  static Dataset opened(Path folder, List<String> slugs) throws DatasetException, PackException {
    List<RightPack> rights =
        RightPacks.bundled().stream().filter(pack -> slugs.contains(pack.slug())).toList();
    var request = new DatasetRequest(Purpose.INFORM, Use.DETECTION, DAY, DAY, rights);
    var dictionary = RightPacks.dictionary(List.of(RightPacks.BUNDLED));
    return switch (DatasetFile.read(folder, dictionary).open(request)) {
      case Opening.Granted(Dataset dataset) -> dataset;
      case Opening.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }

  private static void read(Population population, int cores) throws Exception {
    List<ClusterRange> ranges = population.partitions(PERSONS);
    List<String> facts = population.dataset().facts().stream().map(DatasetFact::name).toList();
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService executor = Executors.newFixedThreadPool(cores)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int core = 0; core < cores; core++) {
        all.add(
            executor.submit(() -> {
              try (BatchReader reader = population.reader(facts)) {
                for (int i = next.getAndIncrement();
                    i < ranges.size();
                    i = next.getAndIncrement()) {
                  reader.read(ranges.get(i));
                }
              }
              return null;
            }));
      }
      for (Future<Void> one : all) {
        one.get();
      }
    }
  }
}
