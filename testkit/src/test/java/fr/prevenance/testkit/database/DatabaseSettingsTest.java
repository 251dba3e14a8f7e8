package fr.prevenance.testkit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseSettingsTest {

  @TempDir static Path folder;

  private static EmbeddedDatabase database;

  @BeforeAll
  static void open() {
    database = EmbeddedDatabase.open(folder);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "server_encoding, UTF8",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "password_encryption, scram-sha-256"
  })
  void the_setting_is_what_a_real_installation_has(String name, String expected)
      throws SQLException {
    assertThat(Sql.value(database.superuser(), "SHOW " + name)).isEqualTo(expected);
  }

  @Test
  void a_wrong_password_is_refused() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "faux"))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void no_password_is_refused() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.jdbcUrl() + "?user=" + database.user()))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).isEqualTo("08004"));
  }

  @Test
  void the_superuser_needs_a_password_too() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.superuser().jdbcUrl(), "postgres", "faux"))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void every_rule_of_access_asks_a_scram_password() throws SQLException {
    assertThat(
            Sql.value(
                database.superuser(),
                "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
        .isEqualTo("scram-sha-256");
  }

  @Test
  void the_application_is_not_superuser_but_owns_its_database() throws SQLException {
    assertThat(
            Sql.value(
                database.access(),
                """
                SELECT rolsuper || ' ' || pg_get_userbyid(datdba)
                FROM pg_roles, pg_database
                WHERE rolname = current_user AND datname = current_database()
                """))
        .isEqualTo("false prevenance");
  }

  @Test
  void accented_letters_change_case() throws SQLException {
    assertThat(Sql.value(database.access(), "SELECT lower('ÉLÉONORE')")).isEqualTo("éléonore");
  }

  @Test
  void a_failed_statement_leaves_its_values_out_of_the_log() throws Exception {
    Sql.run(database.access(), "CREATE TABLE personne (courriel text PRIMARY KEY)");
    Sql.run(database.access(), "INSERT INTO personne VALUES ('canari@exemple.test')");
    assertThatThrownBy(
            () -> Sql.run(database.access(), "INSERT INTO personne VALUES ('canari@exemple.test')"))
        .isInstanceOf(SQLException.class);
    assertThat(Files.readString(folder.resolve("postgresql.log")))
        .contains("duplicate key")
        .doesNotContain("canari");
  }

  @Test
  void printing_an_access_does_not_disclose_the_password() {
    assertThat(database.access().toString()).doesNotContain(database.password());
  }
}
