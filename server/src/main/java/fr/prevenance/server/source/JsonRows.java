package fr.prevenance.server.source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Elements of a JSON array, one at a time; a cut file gives what stands before the cut. */
final class JsonRows {
  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 256 * 1024;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .build())
          .build();

  private final FileFormat.Json format;
  private final Reading reading;
  private int elementsRead;

  JsonRows(FileFormat.Json format, Reading reading) {
    this.format = format;
    this.reading = reading;
  }

  void read(byte[] content, int from) {
    try (var parser =
        FACTORY.createParser(
            ObjectReadContext.empty(), TextLines.reader(content, from, format.charset()))) {
      readArray(parser);
    } catch (JacksonException broken) {
      refuseRest();
    }
  }

  private void readArray(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      reading.refuseFile(
          "json-inattendu",
          "Le fichier n’est pas un tableau JSON d’objets.",
          "Déposez un tableau : [ {…}, {…} ].");
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readElement(parser, elementsRead + 1);
      elementsRead++;
    }
    if (parser.nextToken() != null) {
      refuseRest();
    }
  }

  private void readElement(JsonParser parser, int rank) {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      new JsonElement(rank, reading).read(parser);
    } else {
      parser.skipChildren();
      reading.refuseRow(
          rank, "json-inattendu", "L’élément n’est pas un objet.", "Donnez un objet par dossier.");
    }
  }

  private void refuseRest() {
    reading.refuseRow(
        elementsRead + 1,
        "json-illisible",
        "Le fichier est coupé ou mal formé à partir de cet élément : la suite n’a pas été lue, ce qui précède est gardé.",
        "Déposez de nouveau le fichier entier.");
  }
}
