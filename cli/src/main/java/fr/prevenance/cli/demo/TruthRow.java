package fr.prevenance.cli.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entitled person, as the territory knows it.
 *
 * @param person user name of the person at the fictional identity provider
 * @param exclusion why the chain must not find the person; empty for those it must
 * @param isForAgentOnly no message may be sent
 */
record TruthRow(
    String person,
    String email,
    String amountInCents,
    Optional<String> exclusion,
    boolean isForAgentOnly) {

  static List<TruthRow> read(Path truth, String right) throws IOException {
    List<TruthRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(truth.resolve(right + ".csv"))) {
      reader.forEach(row -> rows.add(of(row)));
    }
    return rows;
  }

  boolean isExpected() {
    return exclusion.isEmpty();
  }

  private static TruthRow of(NamedCsvRecord row) {
    String exclusion = row.getField("exclusion");
    return new TruthRow(
        row.getField("personne"),
        row.getField("courriel"),
        row.getField("montant_centimes"),
        exclusion.isEmpty() ? Optional.empty() : Optional.of(exclusion),
        row.getField("reserve_agent").equals("oui"));
  }
}
