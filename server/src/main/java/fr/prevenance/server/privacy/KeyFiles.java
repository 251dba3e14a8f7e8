package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key files of 32 random bytes, readable by their owner alone, made at the first start. Two
 * instances that start together agree on one key: the file appears whole, and only once.
 */
final class KeyFiles {
  private static final int KEY_BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FORBIDDEN =
      EnumSet.complementOf(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

  private final Path folder;

  KeyFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * @throws ConfigurationRefused when a key cannot be read, written or trusted
   */
  KeyRing open() {
    Map<Use, SecretKey> keys = new EnumMap<>(Use.class);
    for (var use : Use.values()) {
      keys.put(use, key(use));
    }
    return new KeyRing(keys);
  }

  private SecretKey key(Use use) {
    var file = folder.resolve(use.fileName() + ".cle");
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return read(file);
    } catch (IOException | UnsupportedOperationException failure) {
      throw new ConfigurationRefused(
          "La clé « %s » ne peut être ni lue ni créée (%s). Donnez au compte du service le droit de lire et d’écrire dans le dossier nommé par prevenance.cles."
              .formatted(file, failure.getClass().getSimpleName()));
    }
  }

  private void create(Path file) throws IOException {
    Files.createDirectories(folder);
    var draft =
        Files.createTempFile(
            folder, ".cle", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    try {
      write(draft);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherInstanceWasFirst) {
      return;
    } finally {
      Files.delete(draft);
      sync(folder);
    }
  }

  private static void write(Path draft) throws IOException {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(key));
      channel.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static SecretKey read(Path file) throws IOException {
    if (Files.getPosixFilePermissions(file).stream().anyMatch(FORBIDDEN::contains)) {
      throw new ConfigurationRefused(
          "La clé « %s » est lisible par d’autres comptes que le sien. Corrigez par : chmod 600 %s"
              .formatted(file, file));
    }
    var key = Files.readAllBytes(file);
    if (key.length != KEY_BYTES) {
      throw new ConfigurationRefused(
          "La clé « %s » compte %d octets au lieu de %d. Restaurez-la depuis sa sauvegarde."
              .formatted(file, key.length, KEY_BYTES));
    }
    return new SecretKeySpec(key, "HmacSHA256");
  }
}
