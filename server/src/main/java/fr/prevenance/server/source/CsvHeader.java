package fr.prevenance.server.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Where the agreed columns are.
 *
 * @param size number of columns, dropped ones included
 */
record CsvHeader(int size, Map<String, Integer> positions) {
  private static final String MEND =
      "Déposez le fichier avec une première ligne qui nomme les colonnes, comme la convention les écrit.";

  /**
   * The header, unless an agreed column is absent or doubled: then the file is refused, and no name
   * of it is repeated, because a first line that is not a header holds somebody's data.
   */
  static Optional<CsvHeader> of(Optional<List<String>> firstLine, Reading reading) {
    var names = firstLine.orElse(List.of()).stream().map(String::strip).toList();
    var positions = positions(names, reading);
    if (positions.isPresent()) {
      names.stream().filter(name -> !reading.wanted().contains(name)).forEach(reading::drop);
    }
    return positions.map(found -> new CsvHeader(names.size(), found));
  }

  private static Optional<Map<String, Integer>> positions(List<String> names, Reading reading) {
    var found = new HashMap<String, Integer>();
    for (var column : new TreeSet<>(reading.wanted())) {
      if (names.indexOf(column) < 0) {
        reading.refuseFile(fault(column, "colonne-absente", "La colonne convenue est absente."));
      } else if (names.indexOf(column) != names.lastIndexOf(column)) {
        reading.refuseFile(
            fault(column, "colonne-en-double", "La colonne est présente deux fois."));
      } else {
        found.put(column, names.indexOf(column));
      }
    }
    return found.size() == reading.wanted().size() ? Optional.of(found) : Optional.empty();
  }

  private static Fault fault(String column, String code, String reason) {
    return new Fault(1, column, code, reason, MEND);
  }
}
