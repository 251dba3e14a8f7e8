package fr.prevenance.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableDatabaseTest {

  @TempDir Path temporary;

  @Test
  void data_and_address_survive_a_restart() throws Exception {
    String address;
    try (EmbeddedDatabase first = EmbeddedDatabase.open(temporary)) {
      Sql.run(first.access(), "CREATE TABLE witness AS SELECT 'still here' AS word");
      address = first.jdbcUrl();
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.open(temporary)) {
      assertThat(Sql.value(second.access(), "SELECT word FROM witness")).isEqualTo("still here");
      assertThat(second.jdbcUrl()).isEqualTo(address);
    }
  }

  @Test
  void a_path_with_a_blank_and_an_accent_is_fine() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary.resolve("données de l'été"))) {
      assertThat(Sql.value(database.access(), "SHOW server_version")).startsWith("18.");
    }
  }

  @Test
  void another_port_is_taken_and_remembered_when_a_stranger_has_ours() throws Exception {
    try (EmbeddedDatabase first = EmbeddedDatabase.open(temporary)) {
      assertThat(first.jdbcUrl()).isNotEmpty();
    }
    String port = Files.readString(temporary.resolve("port")).strip();
    try (ServerSocket stranger =
            new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress());
        EmbeddedDatabase second = EmbeddedDatabase.open(temporary)) {
      assertThat(stranger.isBound()).isTrue();
      assertThat(second.jdbcUrl())
          .doesNotContain(":" + port + "/")
          .contains(":" + Files.readString(temporary.resolve("port")).strip() + "/");
    }
  }

  @Test
  void closing_leaves_no_server_process() throws Exception {
    Path data;
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary)) {
      data = database.folder().resolve("data");
      assertThat(new Tenants(data).postmaster()).isPresent();
    }
    assertThat(new Tenants(data).all()).isEmpty();
  }

  @Test
  void the_second_opener_in_this_process_is_told_who_holds_the_folder() throws Exception {
    try (EmbeddedDatabase holder = EmbeddedDatabase.open(temporary)) {
      assertThatThrownBy(() -> EmbeddedDatabase.open(temporary))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining(temporary.toString())
          .hasMessageContaining("processus " + ProcessHandle.current().pid());
      assertThat(Sql.value(holder.access(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void the_second_opener_in_another_process_is_told_who_holds_the_folder() throws Exception {
    try (ChildJvm child = ChildJvm.holding(temporary)) {
      assertThatThrownBy(() -> EmbeddedDatabase.open(temporary))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessageContaining(temporary.toString())
          .hasMessageContaining("processus " + child.pid());
    }
    EmbeddedDatabase.open(temporary).close();
  }

  @Test
  void the_folder_opens_again_after_its_jvm_was_killed() throws Exception {
    ChildJvm.holding(temporary).kill();
    assertThat(new Tenants(temporary.resolve("data")).postmaster()).isPresent();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary)) {
      assertThat(Sql.value(database.access(), "SELECT word FROM witness")).isEqualTo("survived");
    }
  }

  @Test
  void the_folder_opens_again_after_the_server_was_killed_too() throws Exception {
    ChildJvm.holding(temporary).kill();
    ProcessHandle postmaster = new Tenants(temporary.resolve("data")).postmaster().orElseThrow();
    postmaster.destroyForcibly();
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary)) {
      assertThat(Sql.value(database.access(), "SELECT word FROM witness")).isEqualTo("survived");
    }
  }

  @Test
  void a_stale_pid_file_that_names_a_stranger_harms_nobody() throws Exception {
    EmbeddedDatabase.open(temporary).close();
    Process stranger = new ProcessBuilder("sleep", "600").start();
    try {
      Files.writeString(
          temporary.resolve("data").resolve("postmaster.pid"),
          stranger.pid() + "\n" + temporary.resolve("data") + "\n");
      EmbeddedDatabase.open(temporary).close();
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_creation_cut_short_is_begun_again() throws Exception {
    Path unfinished = Files.createDirectories(temporary.resolve("data.unfinished"));
    Files.writeString(unfinished.resolve("PG_VERSION"), "18");
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary)) {
      assertThat(Sql.value(database.access(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named_in_french() throws Exception {
    Path file = Files.writeString(temporary.resolve("fichier"), "");
    Path folder = file.resolve("dossier");
    assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("Impossible d'écrire dans « " + folder)
        .hasMessageContaining("Choisissez un autre dossier");
  }

  @Test
  void passwords_are_readable_by_their_owner_only() throws Exception {
    EmbeddedDatabase.open(temporary).close();
    for (String file : new String[] {"password", "superuser.password"}) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void a_lost_application_password_is_drawn_again() throws Exception {
    EmbeddedDatabase.open(temporary).close();
    Files.delete(temporary.resolve("password"));
    try (EmbeddedDatabase database = EmbeddedDatabase.open(temporary)) {
      assertThat(Sql.value(database.access(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void a_lost_superuser_password_is_said_so() throws Exception {
    EmbeddedDatabase.open(temporary).close();
    Files.delete(temporary.resolve("superuser.password"));
    assertThatThrownBy(() -> EmbeddedDatabase.open(temporary))
        .isInstanceOf(DatabaseNotStarted.class)
        .hasMessageContaining("superuser.password")
        .hasCauseInstanceOf(SQLException.class);
    assertThat(new Tenants(temporary.resolve("data")).all()).isEmpty();
  }
}
