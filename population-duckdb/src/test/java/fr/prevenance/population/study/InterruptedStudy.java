package fr.prevenance.population.study;

import fr.prevenance.packs.Amendment;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.duckdb.LocalStudy;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.StudyFolder;
import fr.prevenance.population.duckdb.StudyWork;
import fr.prevenance.population.duckdb.generate.Fiction;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A whole study, to its files; as a process of its own, it stands still halfway. */
record InterruptedStudy(Fiction fiction, Path folder, Path works, String base) {
  static final String HALFWAY = "à moitié";
  private static final int PERSONS = 150;
  private static final String BASE = "711.17 €/mois";

  InterruptedStudy(Path data, Path folder) {
    this(new Fiction(data), folder, folder.resolve("travaux"), BASE);
  }

  /** Of another amount. */
  InterruptedStudy setting(String amount) {
    return new InterruptedStudy(fiction, folder, works, amount);
  }

  /** That keeps what it counts beside others. */
  InterruptedStudy in(Path others) {
    return new InterruptedStudy(fiction, folder, others, base);
  }

  Path out() {
    return folder.resolve("etude");
  }

  /** Counts, and writes what may be published. */
  void run(Progress progress) throws Exception {
    RightPack rsa = Fiction.right("rsa");
    RightPack css = Fiction.right("complementaire-sante-solidaire");
    List<Reform> reforms =
        List.of(Reform.of(rsa, Amendment.of(rsa, Map.of("rsa . base", base))), Reform.of(css, css));
    Dataset dataset =
        fiction.toStudy(
            reforms.stream().flatMap(one -> Stream.of(one.before(), one.after())).toList());
    Study study = new Study(dataset, reforms, Optional.of("logement . commune"));
    Path own = folder.resolve("prive");
    try (Population population = fiction.open(dataset, own);
        StudyFolder claimed = StudyFolder.claim(out())) {
      StudyWork work = StudyWork.begin(works(), claimed, study, PERSONS);
      StudyTally tally =
          new LocalStudy(population, study, new Resources(500_000_000, 2, own), PERSONS)
              .run(work, progress);
      claimed.write(StudyTables.of(study, tally), Map.of("title", "Essai"));
      work.delete();
    }
  }

  /** Until it is killed. */
  public static void main(String[] folders) throws Exception {
    new InterruptedStudy(Path.of(folders[0]), Path.of(folders[1]))
        .run((step, done) -> {
          if (step.equals("Étude") && done > 0.5) {
            System.out.println(HALFWAY);
            await();
          }
        });
  }

  private static void await() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
