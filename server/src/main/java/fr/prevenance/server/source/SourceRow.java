package fr.prevenance.server.source;

import java.util.Map;

/**
 * A row that could be read.
 *
 * @param line 1-based line of the file; in JSON, rank of the element
 * @param values text of the wanted columns alone, on one line and trimmed; blank and null ones are
 *     absent
 * @param fingerprint the same for two rows that are wholly equal, dropped columns included
 */
public record SourceRow(int line, Map<String, String> values, String fingerprint) {

  public SourceRow {
    values = Map.copyOf(values);
  }

  /** Never shows the values. */
  @Override
  public String toString() {
    return "SourceRow[line=" + line + "]";
  }
}
