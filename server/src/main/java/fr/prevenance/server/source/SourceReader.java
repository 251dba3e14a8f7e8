package fr.prevenance.server.source;

import java.util.Set;

/**
 * Reads a partner's file row by row. A row that cannot be read is refused with its reason and the
 * others are kept; columns that nobody asked for are named and never held.
 */
public final class SourceReader {
  private SourceReader() {}

  /**
   * @param content the file's bytes
   * @param wanted the agreed columns; a CSV file must have them all
   */
  public static SourceContent read(byte[] content, FileFormat format, Set<String> wanted) {
    var reading = new Reading(wanted);
    switch (Signature.of(content)) {
      case EMPTY ->
          reading.refuseFile("fichier-vide", "Le fichier est vide.", "Déposez le fichier complet.");
      case UTF_16 ->
          reading.refuseFile(
              "encodage-fichier",
              "Le fichier est en UTF-16.",
              "Enregistrez le fichier dans l’encodage convenu.");
      case UTF_8 -> read(content, Signature.UTF_8_LENGTH, format, reading);
      case NONE -> read(content, 0, format, reading);
    }
    return reading.content();
  }

  private static void read(byte[] content, int from, FileFormat format, Reading reading) {
    switch (format) {
      case FileFormat.Csv csv -> new CsvRows(csv, reading).read(content, from);
      case FileFormat.Json json -> new JsonRows(json, reading).read(content, from);
      case FileFormat.InseeDeaths deaths -> new InseeDeathRows(reading).read(content, from);
    }
  }
}
