package fr.prevenance.packs;

import static fr.prevenance.packs.FictionalPractices.FOUNDING;
import static fr.prevenance.packs.FictionalPractices.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.Practice.Source;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeFeedback.Figure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticesTest {
  private final FictionalPractices sheets;

  PracticesTest(@TempDir Path directory) {
    sheets = FictionalPractices.in(directory);
  }

  @Test
  void founding_sheets_come_first_then_those_of_bodies() {
    assertThat(sheets.read().all())
        .extracting(Practice::slug)
        .containsExactly("01-dire-a-qui-s-adresser", "guichet-du-marche");
  }

  @Test
  void each_section_of_a_sheet_is_read() {
    Practice sheet = sheets.read().founding(1).orElseThrow();
    assertThat(sheet.how())
        .contains(new Part("Relever les canaux", "Noter chaque numéro et chaque adresse.\n"));
    assertThat(sheet.plan()).contains(new Step("Changer les modèles", "Communication", 1, 3));
    assertThat(sheet.publicExamples()).extracting(Example::source).containsOnly(Optional.empty());
    assertThat(sheet.marketExamples())
        .extracting(Example::source)
        .containsExactly(
            Optional.of(new Source("Le Courrier de Valombre", "https://courrier.test/pain")));
    assertThat(sheet.platform().scope()).isEqualTo(Scope.WELL);
    assertThat(sheet.author()).isEmpty();
  }

  @Test
  void gain_and_effort_are_the_means_of_their_gauges() {
    Practice sheet = sheets.read().founding(1).orElseThrow();
    assertThat(sheet.effort()).isEqualTo(1.5);
    assertThat(sheet.gain()).isEqualTo(3);
  }

  @Test
  void commitments_are_found_by_the_sheet_that_names_them() {
    Practices read = sheets.read();
    assertThat(read.commitments(read.founding(1).orElseThrow()))
        .extracting(Commitment::title)
        .containsExactly("Dire les horaires");
  }

  @Test
  void a_sheet_of_a_body_comes_with_its_author_and_feedback() {
    Practice sheet = sheets.read().find("guichet-du-marche").orElseThrow();
    assertThat(sheet.author())
        .contains(new Author("Commune fictive de Valombre", "accueil@valombre.test"));
    assertThat(sheet.feedback())
        .containsExactly(
            new PracticeFeedback(
                "valombre",
                "Six mois au marché",
                "Commune fictive de Valombre",
                "mars à août 2026",
                true,
                "Les habitants reviennent.",
                List.of(new Figure("Personnes reçues par matinée", "de 4 à 11"))));
  }

  @Test
  void packaged_sheets_are_read_from_the_class_path() throws PackException {
    assertThat(Practices.from(List.of(Practices.BUNDLED)).all()).hasSize(2);
  }

  @Test
  void a_folder_may_name_the_commitments_that_are_packaged(@TempDir Path extra) throws Exception {
    String named = sheets.content(OWN).replace("avancement: validé", "avancement: en cours");
    new FictionalPractices(extra)
        .writing("ici/fiche.yaml", named + "engagements: [dire-les-horaires]\n");
    assertThat(Practices.from(List.of(Practices.BUNDLED, extra.toString())).all())
        .extracting(Practice::slug)
        .contains("ici");
  }

  @Test
  void a_folder_that_says_again_what_is_packaged_is_refused() {
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> Practices.from(List.of(Practices.BUNDLED, sheets.folder().toString())))
        .satisfies(e ->
            assertThat(e.issues())
                .extracting(PackIssue::code)
                .containsExactly("fiche-en-double", "fiche-en-double", "fiche-en-double"));
  }

  @Test
  void a_folder_without_any_sheet_says_so(@TempDir Path empty) {
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> Practices.from(List.of(empty.toString())))
        .satisfies(
            e -> assertThat(e.issues()).extracting(PackIssue::code).contains("fiches-absentes"));
  }

  @Test
  void two_sheets_of_one_number_are_refused() {
    sheets.writing("02-la-meme/fiche.yaml", sheets.content(FOUNDING));
    assertThat(sheets.lint()).extracting(PackIssue::code).containsExactly("fiche-en-double");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused_by_name() throws Exception {
    Files.write(sheets.folder().resolve(OWN), new byte[] {'t', (byte) 0xE9, '\n'});
    assertThat(sheets.lint())
        .extracting(PackIssue::code, PackIssue::file)
        .containsExactly(tuple("fichier-illisible", OWN));
  }
}
