package fr.prevenance.territory.partner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The configuration a server reads for one body: its processing and the agreements of its sources.
 * Received a fortnight before the day of the territory, kept for twelve months at most (CRPA,
 * R114-9-7).
 */
final class BodyConfiguration {
  private BodyConfiguration() {}

  static void write(Body body, LocalDate today, Path folder) throws IOException {
    LocalDate receipt = today.minusDays(14);
    String text =
        template(body)
            .replace("{à jour au}", today.minusMonths(1).toString())
            .replace("{reçu le}", receipt.toString())
            .replace("{expire le}", receipt.plusYears(1).minusDays(1).toString());
    Files.writeString(folder.resolve("organisme.yaml"), text);
  }

  private static String template(Body body) throws IOException {
    String resource = body.id() + ".yaml";
    try (InputStream stream = BodyConfiguration.class.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
