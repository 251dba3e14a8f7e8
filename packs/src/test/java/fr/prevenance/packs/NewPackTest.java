package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import fr.prevenance.packs.RightIdea.Need;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPackTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
  private static final RightIdea IDEA =
      new RightIdea(
          "Tarif de la cantine",
          Optional.of("Ville de Port-Imaginaire"),
          List.of("Délibération n° 12"),
          List.of("Avis d’impôt reçu", "Inscription à l’école"),
          List.of("Mon enfant entre à l’école"),
          List.of(new Need("Quotient familial", "CAF")));

  private final Path folder;

  NewPackTest(@TempDir Path directory) {
    folder = directory.resolve("tarif-cantine");
  }

  @BeforeEach
  void write() throws IOException {
    new NewPack(RightIdea.of("Tarif de la cantine : « midi » (enfants)"), DAY, false).write(folder);
  }

  @Test
  void the_model_is_refused_for_nothing_but_what_remains_to_be_written() {
    assertThat(PackReader.lint(folder))
        .isNotEmpty()
        .allMatch(issue -> issue.code().equals("à-écrire"));
  }

  /** Amounts, limits, codes, links, telephones, addresses. */
  @ParameterizedTest
  @ValueSource(strings = {"droit.yaml", "regles.publicodes"})
  void no_value_of_the_model_can_be_published_by_mistake(String file) throws IOException {
    assertThat(Files.readAllLines(folder.resolve(file)))
        .filteredOn(line -> line.matches(".*(: \\d|'\\d|\"\\d|\\d €|https:|@|mois: ).*"))
        .filteredOn(line -> !line.contains("depuis: 01/09/2026"))
        .filteredOn(line -> !line.contains("arrondi:"))
        .isNotEmpty()
        .allMatch(line -> line.contains("À ÉCRIRE"));
  }

  @Test
  void every_example_of_the_model_is_to_be_written() throws IOException {
    assertThat(Files.readAllLines(folder.resolve("cas.yaml")))
        .filteredOn(line -> line.contains("- description:"))
        .allMatch(line -> line.endsWith("# À ÉCRIRE"));
  }

  @Test
  void a_first_day_that_nobody_said_is_to_be_written(@TempDir Path directory) throws IOException {
    Path other = directory.resolve("autre");
    new NewPack(RightIdea.of("Autre"), DAY, true).write(other);
    assertThat(Files.readString(other.resolve("droit.yaml")))
        .contains("en vigueur: {depuis: 01/09/2026}  # À ÉCRIRE\n");
    assertThat(Files.readString(folder.resolve("droit.yaml")))
        .contains("en vigueur: {depuis: 01/09/2026}\n");
  }

  @Test
  void once_written_it_is_fit_for_use_and_its_examples_pass() throws Exception {
    fillIn();
    assertThat(PackReader.lint(folder)).isEmpty();
    assertThat(PackCases.run(PackReader.read(folder))).allMatch(CaseResult::passed);
  }

  @Test
  void what_is_known_stands_in_the_model(@TempDir Path directory) throws Exception {
    Path known = directory.resolve("connu");
    new NewPack(IDEA, DAY, false).write(known);

    assertThat(Files.readString(known.resolve("droit.yaml")))
        .contains("autorité: \"Ville de Port-Imaginaire\"\n")
        .contains(
            "  - titre: \"Délibération n° 12\"\n    lien: https://exemple.test/a-ecrire  # À ÉCRIRE\n")
        .contains("  - \"Avis d’impôt reçu\"\n  - \"Inscription à l’école\"\n")
        .contains("  - \"Mon enfant entre à l’école\"\n")
        .contains("doutes:\n  - \"Quotient familial (CAF) : À ÉCRIRE");
    assertThat(PackReader.lint(known))
        .isNotEmpty()
        .allMatch(issue -> issue.code().equals("à-écrire"));
  }

  @Test
  void nothing_that_was_noted_breaks_the_files_or_fills_other_places(@TempDir Path directory)
      throws Exception {
    Path known = directory.resolve("piège");
    String trap = "a\"b\\c: # {{depuis}} \n - d\u0000 $1 {x}";
    var idea =
        new RightIdea(
            trap,
            Optional.of(trap),
            List.of(trap),
            List.of(trap),
            List.of(trap),
            List.of(new Need(trap, trap)));
    new NewPack(idea, DAY, false).write(known);

    assertThat(PackReader.lint(known))
        .isNotEmpty()
        .allMatch(issue -> issue.code().equals("à-écrire"));
    assertThat(Files.readString(known.resolve("droit.yaml"))).contains("{{depuis}}");
  }

  @Test
  void an_idea_is_read_back_as_it_was_written() {
    assertThat(RightIdea.read("piste.yaml", IDEA.written(), issue -> fail(issue.toString())))
        .contains(IDEA);
  }

  @Test
  void a_file_that_says_something_else_is_refused_with_its_line() {
    List<PackIssue> issues = new ArrayList<>();

    assertThat(RightIdea.read("piste.yaml", "titre: Cantine\ndeclencheurs: [Avis]\n", issues::add))
        .isEmpty();
    assertThat(issues)
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.line()).isEqualTo(2);
          assertThat(issue.mend()).contains("déclencheurs");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tarif de la cantine : « midi »  | tarif-de-la-cantine-midi
          Cœur de ville (été 2026)        | coeur-de-ville-ete-2026
          1 € par jour                    | droit-1-par-jour
          ???                             | droit
          """)
  void a_title_makes_a_name_for_the_folder(String title, String name) {
    assertThat(NewPack.folderName(title)).isEqualTo(name);
    assertThat(NewPack.isFolderName(name)).isTrue();
  }

  @Test
  void a_long_title_is_cut_where_the_name_stays_one() {
    assertThat(NewPack.folderName("a ".repeat(100))).matches(NewPack::isFolderName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Tarif", "tarif cantine", "-tarif", "tarif-", "../tarif", "été", "1-tarif"})
  void what_is_no_name_of_a_folder_is_told(String name) {
    assertThat(NewPack.isFolderName(name)).isFalse();
  }

  @Test
  void a_folder_that_exists_is_left_as_it_is() {
    assertThatThrownBy(() -> new NewPack(RightIdea.of("Autre"), DAY, false).write(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  private void fillIn() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : (List<Path>) files.filter(Files::isRegularFile).toList()) {
        Files.writeString(file, Files.readString(file).replace("À ÉCRIRE", "Essai"));
      }
    }
  }
}
