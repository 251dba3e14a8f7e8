package fr.prevenance.population.spark;

import fr.prevenance.population.duckdb.ResourcesExhausted;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.stream.Stream;

/** The masters of a standalone cluster. Spark would look for them for minutes. */
final class Masters {
  private static final String STANDALONE = "spark://";
  private static final int MILLISECONDS = 3_000;

  private Masters() {}

  /**
   * @param master as Spark names it; several of a standalone cluster, between commas
   * @throws ResourcesExhausted none of them answers
   */
  static void require(String master) {
    if (master.startsWith(STANDALONE)
        && Stream.of(master.substring(STANDALONE.length()).split(",", -1))
            .noneMatch(Masters::answers)) {
      throw new ResourcesExhausted(
          "Le maître Spark « %s » ne répond pas : vérifiez son adresse (spark://machine:port), et qu'il est lancé."
              .formatted(master));
    }
  }

  private static boolean answers(String place) {
    int colon = place.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(place.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(place.substring(0, Math.max(0, colon)), port), MILLISECONDS);
      return true;
    } catch (IOException | IllegalArgumentException nobody) {
      return false;
    }
  }
}
