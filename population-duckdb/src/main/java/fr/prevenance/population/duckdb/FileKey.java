package fr.prevenance.population.duckdb;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;

/**
 * Seals files, so that whoever finds one without the key learns nothing from it, and opens them
 * again. Safe for many threads.
 *
 * <p>AES-256-GCM by segments of a mebibyte, with a key derived for each file (Tink). A sealed file
 * bears its place in its folder within the seal: one put in the place of another does not open, nor
 * does one that was cut or altered.
 */
public final class FileKey {
  /** What is added to the name of a sealed file. */
  public static final String ENDING = ".chiffre";

  private final StreamingAead seal;

  /** The name or place of a sealed file as it was before it was sealed. */
  public static String plain(String sealed) {
    return sealed.substring(0, sealed.length() - ENDING.length());
  }

  private FileKey(StreamingAead seal) {
    this.seal = seal;
  }

  /** Not the key, or not the file that was sealed. */
  public static final class SealBroken extends Exception {
    private static final long serialVersionUID = 1L;

    SealBroken(Path file) {
      super(file.toString());
    }
  }

  static {
    try {
      StreamingAeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink has lost its own primitives", impossible);
    }
  }

  /**
   * Writes a new key, for its owner's eyes alone.
   *
   * @throws java.nio.file.FileAlreadyExistsException rather than lose a key
   */
  public static void create(Path file) throws IOException {
    try {
      var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
      var text = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
      Files.createFile(file, OwnerOnly.file(file));
      Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink cannot make a key", impossible);
    }
  }

  /**
   * Reads a key.
   *
   * @throws SealBroken it is not one
   */
  public static FileKey read(Path file) throws IOException, SealBroken {
    try {
      var keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file, StandardCharsets.UTF_8), InsecureSecretKeyAccess.get());
      return new FileKey(keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    } catch (GeneralSecurityException | java.nio.charset.CharacterCodingException noKey) {
      throw new SealBroken(file);
    }
  }

  /**
   * Seals a file.
   *
   * @param place of the file in its folder, with slashes and without {@link #ENDING}
   */
  public void seal(Path plain, Path sealed, String place) throws IOException {
    try (InputStream from = Files.newInputStream(plain);
        OutputStream to = seal.newEncryptingStream(Files.newOutputStream(sealed), bytes(place))) {
      from.transferTo(to);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Tink cannot seal", impossible);
    }
  }

  /**
   * Opens a sealed file; what does not open is not left behind.
   *
   * @param place as it was sealed with
   * @throws SealBroken another key, another place, or not what was sealed
   */
  public void open(Path sealed, Path plain, String place) throws IOException, SealBroken {
    boolean isWhole = false;
    try (OutputStream to = Files.newOutputStream(plain)) {
      unsealed(sealed, to, place);
      isWhole = true;
    } finally {
      if (!isWhole) {
        Files.deleteIfExists(plain);
      }
    }
  }

  /** Tink tells a broken seal as a failure to read; what fails to be written is not one. */
  private void unsealed(Path sealed, OutputStream to, String place) throws IOException, SealBroken {
    byte[] some = new byte[1 << 16];
    try (InputStream from = seal.newDecryptingStream(Files.newInputStream(sealed), bytes(place))) {
      for (int read = read(from, some, sealed); read >= 0; read = read(from, some, sealed)) {
        to.write(some, 0, read);
      }
    } catch (GeneralSecurityException broken) {
      throw new SealBroken(sealed);
    }
  }

  private static int read(InputStream from, byte[] some, Path sealed) throws SealBroken {
    try {
      return from.read(some);
    } catch (IOException broken) {
      throw new SealBroken(sealed);
    }
  }

  private static byte[] bytes(String place) {
    return place.getBytes(StandardCharsets.UTF_8);
  }
}
