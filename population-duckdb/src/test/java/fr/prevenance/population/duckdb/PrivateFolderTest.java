package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  @TempDir private Path base;

  @Test
  void nobody_else_may_look_into_it() throws IOException {
    try (PrivateFolder folder = PrivateFolder.under(base.resolve("absent"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void it_is_gone_with_all_it_holds_when_the_run_ends() throws IOException {
    try (PrivateFolder folder = PrivateFolder.under(base)) {
      Files.createDirectories(folder.path().resolve("a/b"));
      Files.writeString(folder.path().resolve("a/b/c"), "donnée");
    }
    assertThat(base).isEmptyDirectory();
  }

  @Test
  void what_a_killed_run_left_is_emptied_by_the_next() throws IOException {
    Path left = Files.createDirectories(base.resolve("execution-1"));
    Files.writeString(left.resolve("table-0.parquet"), "donnée");
    try (PrivateFolder folder = PrivateFolder.under(base)) {
      assertThat(left).doesNotExist();
      assertThat(folder.path()).exists();
    }
  }

  @Test
  void a_run_that_lasts_is_left_alone() throws IOException {
    try (PrivateFolder first = PrivateFolder.under(base);
        PrivateFolder second = PrivateFolder.under(base)) {
      assertThat(first.path()).exists().isNotEqualTo(second.path());
    }
  }

  @Test
  void what_is_not_ours_is_left_alone() throws IOException {
    Path other = Files.createDirectories(base.resolve("autre"));
    PrivateFolder.under(base).close();
    assertThat(other).exists();
  }
}
