package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.testkit.database.DatabaseAccess;
import fr.prevenance.testkit.database.SharedDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each configuration that cannot be used, met for real, is one French message. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a server that starts after all would serve for ever
class ServeRefusalTest {
  private static final DatabaseAccess NOWHERE =
      new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/prevenance", "prevenance", "imaginaire");

  @TempDir private Path folder;

  @AfterEach
  void forget_where_the_log_went() {
    System.clearProperty("prevenance.sortie");
  }

  private static CommandRun serve(Path file) {
    return CommandRun.of("serve", "--config", file.toString());
  }

  private void assertRefused(CommandRun run, int status, String message) {
    assertThat(run.err().replace(folder.toString(), "DOSSIER")).isEqualTo(message + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(status);
  }

  private SettingsFixture settings() {
    return new SettingsFixture(folder, NOWHERE);
  }

  private SettingsFixture settingsWithDatabase() throws IOException {
    return new SettingsFixture(folder, SharedDatabase.freshDatabase()).withBodies();
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("prevenance.yaml"), content);
  }

  @Test
  void a_missing_file() {
    assertRefused(
        serve(folder.resolve("absent.yaml")),
        1,
        "Le fichier « DOSSIER/absent.yaml » n'existe pas. docs/guide/exploiter.md en donne un modèle.");
  }

  @Test
  void a_fault_of_yaml_with_its_place() throws IOException {
    assertRefused(
        serve(file("spring:\n  mail:\n   host: 'relais\n")),
        1,
        "Le fichier « DOSSIER/prevenance.yaml » n'est pas du YAML correct, ligne 4, colonne 1. Vérifiez les deux-points, les guillemets, les clés répétées et l'alignement, en espaces.");
  }

  @Test
  void a_key_given_twice() throws IOException {
    assertRefused(
        serve(file("prevenance:\n  cles: a\n  cles: b\n")),
        1,
        "Le fichier « DOSSIER/prevenance.yaml » n'est pas du YAML correct, ligne 3, colonne 3. Vérifiez les deux-points, les guillemets, les clés répétées et l'alignement, en espaces.");
  }

  @Test
  void several_documents() throws IOException {
    assertRefused(
        serve(file("a: 1\n---\nb: 2\n")),
        1,
        "Le fichier « DOSSIER/prevenance.yaml » contient plusieurs documents YAML. Retirez les lignes « --- ».");
  }

  @Test
  void every_missing_setting_at_once() throws IOException {
    Path file = settings().without("spring.datasource.url").without("prevenance.cles").write();

    assertRefused(
        serve(file),
        1,
        """
        Le fichier « DOSSIER/prevenance.yaml » est refusé :
          - spring.datasource.url manque.
          - prevenance.cles manque.\
        """);
  }

  @Test
  void settings_of_another_form() throws IOException {
    Path file =
        settings()
            .set("spring.datasource.url", "postgres://base/prevenance")
            .set("prevenance.adresse", "droits.exemple.test")
            .write();

    assertRefused(
        serve(file),
        1,
        """
        Le fichier « DOSSIER/prevenance.yaml » est refusé :
          - spring.datasource.url s'écrit jdbc:postgresql://machine:port/base.
          - prevenance.adresse s'écrit https://… : une adresse complète.\
        """);
  }

  @Test
  void a_secret_that_the_environment_lacks() throws IOException {
    Path file = settings().set("spring.datasource.password", "${SECRET_QUI_MANQUE}").write();

    assertRefused(
        serve(file),
        1,
        """
        Le fichier « DOSSIER/prevenance.yaml » est refusé :
          - spring.datasource.password cite une variable d'environnement qui n'existe pas : SECRET_QUI_MANQUE. Définissez-la pour le service.\
        """);
  }

  @Test
  void a_number_in_letters() throws IOException {
    assertRefused(
        serve(settings().set("server.port", "huit mille").write()),
        1,
        "Un réglage vaut « huit mille », ce qui n'est pas de la forme attendue. Corrigez-le.");
  }

  @Test
  void a_value_of_another_type_with_its_place() throws IOException {
    assertRefused(
        serve(settingsWithDatabase().set("prevenance.courriel.lot", "beaucoup").write()),
        1,
        "Le réglage « prevenance.courriel.lot » (ligne 14) a une valeur d'une autre forme que celle attendue. Corrigez-la.");
  }

  @Test
  void a_database_that_does_not_answer() throws IOException {
    assertRefused(
        serve(settings().withBodies().write()),
        3,
        "PostgreSQL ne répond pas à l'adresse de spring.datasource.url. Vérifiez l'adresse et le pare-feu, et que PostgreSQL y écoute.");
  }

  @Test
  void a_wrong_password() throws IOException {
    assertRefused(
        serve(settingsWithDatabase().set("spring.datasource.password", "faux").write()),
        1,
        "PostgreSQL refuse ce compte ou ce mot de passe. Corrigez spring.datasource.username et spring.datasource.password.");
  }

  @Test
  void a_database_that_does_not_exist() throws IOException {
    String url = SharedDatabase.server().jdbcUrl().replaceFirst("[^/]*$", "inconnue");

    assertRefused(
        serve(settingsWithDatabase().set("spring.datasource.url", url).write()),
        1,
        "La base que nomme spring.datasource.url n'existe pas. Créez-la (createdb), ou corrigez son nom.");
  }

  @Test
  void a_port_that_is_taken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      String port = Integer.toString(other.getLocalPort());

      assertRefused(
          serve(settingsWithDatabase().set("server.port", port).write()),
          3,
          "Le port %s est déjà pris. Choisissez-en un autre (server.port ou --port)."
              .formatted(port));
    }
  }

  @Test
  void bodies_that_do_not_exist() throws IOException {
    Path file =
        settingsWithDatabase()
            .set("prevenance.organismes", folder.resolve("ailleurs").toString())
            .write();

    assertRefused(
        serve(file),
        1,
        """
        La configuration est refusée :
          - Le dossier « DOSSIER/ailleurs » (prevenance.organismes) ne peut pas être lu (NoSuchFileException). Vérifiez son nom et ses droits.\
        """);
  }

  @Test
  void keys_that_others_could_read() throws IOException {
    Path keys = Files.createDirectory(folder.resolve("cles"));
    Path key = Files.write(keys.resolve("opposition.cle"), new byte[32]);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

    assertRefused(
        serve(settingsWithDatabase().write()),
        1,
        """
        La configuration est refusée :
          - La clé « DOSSIER/cles/opposition.cle » est lisible par d’autres comptes que le sien. Corrigez par : chmod 600 DOSSIER/cles/opposition.cle\
        """);
  }
}
