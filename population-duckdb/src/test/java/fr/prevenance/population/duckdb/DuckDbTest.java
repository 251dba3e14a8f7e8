package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {

  /** A process of its own: a library that has not been loaded once never will be. */
  static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      try (var _ = DuckDb.start()) {
        System.out.print("started");
      } catch (Exception failure) {
        System.out.print(failure.getClass().getSimpleName() + " " + failure.getMessage());
      }
    }
  }

  @Test
  void a_folder_that_cannot_hold_the_library_is_named(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("absent");

    assertThat(startWith(missing))
        .startsWith("ResourcesExhausted")
        .contains("« " + missing + " »", "-Djava.io.tmpdir=");
  }

  @Test
  void it_starts_where_the_library_can_be_written(@TempDir Path folder) throws Exception {
    assertThat(startWith(folder)).isEqualTo("started");
  }

  private static String startWith(Path temporary) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
