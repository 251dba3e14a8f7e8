package fr.prevenance.packs;

import static fr.prevenance.packs.FictionalPractices.FEEDBACK;
import static fr.prevenance.packs.FictionalPractices.FOUNDING;
import static fr.prevenance.packs.FictionalPractices.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PracticeLintTest {
  private final FictionalPractices sheets;

  PracticeLintTest(@TempDir Path directory) {
    sheets = FictionalPractices.in(directory);
  }

  @Test
  void sound_sheets_have_no_fault() {
    assertThat(sheets.lint()).isEmpty();
  }

  /** File, what is written there, what is written instead, then the issue that must be told. */
  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            FOUNDING,
            "en bref:",
            "en bre:",
            "clé-inconnue, ligne 5",
            "Vouliez-vous écrire « en bref » ?"),
        fault(
            FOUNDING,
            "titre: Dire à qui",
            "titre: \"  \" #",
            "forme-incorrecte, ligne 2",
            "non vide"),
        fault(FOUNDING, "coût: 2", "coût: 5", "forme-incorrecte, ligne 41", "de 1 (faible) à 4"),
        fault(FOUNDING, "levier: 1", "levier: 2", "levier-incohérent, ligne 3", "levier : 1"),
        fault(FOUNDING, "fin: 3", "fin: 0", "mois-inversés, ligne 28", "Échangez"),
        fault(
            FOUNDING,
            "début: 0\n    fin: 1",
            "début: 2\n    fin: 3",
            "plan-désordonné, ligne 27",
            "Rangez"),
        fault(
            FOUNDING,
            "      inventé: oui\n",
            "",
            "exemple-sans-origine, ligne 31",
            "inventé : oui"),
        fault(
            FOUNDING,
            "[dire-les-horaires]",
            "[dire-les-horaire]",
            "engagement-inconnu, ligne 44",
            "« dire-les-horaires »"),
        fault(FOUNDING, "**plusieurs fois**", "<b>plusieurs</b>", "html, ligne 6", "Markdown"),
        fault(FOUNDING, "](https:", "](http:", "lien-non-sûr, ligne 6", "https://"),
        fault(FOUNDING, "Voir [", "Voir ![", "image, ligne 6", "en mots"),
        fault(
            FOUNDING,
            "https://courrier.test/pain",
            "ftp://courrier.test",
            "forme-incorrecte, ligne 39",
            "https://"),
        fault(FOUNDING, "en cours", "validé", "validé-sans-retour, ligne 43", "en cours"),
        fault(
            OWN, "auteur: {organisme: C", "numéro: 2 # C", "levier-incohérent, ligne 2", "levier"),
        fault(OWN, "auteur: {organisme: C", "# C", "auteur-absent, ligne 1", "auteur"),
        fault(OWN, "titre: Tenir", "titre: À ÉCRIRE", "à-écrire, ligne 1", "Remplacez"),
        fault(FEEDBACK, "organisme:", "organism:", "clé-inconnue, ligne 2", "« organisme »"),
        fault(FEEDBACK, "Les habitants", "Les <i>gens</i>", "html, ligne 5", "Markdown"));
  }

  private static Arguments fault(
      String file, String text, String instead, String place, String mend) {
    return Arguments.of(file, text, instead, place, mend);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_fault_is_told_with_its_line_and_its_mend(
      String file, String text, String instead, String place, String mend) {
    sheets.replacing(file, text, instead);
    assertThat(sheets.lint())
        .anySatisfy(issue -> {
          assertThat(issue.code() + ", ligne " + issue.line()).isEqualTo(place);
          assertThat(issue.file()).isEqualTo(file);
          assertThat(issue.mend()).contains(mend);
        });
  }

  @Test
  void a_founding_sheet_has_examples_of_both_sectors() {
    String sheet = sheets.content(FOUNDING).replaceAll("(?s)  marchand:.*?jauges", "jauges");
    sheets.writing(FOUNDING, sheet);
    assertThat(sheets.lint()).extracting(PackIssue::code).containsExactly("exemple-absent");
  }

  @Test
  void the_name_of_a_folder_is_one_that_an_address_can_bear() {
    sheets.writing("Été/fiche.yaml", sheets.content(OWN).replace("validé", "en cours"));
    assertThat(sheets.lint()).extracting(PackIssue::code).containsExactly("nom-de-dossier");
  }

  @Test
  void two_commitments_of_one_name_are_refused() {
    String commitments = sheets.content("engagements.yaml");
    sheets.writing("engagements.yaml", commitments + commitments);
    assertThat(sheets.lint()).extracting(PackIssue::code).containsExactly("engagement-en-double");
  }
}
