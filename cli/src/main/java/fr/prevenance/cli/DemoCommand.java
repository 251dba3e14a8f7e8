package fr.prevenance.cli;

import fr.prevenance.cli.demo.DemoOptions;
import fr.prevenance.cli.demo.Demonstration;
import fr.prevenance.cli.demo.HeadlessRun;
import fr.prevenance.cli.demo.Progress;
import fr.prevenance.cli.demo.ShowRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code prevenance demo}: the whole chain on a fictional territory. */
@Command(
    name = "demo",
    description = "La chaîne entière sur un territoire fictif, sans rien installer d'autre.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--headless",
      description = "joue aussi les agents et les usagers, écrit une ligne de JSON et se termine")
  private boolean headless;

  @Option(
      names = "--people",
      defaultValue = "20000",
      paramLabel = "N",
      description = "nombre d'habitants (${DEFAULT-VALUE})")
  private int people;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "même graine, mêmes habitants (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--date",
      defaultValue = "2025-10-15",
      paramLabel = "D",
      description = "jour auquel la chaîne se croit (${DEFAULT-VALUE})")
  private LocalDate date;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "dossier de la démonstration (par défaut : dossier de cache de l'utilisateur)")
  private @Nullable Path data;

  @Option(
      names = "--port",
      defaultValue = "8080",
      paramLabel = "P",
      description = "port du serveur (${DEFAULT-VALUE})")
  private int port;

  @Override
  public Integer call() throws Exception {
    long startedAt = System.nanoTime();
    if (people < 100) {
      throw Refusal.input("--people %d : il faut au moins 100 habitants.".formatted(people));
    }
    return headless ? runHeadless(startedAt) : show();
  }

  /** Without {@code --data} the folder is private to this run and goes with it. */
  private int runHeadless(long startedAt) throws Exception {
    boolean isPassing = data == null;
    Path folder = data == null ? Files.createTempDirectory("prevenance-demo") : data;
    Progress progress = new Progress(spec.commandLine().getErr(), startedAt);
    progress.say("Démarrage sur un territoire de %d habitants".formatted(people));
    try (Demonstration demonstration = Demonstration.start(options(folder))) {
      // Ctrl-C in mid-run must leave no server behind either.
      Runtime.getRuntime().addShutdownHook(new Thread(demonstration::close, "stop"));
      var report = new HeadlessRun(demonstration, progress).run();
      spec.commandLine().getOut().println(JsonMapper.shared().writeValueAsString(report));
      return 0;
    } finally {
      if (isPassing) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
  }

  private int show() throws Exception {
    Path folder = Optional.ofNullable(data).orElse(UserCache.folder().resolve("demo"));
    ShowRun.untilInterrupted(options(folder), spec.commandLine().getOut());
    return 0;
  }

  private DemoOptions options(Path folder) {
    return new DemoOptions(people, seed, date, folder, port);
  }
}
