package fr.prevenance.server.portal.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.diagnosis.DiagnosisFile;
import fr.prevenance.server.diagnosis.DiagnosisFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public self-diagnosis in a real browser, with and without scripts. */
class DiagnosisPagesTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void the_founding_example_is_answered_without_scripts() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.open("/autodiagnostic");
      visit.page().fill("#nom", "Mairie de Valombre");
      press(visit, "Commencer");
      answerAll(visit);

      assertThat(visit.page().textContent("main"))
          .contains(
              "Mairie de Valombre", "64\u00a0%", "4\u00a0sur\u00a010", "27\u00a0%", "88\u00a0%");
      visit.picture("autodiagnostic-resultat-360");
    }
  }

  @Test
  void all_of_it_is_done_by_keyboard() {
    try (var visit = Visit.of(server, 1280)) {
      visit.open("/autodiagnostic");
      visit.page().focus("#courriels");
      visit.page().keyboard().type("1 200");
      visit.page().keyboard().press("Enter");
      visit.page().focus("#q1-0");
      visit.page().keyboard().press("ArrowUp");
      assertThat(visit.page().isChecked("#q1-non")).isTrue();
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('Offrir une expérience sans accroc')");

      assertThat(visit.page().inputValue("input[type=hidden][name=q1]")).isEqualTo("non");
      assertThat(visit.page().inputValue("input[type=hidden][name=courriels]")).isEqualTo("1200");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_page_is_accessible(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open("/autodiagnostic");
      assertThat(visit.page().locator("[role=alert]").count()).isZero();
      visit.picture("autodiagnostic-debut-" + width);
      visit.isAccessible();
      press(visit, "Commencer");
      visit.picture("autodiagnostic-levier-" + width);
      visit.isAccessible();
      press(visit, "Voir le résultat maintenant");
      visit.picture("autodiagnostic-inacheve-" + width);
      visit.isAccessible();
      press(visit, "Revoir le levier 1");
      answerAll(visit);
      visit.picture("autodiagnostic-resultat-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void what_is_not_answered_is_not_a_no() {
    try (var visit = Visit.of(server, 360)) {
      visit.open("/autodiagnostic");
      press(visit, "Commencer");
      visit.page().check("#q1-oui");
      press(visit, "Voir le résultat maintenant");

      assertThat(visit.page().textContent("main"))
          .contains("Encore 35 questions.", "à terminer")
          .doesNotContain("\u00a0%");
    }
  }

  @Test
  void answers_are_kept_on_the_way_back() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.open("/autodiagnostic");
      press(visit, "Commencer");
      visit.page().check("#q2-so");
      press(visit, "Continuer");
      press(visit, "Revenir en arrière");

      assertThat(visit.page().isChecked("#q2-so")).isTrue();
    }
  }

  @Test
  void the_result_is_kept_in_a_file_and_opened_again() throws Exception {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.open("/autodiagnostic");
      visit.page().fill("#nom", "Mairie de Valombre");
      press(visit, "Commencer");
      visit.page().check("#q1-oui");
      var download =
          visit
              .page()
              .waitForDownload(() -> visit.page().click(button("Enregistrer dans un fichier")));
      assertThat(download.suggestedFilename()).isEqualTo("autodiagnostic-2025-10-15.json");
      var file = Files.readAllBytes(download.path());
      reopen(visit, file);

      assertThat(visit.page().textContent("main")).contains("Mairie de Valombre", "35 questions");
      press(visit, "Revoir le levier 1");
      assertThat(visit.page().isChecked("#q1-oui")).isTrue();
    }
  }

  @Test
  void a_whole_example_opened_from_its_file_has_its_rates() {
    try (var visit = Visit.withoutScripts(server, 1280)) {
      reopen(visit, DiagnosisFile.write(DiagnosisFixture.yesTo(DiagnosisFixture.EXAMPLE)));

      assertThat(visit.page().textContent("main")).contains("64\u00a0%");
      onPaper(visit);
    }
  }

  /** As wide as A4 between its margins: the whole result, and nothing to press. */
  private static void onPaper(Visit visit) {
    visit.page().setViewportSize(718, 1000);
    visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    visit.picture("autodiagnostic-papier");
    assertThat(visit.page().locator("h3:text-is('À mettre en place'):visible").count())
        .isEqualTo(3);
    assertThat(visit.page().locator("button:visible").count()).isZero();
  }

  @Test
  void another_file_is_refused_with_what_to_do() {
    try (var visit = Visit.of(server, 360)) {
      reopen(visit, "bonjour".getBytes(StandardCharsets.UTF_8));

      assertThat(visit.page().title()).startsWith("Erreur : ");
      assertThat(visit.page().textContent("[role=alert]")).contains("n’est pas un autodiagnostic");
      visit.isAccessible();
      visit.picture("autodiagnostic-fichier-refuse-360");
    }
  }

  @Test
  void a_number_that_is_none_is_asked_again() {
    try (var visit = Visit.of(server, 360)) {
      visit.open("/autodiagnostic");
      visit.page().fill("#usagers", "beaucoup");
      press(visit, "Commencer");

      assertThat(visit.page().textContent("#usagers-erreur")).contains("un nombre entier");
      assertThat(visit.page().inputValue("#usagers")).isEqualTo("beaucoup");
      visit.isAccessible();
    }
  }

  @Test
  void nothing_is_kept_neither_a_cookie_nor_a_session() {
    var page =
        new HttpVisitor(server)
            .submitBare("/autodiagnostic", Map.of("nom", "Mairie de Valombre", "q1", "oui"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void answers_that_no_page_offers_count_as_none() {
    var page =
        new HttpVisitor(server)
            .submitBare(
                "/autodiagnostic",
                Map.of("q1", "sans objet", "q3", "peut-être", "q37", "oui", "vers", "resultat"));

    assertThat(page.body()).contains("Encore 36 questions");
  }

  private static void press(Visit visit, String words) {
    visit.page().click(button(words));
  }

  private static String button(String words) {
    return "button:text-is('" + words + "')";
  }

  private static void reopen(Visit visit, byte[] file) {
    visit.open("/autodiagnostic");
    visit
        .page()
        .setInputFiles(
            "#fichier", new FilePayload("autodiagnostic.json", "application/json", file));
    press(visit, "Reprendre");
  }

  /** The four levers, as the founding example answers them, from the page of the first. */
  private static void answerAll(Visit visit) {
    for (int lever = 0; lever < 4; lever++) {
      for (var question : visit.page().locator("fieldset").all()) {
        var name = question.locator("input").first().getAttribute("name");
        boolean isYes = DiagnosisFixture.EXAMPLE.contains(Integer.valueOf(name.substring(1)));
        visit.page().check("#" + name + (isYes ? "-oui" : "-non"));
      }
      press(visit, lever < 3 ? "Continuer" : "Voir le résultat");
    }
  }
}
