package fr.prevenance.server.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.FictionalStudies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Studies in a folder where anybody may have written anything. */
class StudiesTest {
  private static final String BODY = "caisse";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    FictionalStudies.copy(folder.resolve("caisse/etude"));
    FictionalStudies.copy(folder.resolve("autre/la leur"));
  }

  private Studies studies() {
    return new Studies(Optional.of(folder));
  }

  private Path file(String name) {
    return folder.resolve("caisse/etude").resolve(name);
  }

  private void replace(String name, String before, String after) throws IOException {
    String text = Files.readString(file(name));
    assertThat(text).contains(before);
    Files.writeString(file(name), text.replace(before, after));
  }

  private StudyRead whole() {
    return ((StudyOpened.Whole) studies().open(BODY, "etude")).study();
  }

  private String fault() {
    return ((StudyOpened.Damaged) studies().open(BODY, "etude")).fault();
  }

  @Test
  void a_study_is_read_as_the_command_wrote_it() {
    EffectLine whole = whole().whole("rsa");

    assertThat(whole.entitledBefore()).hasValue(8_561);
    assertThat(whole.winners()).hasValue(8_174);
    assertThat(whole.losers()).isEmpty();
    assertThat(whole.costMore()).hasValue(345_468_984 - 295_196_182);
    assertThat(whole().places("rsa")).hasSizeGreaterThan(90);
    assertThat(whole().steps("rsa", true))
        .extracting(StepLine::people)
        .contains(OptionalLong.of(6_995));
    assertThat(whole().crossings())
        .contains(
            new CrossingLine(
                "rsa",
                "complementaire-sante-solidaire",
                OptionalLong.of(102),
                OptionalLong.of(128)));
  }

  @Test
  void the_newest_comes_first() throws IOException {
    FictionalStudies.copy(folder.resolve("caisse/neuve"));
    Files.setLastModifiedTime(file("etude.json"), FileTime.from(Instant.EPOCH));

    assertThat(studies().of(BODY)).extracting(StudyListed::name).containsExactly("neuve", "etude");
  }

  @Test
  void a_body_sees_no_study_of_another() {
    assertThat(studies().of(BODY)).extracting(StudyListed::name).containsExactly("etude");
    assertThat(studies().open(BODY, "la leur")).isInstanceOf(StudyOpened.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../autre/la leur", "..", ".", "", "etude/../etude", "/etc", "etude\u0000"})
  void a_name_leads_nowhere_else(String name) {
    assertThat(studies().open(BODY, name)).isInstanceOf(StudyOpened.Absent.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "", "../autre", "caisse/etude", "/", ".cache"})
  void an_identifier_that_is_a_path_has_no_studies(String body) {
    assertThat(studies().of(body)).isEmpty();
    assertThat(studies().folder(body)).isEmpty();
  }

  @Test
  void where_nothing_is_configured_there_are_none() {
    assertThat(new Studies(Optional.empty()).of(BODY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"effets.csv", "montants.csv", "croisements.csv", "secret.csv", "etude.json"})
  void a_file_that_was_cut_is_told_by_its_name(String name) throws IOException {
    String text = Files.readString(file(name));
    Files.writeString(file(name), text.substring(0, text.length() / 2));

    assertThat(fault()).contains(name).contains("Refaites l’étude");
  }

  @ParameterizedTest
  @ValueSource(strings = {"effets.csv", "montants.csv", "croisements.csv", "secret.csv"})
  void a_file_that_was_cut_at_the_end_of_a_line_does_not_go_unseen(String name) throws IOException {
    List<String> lines = Files.readAllLines(file(name));
    Files.write(file(name), lines.subList(0, lines.size() - 1));

    assertThat(studies().open(BODY, "etude")).isInstanceOf(StudyOpened.Damaged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"effets.csv", "montants.csv", "croisements.csv", "secret.csv", "etude.json"})
  void a_file_that_is_missing_is_told(String name) throws IOException {
    Files.delete(file(name));

    assertThat(fault()).contains("Il manque " + name);
  }

  @Test
  void other_columns_are_told_with_those_that_are_expected() throws IOException {
    replace("effets.csv", "gagnants,perdants", "perdants,gagnants");

    assertThat(fault()).contains("effets.csv, ligne 1", "gagnants, perdants");
  }

  @Test
  void a_number_below_eleven_is_not_shown() throws IOException {
    replace("effets.csv", "rsa,01,78,", "rsa,01,7,");

    assertThat(fault()).contains("effets.csv, ligne 2", "moins de 11");
  }

  @Test
  void a_number_in_the_place_of_a_secret_is_not_shown() throws IOException {
    replace("effets.csv", "rsa,01,78,86,69,secret,", "rsa,01,78,86,69,12,");

    assertThat(fault()).contains("secret.csv ne cache pas les mêmes cases");
  }

  @Test
  void what_is_no_number_is_told_with_its_line() throws IOException {
    replace("effets.csv", "rsa,02,57,", "rsa,02,=1+1,");

    assertThat(fault()).contains("effets.csv, ligne 3", "un nombre, ou « secret »");
  }

  @Test
  void a_right_that_is_not_studied_is_told() throws IOException {
    replace("croisements.csv", "rsa,prime-activite", "rsa,licorne");

    assertThat(fault()).contains("croisements.csv, ligne 3", "n’est pas de l’étude");
  }

  @Test
  void the_same_line_twice_is_told() throws IOException {
    replace("effets.csv", "rsa,02,", "rsa,01,");

    assertThat(fault()).contains("effets.csv, ligne 3", "y est déjà");
  }

  @Test
  void a_huge_file_is_not_read_to_its_end() throws IOException {
    Files.writeString(file("effets.csv"), "x".repeat(StudyTexts.LARGEST + 1));

    assertThat(fault()).contains("effets.csv dépasse 4 Mo");
  }

  @Test
  void bytes_that_are_no_text_are_told() throws IOException {
    Files.write(file("secret.csv"), "fichier\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(fault()).contains("secret.csv n’est pas du texte en UTF-8");
  }

  @Test
  void a_description_of_another_version_is_told_by_what_it_lacks() throws IOException {
    replace("etude.json", "\"changes\"", "\"autres\"");

    assertThat(fault()).contains("etude.json ne dit pas « changes »");
  }

  @Test
  void a_link_to_a_file_elsewhere_is_not_followed() throws IOException {
    Files.delete(file("effets.csv"));
    Files.createSymbolicLink(file("effets.csv"), folder.resolve("autre/la leur/effets.csv"));

    assertThat(fault()).contains("effets.csv est un lien");
  }

  @Test
  void a_link_to_the_study_of_another_body_is_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve("caisse/lien"), folder.resolve("autre/la leur"));

    assertThat(studies().of(BODY))
        .filteredOn(listed -> listed.name().equals("lien"))
        .singleElement()
        .satisfies(listed -> assertThat(listed.fault().orElse("")).contains("C’est un lien"));
    assertThat(studies().open(BODY, "lien")).isInstanceOf(StudyOpened.Damaged.class);
  }

  @Test
  void the_folder_of_a_body_is_not_a_link_to_that_of_another() throws IOException {
    Files.createSymbolicLink(folder.resolve("tierce"), folder.resolve("autre"));

    assertThat(studies().of("tierce")).isEmpty();
  }
}
