package fr.prevenance.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever bytes a partner sends, every row is either kept or told. */
class SourceReaderProperties {
  private static final Set<String> WANTED = Set.of("nom", "rfr");
  private static final FileFormat CSV = new FileFormat.Csv(StandardCharsets.UTF_8, ';');
  private static final List<FileFormat> FORMATS =
      List.of(CSV, new FileFormat.Json(StandardCharsets.UTF_8), new FileFormat.InseeDeaths());

  @Property
  void no_bytes_stop_a_reader(@ForAll byte[] bytes) {
    FORMATS.forEach(format -> assertThat(isAccountedFor(bytes, format)).isTrue());
  }

  @Property
  void no_change_of_a_good_csv_file_stops_the_reader(@ForAll("spoiltCsv") byte[] bytes) {
    assertThat(isAccountedFor(bytes, CSV)).isTrue();
  }

  @Property
  void no_change_of_a_good_json_file_stops_the_reader(@ForAll("spoiltJson") byte[] bytes) {
    assertThat(isAccountedFor(bytes, FORMATS.get(1))).isTrue();
  }

  @Provide
  Arbitrary<byte[]> spoiltCsv() {
    return spoilt("nom;rfr\n\"Exemplard\";1\nFictif;2\n\"d'Essai\n bis\";3\n");
  }

  @Provide
  Arbitrary<byte[]> spoiltJson() {
    return spoilt(
        "[{\"nom\":\"Exemplard\",\"x\":[1,{\"y\":null}]},{\"nom\":\"Fictif\",\"rfr\":2}]");
  }

  private static Arbitrary<byte[]> spoilt(String good) {
    var bytes = good.getBytes(StandardCharsets.UTF_8);
    var positions = Arbitraries.integers().between(0, bytes.length - 1);
    return Combinators.combine(positions, Arbitraries.bytes())
        .as((position, value) -> {
          var changed = bytes.clone();
          changed[position] = value;
          return changed;
        });
  }

  private static boolean isAccountedFor(byte[] bytes, FileFormat format) {
    var content = SourceReader.read(bytes, format, WANTED);
    return content.isRefused()
        ? content.rows().isEmpty() && !content.faults().isEmpty()
        : content.rowsRead() == content.rows().size() + content.rowsRefused();
  }
}
