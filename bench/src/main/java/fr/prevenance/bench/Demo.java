package fr.prevenance.bench;

import fr.prevenance.testkit.database.EmbeddedDatabase;
import fr.prevenance.testkit.mail.CaughtMail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench/demo [PEOPLE [RUNS]]}: how long the demonstration takes, beside PostgreSQL and SMTP
 * alone. Prints the table of {@code docs/measures.md}. Linux only: it reads {@code /proc}.
 */
public final class Demo {
  private final Path project;
  private final Path folder;
  private final int people;
  private final int runs;

  private Demo(Path project, Path folder, int people, int runs) {
    this.project = project;
    this.folder = folder;
    this.people = people;
    this.runs = runs;
  }

  /**
   * @param arguments folder of the project, then how many people (20,000) and how many runs (3)
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("prevenance-bench");
    try {
      new Demo(
              Path.of(arguments[0]),
              folder,
              arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000,
              arguments.length > 2 ? Integer.parseInt(arguments[2]) : 3)
          .run();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void run() throws Exception {
    Table table = new Table(people, runs);
    DemoProcess cold = demo("froid");
    table.row("headless, first run", cold.headless());

    List<Measure> warm = new ArrayList<>();
    for (int run = 1; run <= runs; run++) {
      warm.add(demo("chaud-" + run).headless());
    }
    Measure headless = median(warm);
    table.row("headless, warm, median of " + runs, headless);

    Measure newDatabase = median(times(run -> database(folder.resolve("nu-" + run))));
    table.row("peer: bare PostgreSQL, new folder", newDatabase);
    table.ratio("headless, warm", headless, newDatabase);

    int sent = sent(demo("chaud-1").report());
    List<CaughtMail> mails = BareMail.firstOf(folder.resolve("chaud-1/courriels"), sent);
    Measure sending = Measure.ofWall(BareMail.span(mails));
    table.row("sending %,d messages, first to last delivery".formatted(sent), sending);
    Measure bareMail =
        median(times(run -> BareMail.deliver(mails, folder.resolve("courriels-" + run))));
    table.row("peer: bare SMTP, the same messages", bareMail);
    table.ratio("sending", sending, bareMail);

    Measure firstPage = median(times(run -> demo("chaud-1").firstPage()));
    table.row("start to first page, median of " + runs, firstPage);
    Measure foundDatabase = median(times(run -> database(folder.resolve("chaud-1/postgresql"))));
    table.row("peer: bare PostgreSQL, same folder", foundDatabase);
    table.ratio("start to first page", firstPage, foundDatabase);
    table.print();
  }

  private DemoProcess demo(String name) {
    return new DemoProcess(project, folder.resolve(name), people);
  }

  private static Measure database(Path data) {
    long startedAt = System.nanoTime();
    EmbeddedDatabase.open(data).close();
    return Measure.ofWall(DemoProcess.since(startedAt));
  }

  private static int sent(String report) {
    JsonNode rights = JsonMapper.shared().readTree(report).get("rights");
    return StreamSupport.stream(rights.spliterator(), false)
        .mapToInt(right -> right.get("sent").intValue())
        .sum();
  }

  private interface Run {
    Measure take(int run) throws Exception;
  }

  private List<Measure> times(Run run) throws Exception {
    List<Measure> measures = new ArrayList<>();
    for (int number = 1; number <= runs; number++) {
      measures.add(run.take(number));
    }
    return measures;
  }

  /** The one whose wall time is in the middle, whole: not a mixture of several. */
  private static Measure median(List<Measure> measures) {
    return measures.stream()
        .sorted(Comparator.comparingDouble(Measure::wallSeconds))
        .toList()
        .get(measures.size() / 2);
  }
}
