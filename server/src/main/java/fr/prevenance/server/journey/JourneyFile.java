package fr.prevenance.server.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Maps as files: all of it in JSON, or in CSV a line for each touchpoint. */
public final class JourneyFile {
  /** Files are some dozens of kilobytes. */
  public static final int MOST_BYTES = 1_000_000;

  private static final int MOST_FAULTS = 20;
  private static final String EXAMPLE = "/parcours/exemple.json";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private JourneyFile() {}

  /** What became of a file. */
  public sealed interface Read {

    /** It is a map. */
    record Whole(Journey journey) implements Read {}

    /**
     * It is none, for these reasons.
     *
     * @param faults the first of them
     */
    record Refused(List<Fault> faults) implements Read {
      public Refused {
        faults = faults.stream().limit(MOST_FAULTS).toList();
      }
    }
  }

  /**
   * Why a file is refused.
   *
   * @param line from 1; 0 where it is the whole file
   */
  public record Fault(int line, String message, String mend) {

    /** In one sentence or two, with the line. */
    public String text() {
      return (line > 0 ? "Ligne " + line + " : " : "") + message + " " + mend;
    }
  }

  /** An invented map, to look at and try. */
  public static Journey example() {
    try (var input = JourneyFile.class.getResourceAsStream(EXAMPLE)) {
      return switch (read(Objects.requireNonNull(input, EXAMPLE).readAllBytes())) {
        case Read.Whole(var journey) -> journey;
        case Read.Refused(var faults) -> throw new IllegalStateException(faults.toString());
      };
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static byte[] json(Journey journey) {
    return JourneyJson.write(journey).getBytes(StandardCharsets.UTF_8);
  }

  /** For spreadsheets: with a byte order mark, and no cell that they would compute. */
  public static byte[] csv(Journey journey) {
    return (BYTE_ORDER_MARK + JourneyCsv.write(journey)).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads what the other two write. */
  public static Read read(byte[] file) {
    if (file.length > MOST_BYTES) {
      return refused(
          "Ce fichier est trop gros pour être un parcours.", "Un parcours tient en 1 Mo.");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException foreign) {
      return refused(
          "Ce fichier n’est pas du texte en UTF-8.",
          "Choisissez un fichier JSON ou CSV de parcours ; dans un tableur, enregistrez en « CSV UTF-8 ».");
    }
    var content = text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    if (content.isBlank()) {
      return refused("Ce fichier est vide.", "Choisissez un fichier JSON ou CSV de parcours.");
    }
    var read =
        content.stripLeading().startsWith("{")
            ? JourneyJson.read(content)
            : JourneyCsv.read(content);
    return read instanceof Read.Whole(var journey) && !journey.excesses().isEmpty()
        ? refused(String.join(" ", journey.excesses()), "")
        : read;
  }

  static Read refused(String message, String mend) {
    return new Read.Refused(List.of(new Fault(0, message, mend)));
  }
}
