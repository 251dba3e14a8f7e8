package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.JourneyFixture.journey;
import static fr.prevenance.server.journey.JourneyFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.journey.JourneyFile.Read;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps written to files and read back, and files that are none. */
class JourneyFileTest {
  private static final String LINE = "\r\n";

  @Test
  void the_example_goes_through_both_files_unchanged() {
    var example = JourneyFile.example();

    assertThat(whole(JourneyFile.json(example))).isEqualTo(example);
    assertThat(whole(JourneyFile.csv(example))).isEqualTo(example);
  }

  @Property(tries = 300)
  void any_text_goes_through_both_files_unchanged(@ForAll("texts") String text) {
    var clean = Reading.clean(text);
    var title = clean.isEmpty() ? "titre" : clean;
    var written =
        new Journey(
            JourneyFixture.heading(title),
            List.of(
                new Stage("a", title, List.of(point("b", title))), new Stage("c", "C", List.of())));

    assertThat(whole(JourneyFile.json(written))).isEqualTo(written);
    assertThat(whole(JourneyFile.csv(written))).isEqualTo(written);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "=1+1", "'=1+1", "''@a", "-2", "+3", "@somme", "a;b\"c\nd", "＝1", "oui", "'a"),
        Arbitraries.strings().ofMaxLength(20),
        Arbitraries.strings().withChars("=+-@'\";,\n\té€😀").ofMaxLength(12));
  }

  @Test
  void a_map_without_stages_goes_through_both_files() {
    var empty = journey("");

    assertThat(whole(JourneyFile.json(empty))).isEqualTo(empty);
    assertThat(whole(JourneyFile.csv(empty))).isEqualTo(empty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"http://mal.test\")", "+33", "-1+1", "@SUM(A1)"})
  void no_cell_is_computed_by_a_spreadsheet(String text) {
    var csv =
        new String(
            JourneyFile.csv(new Journey(JourneyFixture.heading(text), List.of())),
            StandardCharsets.UTF_8);

    assertThat(csv.lines().skip(1).findFirst().orElseThrow())
        .matches("\"?'" + Pattern.quote(text.substring(0, 1)) + ".*");
  }

  @Test
  void a_table_made_by_hand_needs_no_identifiers() {
    var header = String.join(";", JourneyCsv.COLUMNS);
    var lines =
        List.of(
            "Aide;;Locataires;;aujourd-hui;en-cours;;Demander;;courrier;Écrit;;;;;;;;;",
            "Aide;;Locataires;;aujourd-hui;en-cours;;Demander;;guichet;Vient;;;;;30;2,50;oui;;",
            "Aide;;Locataires;;aujourd-hui;en-cours;;Attendre;;courrier;Lit;;;;;;;;;");
    var read =
        whole((header + LINE + String.join(LINE, lines) + LINE).getBytes(StandardCharsets.UTF_8));

    assertThat(JourneyFixture.shape(read)).isEqualTo("Demander:ÉcritVient Attendre:Lit");
    assertThat(read.touchpoints().skip(1).findFirst().orElseThrow().cents()).hasValue(250);
  }

  @Test
  void each_fault_of_a_table_is_told_with_its_line() {
    var header = String.join(";", JourneyCsv.COLUMNS);
    var lines =
        List.of(
            "Aide;;Locataires;;aujourd-hui;en-cours;;Demander;;pigeon;Écrit;;;;;;;;;",
            "Autre;;Locataires;;aujourd-hui;en-cours;;Demander;;guichet;Vient;;9;;;trente;;;;");
    var faults = faults((header + LINE + String.join(LINE, lines) + LINE));

    assertThat(faults)
        .anySatisfy(fault ->
            assertThat(fault).startsWith("Ligne 2 : colonne « canal ».").contains("Guichet"))
        .anySatisfy(fault -> assertThat(fault).startsWith("Ligne 3 : Le parcours n’est pas celui"))
        .anySatisfy(fault -> assertThat(fault).startsWith("Ligne 3 : colonne « ressenti »."))
        .anySatisfy(fault -> assertThat(fault).startsWith("Ligne 3 : colonne « minutes »."));
  }

  @Test
  void a_line_that_lacks_cells_is_told_with_its_number() {
    var header = String.join(";", JourneyCsv.COLUMNS);

    assertThat(faults(header + LINE + "Aide;;Locataires" + LINE))
        .singleElement()
        .asString()
        .startsWith("Ligne 2 : 3 cases au lieu de " + JourneyCsv.COLUMNS.size());
  }

  @Test
  void each_fault_of_a_json_file_is_told_with_its_line_and_mend() {
    var faults =
        faults(
            """
            {
              "format": "prevenance/parcours/1",
              "demarche": "Aide",
              "segment": "Locataires",
              "nature": "aujourd-hui",
              "etat": "en-cours",
              "secret": 1,
              "etapes": [
                {"id": "a", "titre": "Demander", "points": [
                  {"id": "a", "canal": "pigeon", "interaction": "Écrit"},
                  {"id": "b", "canal": "courrier", "interaction": "Lit", "minutes": -3}
                ]}
              ]
            }
            """);

    assertThat(faults)
        .anySatisfy(fault -> assertThat(fault).startsWith("Ligne 7 : ").contains("secret"))
        .anySatisfy(
            fault -> assertThat(fault).startsWith("Ligne 10 : ").contains("pigeon", "courrier"))
        .anySatisfy(fault -> assertThat(fault).startsWith("Ligne 11 : ").contains("minutes"));
  }

  @Test
  void an_identifier_used_twice_is_told() {
    assertThat(
            faults(
                """
                {"format": "prevenance/parcours/1", "demarche": "Aide", "segment": "S",
                 "nature": "cible", "etat": "valide", "etapes": [
                  {"id": "a", "titre": "Un"},
                  {"id": "a", "titre": "Deux"}]}
                """))
        .containsExactly(
            "Ligne 4 : L’identifiant « a » est déjà pris plus haut. Donnez-en un autre.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "bonjour",
        "{",
        "{}",
        "[1, 2]",
        "{\"format\": \"prevenance/autodiagnostic/1\"}",
        "nom;prenom\r\nAda;Fictive\r\n",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "{\"a\": 1, \"a\": 2}"
      })
  void what_is_no_map_is_refused_with_a_mend(String text) {
    assertThat(faults(text)).isNotEmpty().allMatch(fault -> fault.length() > 30);
  }

  @Test
  void a_file_cut_anywhere_is_refused() {
    var example = JourneyFile.example();
    for (var file : List.of(JourneyFile.json(example), JourneyFile.csv(example))) {
      for (int length = 0; length < file.length - 2; length += 97) {
        var cut = Arrays.copyOf(file, length);
        assertThat(JourneyFile.read(cut)).as("%d bytes", length).isInstanceOf(Read.Refused.class);
      }
    }
  }

  @Test
  void hostile_files_are_refused() {
    var deep = "{\"format\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}";
    var large = "{\"demarche\": \"" + "a".repeat(JourneyFile.MOST_BYTES) + "\"}";
    var anchors = "{\"format\": &a [*a, *a]}";

    assertThat(faults(deep)).isNotEmpty();
    assertThat(faults(large))
        .containsExactly(
            "Ce fichier est trop gros pour être un parcours. Un parcours tient en 1 Mo.");
    assertThat(faults(anchors)).isNotEmpty();
    assertThat(JourneyFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff}))
        .isInstanceOf(Read.Refused.class);
  }

  private static Journey whole(byte[] file) {
    var read = JourneyFile.read(file);
    assertThat(read).isInstanceOf(Read.Whole.class);
    return ((Read.Whole) read).journey();
  }

  private static List<String> faults(String text) {
    var read = JourneyFile.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(read).isInstanceOf(Read.Refused.class);
    return ((Read.Refused) read).faults().stream().map(JourneyFile.Fault::text).toList();
  }
}
