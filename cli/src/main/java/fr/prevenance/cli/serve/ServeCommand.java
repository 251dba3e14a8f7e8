package fr.prevenance.cli.serve;

import fr.prevenance.cli.ServerProcess;
import fr.prevenance.cli.StopSignal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.springframework.core.env.PropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prevenance serve}: the server, configured for production, until it is told to stop. */
@Command(
    name = "serve",
    description = "Le serveur, avec vos réglages (voir docs/guide/exploiter.md).",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FICHIER",
      description = "vos réglages, en YAML ; ${NOM} y cite une variable d'environnement")
  private Path file = Path.of("");

  @Override
  public Integer call() throws InterruptedException {
    System.setProperty("prevenance.sortie", "serveur");
    PropertySource<?> settings = SettingsFile.read(file);
    Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
    try (StopSignal stop = StopSignal.watched();
        var server = ServerProcess.start(settings, clock)) {
      String port = server.getEnvironment().getProperty("local.server.port", "?");
      say("Prévenance répond sur le port %s. Ctrl-C ou SIGTERM l'arrête.".formatted(port));
      stop.await();
      say("Arrêt : les requêtes en cours se terminent…");
    }
    return 0;
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
