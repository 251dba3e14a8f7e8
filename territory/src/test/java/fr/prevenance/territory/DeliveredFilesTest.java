package fr.prevenance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.WrittenTerritory.Line;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredFilesTest {
  private static final Pattern DEATH =
      Pattern.compile(
          "[^*/]+\\*[^*/]+/ *(?<=^.{80})[12]\\d{8}[0-9AB]{5}.{30}.{30}\\d{8}\\d{5}\\d{1,5} {5,9}");

  @TempDir private static Path folder;
  private static WrittenTerritory written;

  @BeforeAll
  static void write() throws IOException {
    written = WrittenTerritory.of(5_000, 11, folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"energie", "crous", "caf"})
  void deaths_come_in_the_fixed_widths_of_insee(String body) throws IOException {
    String text =
        Files.readString(written.delivery(body, "deces.txt"), StandardCharsets.ISO_8859_1);
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSize(177).matches(DEATH));
  }

  @Test
  void deaths_are_in_latin_1() throws IOException {
    byte[] bytes = Files.readAllBytes(written.delivery("energie", "deces.txt"));
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("LA RÉUNION");
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "energie, points-de-livraison.json, titulaire",
    "crous, statuts-boursiers.json, identite",
    "caf, titres.json, creancier"
  })
  void json_files_are_arrays_of_objects(String body, String file, String member) {
    assertThat(WrittenTerritory.json(written.delivery(body, file)))
        .allSatisfy(object -> assertThat(object.has(member)).isTrue());
  }

  @Test
  void tax_households_come_with_every_kind_of_damage() throws IOException {
    Path path = written.delivery("energie", "foyers-fiscaux.csv");
    byte[] bytes = Files.readAllBytes(path);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).contains(";31/02/", "douze mille", "RÃ\u0089SIDENCE", "R\uFFFDSIDENCE");
    List<String> lines = text.lines().toList();
    int columns = lines.getFirst().split(";", -1).length;
    assertThat(lines).anyMatch(line -> line.split(";", -1).length == columns - 1);
    assertThat(new HashSet<>(lines)).hasSizeLessThan(lines.size());
  }

  @Test
  void lists_of_beneficiaries_have_no_damaged_line() throws IOException {
    Path path = written.delivery("energie", "beneficiaires.csv");
    assertThat(WrittenTerritory.csv(path)).hasSize(Files.readAllLines(path).size() - 1);
  }

  @Test
  void enrolments_have_a_medical_column_nobody_asked_for() throws IOException {
    assertThat(WrittenTerritory.csv(written.delivery("crous", "inscriptions.csv")))
        .anySatisfy(line -> assertThat(line.get("code_ald")).startsWith("ALD-"));
  }

  @Test
  void every_resident_of_fifteen_can_sign_in() throws IOException {
    long expected =
        written.territory().residents().stream()
            .filter(person -> person.ageOn(WrittenTerritory.DAY) >= 15)
            .count();
    assertThat(Files.readAllLines(folder.resolve("identites.jsonl"))).hasSize((int) expected);
  }

  @Test
  void each_canary_stands_for_one_person() throws IOException {
    List<Line> canaries = written.truth("canaris.csv");
    Set<String> tokens = new HashSet<>();
    canaries.forEach(line -> tokens.add(line.get("canari")));
    assertThat(tokens).hasSameSizeAs(canaries);
  }

  @Test
  void the_canary_of_every_declarant_is_in_the_tax_file() throws IOException {
    String text =
        Files.readString(
            written.delivery("energie", "foyers-fiscaux.csv"), StandardCharsets.ISO_8859_1);
    var declarants =
        written.territory().world().households().taxHouseholds().stream()
            .flatMap(household -> household.declarants().stream());
    assertThat(declarants).allSatisfy(person -> assertThat(text).contains(person.canary()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"energie", "crous", "caf"})
  void the_configuration_carries_the_dates_of_the_territory(String body) throws IOException {
    Path path = folder.resolve("organismes").resolve(body).resolve("organisme.yaml");
    assertThat(Files.readString(path))
        .contains("à jour au: 2025-09-15", "reçu le: 2025-10-01", "expire le: 2026-09-30")
        .doesNotContain("{à jour", "{reçu", "{expire");
  }

  @ParameterizedTest
  @ValueSource(strings = {"energie", "crous", "caf"})
  void the_siret_passes_the_luhn_check(String body) throws IOException {
    Path path = folder.resolve("organismes").resolve(body).resolve("organisme.yaml");
    String text = Files.readString(path);
    int start = text.indexOf("siret: \"") + "siret: \"".length();
    String siret = text.substring(start, start + 14);
    assertThat(luhn(siret) % 10).isZero();
  }

  private static int luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum;
  }
}
