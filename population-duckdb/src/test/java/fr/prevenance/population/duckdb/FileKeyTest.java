package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.duckdb.FileKey.SealBroken;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyTest {
  private static final String PLACE = "personnes/part-0.parquet";
  private static final int SEVERAL_SEGMENTS = 3_000_000;

  @TempDir private Path folder;
  private FileKey key;
  private byte[] content;
  private Path sealed;

  @BeforeEach
  void seal() throws Exception {
    key = newKey("cle");
    content = new byte[SEVERAL_SEGMENTS];
    new Random(1).nextBytes(content);
    Path plain = Files.write(folder.resolve("clair"), content);
    sealed = folder.resolve("scelle");
    key.seal(plain, sealed, PLACE);
  }

  private FileKey newKey(String name) throws Exception {
    Path file = folder.resolve(name);
    FileKey.create(file);
    return FileKey.read(file);
  }

  private Path opened(FileKey with, String place) throws Exception {
    Path plain = folder.resolve("ouvert");
    with.open(sealed, plain, place);
    return plain;
  }

  @Test
  void what_was_sealed_opens_as_it_was() throws Exception {
    assertThat(opened(key, PLACE)).hasBinaryContent(content);
    assertThat(Files.readAllBytes(sealed)).isNotEqualTo(content);
  }

  @Test
  void a_key_is_for_its_owner_and_never_replaced() throws Exception {
    Path file = folder.resolve("cle");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> FileKey.create(file)).isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void another_key_does_not_open() throws Exception {
    FileKey other = newKey("autre");

    assertThatThrownBy(() -> opened(other, PLACE)).isInstanceOf(SealBroken.class);
    assertThat(folder.resolve("ouvert")).doesNotExist();
  }

  @Test
  void a_file_in_the_place_of_another_does_not_open() {
    assertThatThrownBy(() -> opened(key, "familles/part-0.parquet")).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_file_that_was_altered_leaves_nothing_of_it() throws Exception {
    byte[] altered = Files.readAllBytes(sealed);
    altered[altered.length - 100] ^= 1;
    Files.write(sealed, altered);

    assertThatThrownBy(() -> opened(key, PLACE)).isInstanceOf(SealBroken.class);
    assertThat(folder.resolve("ouvert")).doesNotExist();
  }

  @Test
  void a_file_that_was_cut_between_two_segments_does_not_open() throws Exception {
    byte[] whole = Files.readAllBytes(sealed);
    Files.write(sealed, Arrays.copyOf(whole, 1 << 20));

    assertThatThrownBy(() -> opened(key, PLACE)).isInstanceOf(SealBroken.class);
  }

  @Test
  void anything_else_is_no_key() throws Exception {
    Path text = Files.writeString(folder.resolve("texte"), "bonjour");
    Path bytes = Files.write(folder.resolve("octets"), new byte[] {(byte) 0xff, 0, 1});

    assertThatThrownBy(() -> FileKey.read(text)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> FileKey.read(bytes)).isInstanceOf(SealBroken.class);
  }
}
