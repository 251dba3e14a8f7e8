package fr.prevenance.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EphemeralDatabaseTest {

  @Test
  void fresh_databases_do_not_see_each_other() throws Exception {
    DatabaseAccess one = SharedDatabase.freshDatabase();
    DatabaseAccess other = SharedDatabase.freshDatabase();
    Sql.run(one, "CREATE TABLE witness (word text)");
    assertThat(Sql.value(other, "SELECT to_regclass('witness') IS NULL")).isEqualTo("t");
  }

  @Test
  void closing_deletes_the_folder() {
    EphemeralDatabase database = EmbeddedDatabase.ephemeral();
    Path folder = database.server().folder();
    database.close();
    assertThat(folder).doesNotExist();
  }

  @Test
  void what_a_killed_run_left_is_swept(@TempDir Path temporary) throws Exception {
    Path left = temporary.resolve("prevenance-ephemeral-left");
    ChildJvm.holding(left).kill();
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
    EphemeralFolders.sweep(temporary);
    assertThat(left).doesNotExist();
    assertThat(new Tenants(left.resolve("data")).all()).isEmpty();
  }
}
