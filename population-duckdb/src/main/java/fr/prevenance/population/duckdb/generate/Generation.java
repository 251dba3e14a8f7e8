package fr.prevenance.population.duckdb.generate;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Workers;
import fr.prevenance.population.fictive.FictivePopulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/**
 * Writes a fictional population as a dataset. The files of a seed are the same whatever the number
 * of threads. Cut short, the same request in the same folder goes on with the blocks that lack.
 */
public final class Generation {
  /** On the disk, a person with all their groups, rounded up; {@code bench/generate} prints it. */
  private static final long BYTES = 100;

  private static final String STEP = "Population";

  private final FictivePopulation population;
  private final FactDictionary dictionary;
  private final ToLongFunction<Path> room;

  /**
   * @param dictionary what the facts of the served rights mean
   */
  public Generation(FictivePopulation population, FactDictionary dictionary) {
    this(population, dictionary, Generation::usable);
  }

  /**
   * @param room bytes that are free where a folder is
   */
  Generation(FictivePopulation population, FactDictionary dictionary, ToLongFunction<Path> room) {
    this.population = population;
    this.dictionary = dictionary;
    this.room = room;
  }

  /**
   * Writes everybody.
   *
   * @return bytes on the disk
   * @throws GenerationRefused the folder holds something else, or the disk has not the room
   * @throws fr.prevenance.population.duckdb.ResourcesExhausted the disk is full meanwhile
   */
  public long write(Path out, int threads, Progress progress)
      throws GenerationRefused, IOException {
    String dataset = new DatasetText(population, dictionary).text();
    refuseWithoutRoom(out);
    try (OutputFolder folder = OutputFolder.claim(out, population)) {
      progress.at(STEP, 0);
      blocks(folder.path(), Math.min(threads, population.blocks()), progress);
      folder.finish(dataset);
      return folder.bytes();
    }
  }

  private void refuseWithoutRoom(Path out) throws GenerationRefused {
    long needed = population.people() * BYTES;
    long free = room.applyAsLong(existing(out.toAbsolutePath()));
    if (free < needed) {
      throw new GenerationRefused(
          String.format(
              Locale.FRANCE,
              "Le disque de « %s » n'a que %,.1f Go libres ; %,d personnes en demandent environ %,.1f. Faites de la place, donnez un autre dossier par --out, ou moins de personnes par --people.",
              out,
              free / 1e9,
              population.people(),
              needed / 1e9));
    }
  }

  private static Path existing(Path folder) {
    Path parent = folder.getParent();
    return Files.exists(folder) || parent == null ? folder : existing(parent);
  }

  private static long usable(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  private void blocks(Path folder, int threads, Progress progress) throws IOException {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Workers.run(
        threads,
        _ -> {
          try (BlockWriter writer = new BlockWriter(population, folder)) {
            create(folder, writer);
            for (int block = next.getAndIncrement();
                block < population.blocks();
                block = next.getAndIncrement()) {
              writer.write(block);
              tell(progress, done.incrementAndGet());
            }
          } catch (IOException | RuntimeException | Error failure) {
            next.set(population.blocks());
            throw failure;
          }
        });
  }

  private static void create(Path folder, BlockWriter writer) throws IOException {
    for (String table : writer.folders()) {
      Files.createDirectories(folder.resolve(table));
    }
  }

  private synchronized void tell(Progress progress, int blocks) {
    progress.at(STEP, (double) blocks / population.blocks());
  }
}
