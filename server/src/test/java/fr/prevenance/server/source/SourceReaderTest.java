package fr.prevenance.server.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SourceReaderTest {
  private static final FileFormat CSV = new FileFormat.Csv(StandardCharsets.UTF_8, ';');
  private static final FileFormat JSON = new FileFormat.Json(StandardCharsets.UTF_8);
  private static final Set<String> WANTED = Set.of("nom", "rfr");

  /** A damaged file, the fault it must give, and the lines that must be kept all the same. */
  static Stream<Arguments> damagedFiles() {
    return Stream.of(
        arguments(
            "a row too short",
            CSV,
            "nom;rfr\nUn;1\nDeux\nTrois;3\n",
            "3  champs-manquants",
            List.of(2, 4)),
        arguments(
            "a row too long", CSV, "nom;rfr\nUn;1;1\nDeux;2\n", "2  champs-en-trop", List.of(3)),
        arguments(
            "a quote never closed",
            CSV,
            "nom;rfr\n\"Fictif;1\nDeux;2\nTrois;3\n",
            "2  guillemet-non-fermé",
            List.of(3, 4)),
        arguments(
            "two quotes never closed",
            CSV,
            "nom;rfr\n\"Fictif;1\nDeux;2\n\"Trois;3\n",
            "2  guillemet-non-fermé",
            List.of(3)),
        arguments(
            "text after a closing quote",
            CSV,
            "nom;rfr\n\"Fictif\"x\"\";1\nDeux;2\n",
            "2  guillemets",
            List.of(3)),
        arguments(
            "a NUL byte", CSV, "nom;rfr\nU\0n;1\nDeux;2\n", "2 nom caractère-interdit", List.of(3)),
        arguments(
            "accents encoded twice",
            CSV,
            "nom;rfr\nRenÃ©;1\nDeux;2\n",
            "2 nom encodage-double",
            List.of(3)),
        arguments(
            "a gigantic line",
            CSV,
            "nom;rfr\n" + "x".repeat(300_000) + ";1\nDeux;2\n",
            "2  ligne-trop-longue",
            List.of(3)),
        arguments(
            "a gigantic field",
            CSV,
            "nom;rfr\n" + "x".repeat(3_000) + ";1\nDeux;2\n",
            "2 nom texte-trop-long",
            List.of(3)),
        arguments("no header", CSV, "Fictif;1\nDeux;2\n", "1 nom colonne-absente", List.of()),
        arguments(
            "a header with a doubled column",
            CSV,
            "nom;nom;rfr\nUn;Fictif;1\n",
            "1 nom colonne-en-double",
            List.of()),
        arguments("an empty file", CSV, "", "0  fichier-vide", List.of()),
        arguments("a file of blanks", CSV, " \r\n\n", "0  fichier-vide", List.of()),
        arguments(
            "a JSON file cut in an object",
            JSON,
            "[{\"nom\":\"Fictif\"},{\"nom\":\"De",
            "2  json-illisible",
            List.of(1)),
        arguments(
            "a JSON file cut between objects",
            JSON,
            "[{\"nom\":\"Fictif\"},",
            "2  json-illisible",
            List.of(1)),
        arguments(
            "JSON after the end of the array",
            JSON,
            "[{\"nom\":\"Fictif\"}] [{\"nom\":\"Deux\"}]",
            "2  json-illisible",
            List.of(1)),
        arguments(
            "a JSON object instead of an array",
            JSON,
            "{\"nom\":\"Fictif\"}",
            "0  json-inattendu",
            List.of()),
        arguments(
            "a JSON element that is no object",
            JSON,
            "[3,{\"nom\":\"Deux\"}]",
            "1  json-inattendu",
            List.of(2)),
        arguments(
            "a JSON key given twice",
            JSON,
            "[{\"nom\":\"Fictif\",\"nom\":\"Deux\"},{\"nom\":\"Trois\"}]",
            "1 nom champ-en-double",
            List.of(2)),
        arguments(
            "a JSON object for a value",
            JSON,
            "[{\"nom\":{\"a\":1}},{\"nom\":\"Deux\"}]",
            "1 nom valeur-composée",
            List.of(2)),
        arguments(
            "a JSON array for a value",
            JSON,
            "[{\"nom\":[1]},{\"nom\":\"Deux\"}]",
            "1 nom valeur-composée",
            List.of(2)),
        arguments(
            "JSON nested without end",
            JSON,
            "[" + "{\"a\":".repeat(500),
            "1  json-illisible",
            List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damagedFiles")
  void a_damaged_row_is_told_and_the_others_are_kept(
      String damage, FileFormat format, String text, String fault, List<Integer> keptLines) {
    var content = read(format, text);
    assertThat(content.faults()).extracting(SourceReaderTest::words).contains(fault);
    assertThat(content.rows()).extracting(SourceRow::line).containsExactlyElementsOf(keptLines);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damagedFiles")
  void no_fault_repeats_a_value(
      String damage, FileFormat format, String text, String fault, List<Integer> keptLines) {
    assertThat(read(format, text).faults().toString())
        .doesNotContain("Fictif")
        .doesNotContain("xxx")
        .doesNotContain("Deux");
  }

  @Test
  void a_row_in_another_encoding_is_refused_and_the_others_are_kept() {
    var file = new ByteArrayOutputStream();
    file.writeBytes("nom;rfr\nZoé;1\n".getBytes(StandardCharsets.UTF_8));
    file.writeBytes("René;2\n".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes("Noël;3\n".getBytes(StandardCharsets.UTF_8));
    var content = SourceReader.read(file.toByteArray(), CSV, WANTED);
    assertThat(content.faults())
        .extracting(SourceReaderTest::words)
        .containsExactly("3 nom encodage");
    assertThat(content.rows())
        .extracting(row -> row.values().get("nom"))
        .containsExactly("Zoé", "Noël");
  }

  @Test
  void bytes_of_another_encoding_in_a_dropped_column_harm_nobody() {
    var file = new ByteArrayOutputStream();
    file.writeBytes("nom;note;rfr\nUn;".getBytes(StandardCharsets.UTF_8));
    file.writeBytes("é".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(";1\n".getBytes(StandardCharsets.UTF_8));
    assertThat(SourceReader.read(file.toByteArray(), CSV, WANTED).rows()).hasSize(1);
  }

  @Test
  void a_file_in_utf_16_is_refused_as_a_whole() {
    var content = SourceReader.read("nom;rfr\nUn;1".getBytes(StandardCharsets.UTF_16), CSV, WANTED);
    assertThat(content.isRefused()).isTrue();
    assertThat(content.faults()).extracting(Fault::code).containsExactly("encodage-fichier");
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_first_column() {
    assertThat(read(CSV, "\uFEFFnom;rfr\nUn;1\n").rows()).hasSize(1);
  }

  @Test
  void a_quoted_field_may_run_over_lines() {
    var content = read(CSV, "nom;rfr\n\"Fictif\r\nrue\";1\nDeux;2\n");
    assertThat(content.rows())
        .extracting(row -> row.values().get("nom"))
        .containsExactly("Fictif rue", "Deux");
    assertThat(content.rows()).extracting(SourceRow::line).containsExactly(2, 4);
  }

  @Test
  void columns_that_nobody_asked_for_are_named_and_never_held() {
    var content = read(CSV, "nom;groupe_sanguin;rfr\nUn;AB;1\n");
    assertThat(content.droppedColumns()).containsExactly("groupe_sanguin");
    assertThat(content.rows().getFirst().values()).containsOnlyKeys("nom", "rfr");
  }

  @Test
  void a_first_line_that_is_not_a_header_is_not_repeated_in_the_report() {
    assertThat(read(CSV, "Exemplette;12000\n").droppedColumns()).isEmpty();
  }

  @Test
  void paths_of_json_that_nobody_asked_for_are_named() {
    var content =
        SourceReader.read(
            "[{\"a\":{\"b\":1,\"c\":[2]},\"d\":null,\"e\":true}]".getBytes(StandardCharsets.UTF_8),
            JSON,
            Set.of("a.b", "e"));
    assertThat(content.droppedColumns()).containsExactlyInAnyOrder("a.c", "d");
    assertThat(content.rows().getFirst().values())
        .containsEntry("a.b", "1")
        .containsEntry("e", "true");
  }

  @Test
  void rows_that_differ_in_a_dropped_column_are_not_equal() {
    var rows = read(CSV, "nom;rfr;pdl\nUn;1;a\nUn;1;b\nUn;1;a\n").rows();
    assertThat(rows.stream().map(SourceRow::fingerprint).distinct()).hasSize(2);
  }

  @Test
  void elements_that_differ_in_a_dropped_path_are_not_equal() {
    var rows = read(JSON, "[{\"nom\":\"Fictif\",\"x\":[1]},{\"nom\":\"Fictif\",\"x\":[2]}]").rows();
    assertThat(rows.stream().map(SourceRow::fingerprint).distinct()).hasSize(2);
  }

  @Test
  void a_row_shows_none_of_its_values() {
    assertThat(read(CSV, "nom;rfr\nUn;1\n").rows().toString()).isEqualTo("[SourceRow[line=2]]");
  }

  private static SourceContent read(FileFormat format, String text) {
    return SourceReader.read(text.getBytes(StandardCharsets.UTF_8), format, WANTED);
  }

  private static String words(Fault fault) {
    return fault.line() + " " + fault.column() + " " + fault.code();
  }
}
