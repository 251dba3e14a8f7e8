package fr.prevenance.testkit.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.OptionalInt;

/**
 * The port of a data folder, kept as long as nobody else takes it.
 *
 * <p>It is drawn below the range from which the kernel picks the ports of outgoing connections, so
 * that none of these takes it between two starts.
 */
record RememberedPort(Path file) {

  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;
  private static final int ATTEMPTS = 200;

  /** A port free on the loopback interface: the remembered one, else a new one, remembered. */
  int free() throws IOException {
    OptionalInt remembered = read();
    if (remembered.isPresent() && isFree(remembered.getAsInt())) {
      return remembered.getAsInt();
    }
    int drawn = draw();
    Files.writeString(file, drawn + "\n", StandardCharsets.US_ASCII);
    return drawn;
  }

  private OptionalInt read() throws IOException {
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return text.matches("[1-9]\\d{3,4}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }

  private static int draw() {
    SecureRandom random = new SecureRandom();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = random.nextInt(LOWEST, HIGHEST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new DatabaseNotStarted(
        "Aucun port libre entre %d et %d sur 127.0.0.1. Arrêtez d'autres programmes."
            .formatted(LOWEST, HIGHEST));
  }

  static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException | IllegalArgumentException taken) {
      return false;
    }
  }
}
