package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.prevenance.server.source.SourceReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DoorTest {
  private static final String HEADER =
      "reference_avis;nom_1;usage_1;prenoms_1;sexe_1;naissance_1;lieu_1;courriel_1;adresse_1;nom_2;prenoms_2;naissance_2;rfr;personnes";
  private static final String GOOD =
      "A1;Exemplard;;Zoé, Marie;F;1980-05-02;01004;zoe@exemple.test;1 rue Fictive;;;;12000;2";
  @TempDir Path root;
  private AgreedSource source;

  @BeforeEach
  void agree() throws IOException {
    BodiesFixture.configure(root, "energie");
    source =
        new BodiesFolder(root, BodiesFixture.facts())
            .read()
            .of(new ProcessingId("energie-informer"))
            .getFirst();
  }

  static Stream<Arguments> badRows() {
    return Stream.of(
        arguments("1980-05-02", "1980-02-31", "naissance_1 date-impossible"),
        arguments("1980-05-02", "2031-05-02", "naissance_1 date-future"),
        arguments("1980-05-02", "", "naissance_1 trait-manquant"),
        arguments("Exemplard", " ", "nom_1 trait-manquant"),
        arguments(";F;", ";X;", "sexe_1 sexe-inconnu"),
        arguments("12000", "douze mille", "rfr valeur-nombre"),
        arguments("A1", "", "reference_avis clé-absente"),
        arguments(";;;12000", "Autrement;;;12000", "prenoms_2 trait-manquant"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("badRows")
  void a_bad_row_is_refused_with_its_column_and_the_next_is_kept(
      String good, String bad, String refusal) {
    var passed = pass(GOOD.replace(good, bad), GOOD.replace("A1", "A2"));
    assertThat(passed.refusals())
        .extracting(told -> told.column() + " " + told.code())
        .contains(refusal);
    assertThat(passed.rows()).extracting(Row::line).containsExactly(3);
    assertThat(passed.rowsRefused()).isEqualTo(1);
  }

  @Test
  void all_faults_of_a_row_are_told_and_the_row_counts_once() {
    var passed = pass(GOOD.replace("12000", "x").replace("1980-05-02", "1980-02-31"));
    assertThat(passed.refusals())
        .extracting(Delivery.Refusal::code)
        .containsExactlyInAnyOrder("valeur-nombre", "date-impossible");
    assertThat(passed.rowsRefused()).isEqualTo(1);
  }

  @Test
  void no_refusal_repeats_a_value() {
    var bad = GOOD.replace("12000", "canari-rfr").replace(";F;", ";canari-sexe;");
    assertThat(pass(bad).refusals().toString())
        .doesNotContain("canari")
        .doesNotContain("Exemplard");
  }

  @Test
  void a_line_written_twice_passes_once() {
    var passed = pass(GOOD, GOOD);
    assertThat(passed.rows()).extracting(Row::line).containsExactly(2);
    assertThat(passed.refusals()).extracting(Delivery.Refusal::code).containsExactly("doublon");
  }

  @Test
  void a_blank_fact_is_unknown_and_not_a_fault() {
    var passed = pass(GOOD.replace("12000", ""));
    assertThat(passed.rows().getFirst().facts())
        .containsOnlyKeys("foyer fiscal . nombre de personnes");
    assertThat(passed.refusals()).isEmpty();
  }

  @Test
  void an_optional_member_may_be_absent() {
    assertThat(pass(GOOD).rows().getFirst().members())
        .extracting(Row.Member::role)
        .containsExactly("déclarant 1");
  }

  @Test
  void an_optional_member_who_is_there_passes() {
    var passed = pass(GOOD.replace(";;;;12000", ";Autrement;Max;03/04/1979;12000"));
    assertThat(passed.rows().getFirst().members()).hasSize(2);
  }

  @Test
  void an_address_that_is_none_is_left_out_and_the_row_kept() {
    var passed =
        pass(GOOD.replace("zoe@exemple.test", "\"zoe@exemple.test\nBcc: autre@exemple.test\""));
    assertThat(passed.rows().getFirst().members().getFirst().contact().email()).isEmpty();
    assertThat(passed.refusals())
        .extracting(Delivery.Refusal::code)
        .containsExactly("courriel-inutilisable");
    assertThat(passed.rowsRefused()).isZero();
  }

  @Test
  void every_fact_knows_its_source_its_date_and_its_processing() {
    var fact =
        pass(GOOD).rows().getFirst().facts().get("foyer fiscal . revenu fiscal de référence");
    assertThat(fact).extracting(Guarded::provenance).isEqualTo(provenance());
  }

  private Door.Passed pass(String... rows) {
    var text = HEADER + "\n" + String.join("\n", List.of(rows)) + "\n";
    var content =
        SourceReader.read(text.getBytes(StandardCharsets.UTF_8), source.format(), source.columns());
    return new Door(source, provenance(), LocalDate.of(2025, 10, 15)).pass(content);
  }

  private Provenance provenance() {
    return new Provenance(
        source.agreement().processing(),
        "foyers-fiscaux",
        "Foyers fiscaux",
        "Direction générale des finances publiques",
        LocalDate.of(2025, 9, 15),
        Instant.parse("2025-09-30T22:00:00Z"),
        LocalDate.of(2026, 9, 30));
  }
}
