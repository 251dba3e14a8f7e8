package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.testkit.database.SharedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as an administrator runs it: a process of its own, a file, a signal. */
class ServeTest {
  private static final Pattern READY = Pattern.compile("Prévenance répond sur le port (\\d+)");

  @TempDir private Path folder;

  private Process start(Path settings) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "fr.prevenance.cli.Prevenance",
            "serve",
            "--config",
            settings.toString())
        .redirectOutput(folder.resolve("sortie").toFile())
        .start();
  }

  private static String portSaidBy(BufferedReader errors) throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      var ready = READY.matcher(line);
      if (ready.find()) {
        return ready.group(1);
      }
    }
    throw new AssertionError("Le serveur s'est arrêté sans être prêt.");
  }

  private static int statusOf(String port) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI page = URI.create("http://localhost:%s/".formatted(port));
      return http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }

  @Test
  void it_answers_logs_to_standard_output_and_stops_at_sigterm() throws Exception {
    Path settings =
        new SettingsFixture(folder, SharedDatabase.freshDatabase()).withBodies().write();
    Process server = start(settings);
    try (BufferedReader errors = server.errorReader()) {
      String port = portSaidBy(errors);

      assertThat(statusOf(port)).isEqualTo(200);

      server.toHandle().destroy();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(errors.lines()).containsExactly("Arrêt : les requêtes en cours se terminent…");
      assertThat(Files.readString(folder.resolve("sortie"))).contains(" INFO ");
    } finally {
      server.destroyForcibly();
    }
  }
}
