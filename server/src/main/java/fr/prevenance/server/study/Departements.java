package fr.prevenance.server.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Names of départements and overseas collectivities, by code (code officiel géographique). */
public final class Departements {
  private static final Map<String, String> NAMES = read();

  private Departements() {}

  /** « 29 Finistère »; the code alone where it has no name. */
  public static String named(String code) {
    return switch (code) {
      case EffectLine.WHOLE -> "Ensemble";
      case "inconnu" -> "Département inconnu";
      default -> NAMES.containsKey(code) ? code + " " + NAMES.get(code) : code;
    };
  }

  private static Map<String, String> read() {
    try (InputStream names = Departements.class.getResourceAsStream("departements.txt")) {
      return new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
