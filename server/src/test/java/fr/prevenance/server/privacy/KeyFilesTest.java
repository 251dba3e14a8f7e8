package fr.prevenance.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.privacy.KeyRing.Use;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  @TempDir Path folder;

  @Test
  void each_use_has_a_key_of_256_bits_that_its_owner_alone_reads() throws IOException {
    new KeyFiles(folder).open();
    try (var files = Files.list(folder)) {
      assertThat(files)
          .hasSize(Use.values().length)
          .allSatisfy(file -> {
            assertThat(file).hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
          });
    }
  }

  @Test
  void a_second_start_finds_the_same_keys() {
    assertThat(pseudonym(new KeyFiles(folder).open()))
        .isEqualTo(pseudonym(new KeyFiles(folder).open()));
  }

  @Test
  void instances_that_start_together_agree_on_one_key() throws InterruptedException {
    try (var instances = Executors.newFixedThreadPool(8)) {
      Callable<String> start = () -> pseudonym(new KeyFiles(folder).open());
      var found = instances.invokeAll(Stream.generate(() -> start).limit(16).toList());
      assertThat(found.stream().map(future -> future.resultNow()).collect(Collectors.toSet()))
          .hasSize(1);
    }
  }

  @Test
  void a_key_cut_short_is_refused() throws IOException {
    new KeyFiles(folder).open();
    Files.write(folder.resolve("trace.cle"), new byte[16]);
    assertRefused("compte 16 octets au lieu de 32");
  }

  @Test
  void a_key_that_others_may_read_is_refused() throws IOException {
    new KeyFiles(folder).open();
    Files.setPosixFilePermissions(
        folder.resolve("trace.cle"), PosixFilePermissions.fromString("rw-r-----"));
    assertRefused("chmod 600");
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused() throws IOException {
    folder = Files.createFile(folder.resolve("fichier"));
    assertRefused("ne peut être ni lue ni créée");
  }

  @Test
  void a_pseudonym_of_one_use_or_processing_tells_nothing_in_another() {
    var ring = new KeyFiles(folder).open();
    assertThat(
            Stream.of(
                    ring.pseudonym(Use.OBJECTION, "a", "texte"),
                    ring.pseudonym(Use.TRACE, "a", "texte"),
                    ring.pseudonym(Use.OBJECTION, "b", "texte"))
                .map(HexFormat.of()::formatHex))
        .doesNotHaveDuplicates();
  }

  private void assertRefused(String why) {
    assertThatThrownBy(() -> new KeyFiles(folder).open())
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining(why);
  }

  private static String pseudonym(KeyRing ring) {
    return HexFormat.of().formatHex(ring.pseudonym(Use.OBJECTION, "traitement", "texte"));
  }
}
