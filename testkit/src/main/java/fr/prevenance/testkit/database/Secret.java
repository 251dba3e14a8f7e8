package fr.prevenance.testkit.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password kept in a file that only its owner reads (mode 0600). */
record Secret(Path file, String value) {

  private static final int BYTES = 24;

  /** Reads the secret, drawing it first when there is none. */
  static Secret in(Path file) throws IOException {
    if (!Files.exists(file)) {
      draw(file);
    }
    return new Secret(file, Files.readString(file, StandardCharsets.US_ASCII).strip());
  }

  private static void draw(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "secret-",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        draft,
        Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
        StandardCharsets.US_ASCII);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public String toString() {
    return "Secret[" + file + "]";
  }
}
