package fr.prevenance.server.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One object of the array, flattened into dotted paths. */
final class JsonElement {
  private final int rank;
  private final Reading reading;
  private final Map<String, String> values = new HashMap<>();
  private final List<String> dropped = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Fingerprint fingerprint = new Fingerprint();

  JsonElement(int rank, Reading reading) {
    this.rank = rank;
    this.reading = reading;
  }

  void read(JsonParser parser) {
    readObject(parser, "");
    dropped.forEach(reading::drop);
    if (faults.isEmpty()) {
      reading.row(rank, values, fingerprint.hex());
    } else {
      reading.refuseRow(faults);
    }
  }

  private void readObject(JsonParser parser, String prefix) {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var path = prefix + parser.currentName();
      fingerprint.with(path);
      readValue(parser, path);
    }
  }

  private void readValue(JsonParser parser, String path) {
    switch (parser.nextToken()) {
      case START_OBJECT -> {
        readObject(parser, path + ".");
        refuseIfWanted(path);
      }
      case START_ARRAY -> {
        readArray(parser);
        refuseIfWanted(path);
        dropIfUnwanted(path);
      }
      case VALUE_NULL -> dropIfUnwanted(path);
      default -> readLeaf(parser.getString(), path);
    }
  }

  private void readLeaf(String text, String path) {
    fingerprint.with(text);
    if (!reading.wanted().contains(path)) {
      dropped.add(path);
    } else if (values.put(path, text) != null) {
      faults.add(
          new Fault(
              rank,
              path,
              "champ-en-double",
              "Le champ est présent deux fois dans l’élément.",
              "Donnez une seule valeur."));
    }
  }

  /** An array is never an agreed column; it only counts to tell elements apart. */
  private void readArray(JsonParser parser) {
    int depth = 1;
    while (depth > 0) {
      var token = parser.nextToken();
      fingerprint.with(String.valueOf(parser.getString()));
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private void refuseIfWanted(String path) {
    if (reading.wanted().contains(path)) {
      faults.add(
          new Fault(
              rank,
              path,
              "valeur-composée",
              "Le champ contient un objet ou un tableau au lieu d’une valeur.",
              "Donnez une valeur simple."));
    }
  }

  private void dropIfUnwanted(String path) {
    if (!reading.wanted().contains(path)) {
      dropped.add(path);
    }
  }
}
