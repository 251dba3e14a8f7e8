package fr.prevenance.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import fr.prevenance.server.browser.FictionalStudies;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The studies of a body in a real browser, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class StudyPagesTest {
  private static final String STUDY = "/console/etudes/" + FictionalStudies.NAME;

  private final RunningServer server = RunningServer.shared();
  private final int width;

  StudyPagesTest(int width) {
    this.width = width;
  }

  @Test
  void the_list_says_what_each_study_changes_and_how_to_make_one() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("dpd", "/console/etudes");
      visit.picture("console-etudes-" + width);

      assertThat(visit.page().textContent("main"))
          .contains("646,52 €/mois → 711,17 €/mois", "population fictive")
          .contains("./prevenance study --population", "/etudes/energie/")
          .contains("étude coupée", "Illisible.")
          .doesNotContain("des-pensions");
      visit.isAccessible();
    }
  }

  @Test
  void a_study_shows_each_plot_with_the_table_that_says_the_same() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", STUDY);
      visit.picture("console-etude-" + width);

      assertThat(visit.page().locator("figure.fr-graphique").count()).isEqualTo(3);
      for (var plot : visit.page().locator("figure.fr-graphique").all()) {
        assertThat(plot.locator("xpath=following-sibling::div[1]//table").count()).isEqualTo(1);
      }
      assertThat(visit.page().textContent("main"))
          .contains("8 174 gagnent.", "Combien perdent est secret")
          .contains("Décret n° 2025-293", "Ces chiffres ne valent pas pour le pays")
          .contains("+ 502 728 €", "29 Finistère", "1 638 indéterminés, soit 19 pour 100");
      visit.isAccessible();
    }
  }

  @Test
  void who_has_one_right_without_the_other_is_told_before_and_after() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", STUDY);

      var line =
          visit
              .page()
              .locator("tr")
              .filter(new FilterOptions().setHasText("solidarité active, sans : Complémentaire"));
      assertThat(line.locator("td").allInnerTexts()).containsExactly("102", "128");
    }
  }

  @Test
  void a_study_is_read_without_scripts() {
    try (var visit = Visit.withoutScripts(server, width)) {
      visit.openAs("campagne", STUDY);

      assertThat(visit.page().locator("rect.fr-graphique__barre").count()).isGreaterThan(90);
      assertThat(visit.page().textContent("main")).contains("8 174 gagnent.");
    }
  }

  @Test
  void tables_are_reached_and_scrolled_by_the_keyboard() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", STUDY);
      var table = visit.page().locator(".fr-table").first();
      visit.page().locator("main a").first().focus();
      visit.page().keyboard().press("Tab");

      assertThat((boolean) table.evaluate("table => table === document.activeElement")).isTrue();
    }
  }

  @Test
  void a_study_that_was_cut_is_told_in_a_sentence_and_nothing_of_it_shown() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", "/console/etudes");
      visit.page().click("text=étude coupée");

      assertThat(visit.page().textContent("main"))
          .contains("ne peut pas être montrée", "effets.csv")
          .doesNotContain("Exception", "8 174");
      visit.picture("console-etude-coupee-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void tables_are_downloaded_as_the_study_wrote_them() {
    var visitor = HttpVisitor.signedIn(server, "campagne", "/console");

    var table = visitor.get(STUDY + "/tables/effets.csv");

    assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment", "effets.csv");
    assertThat(table.body()).contains("rsa,ensemble,8561,9666,8174,secret,1638,");
    assertThat(visitor.get(STUDY + "/tables/etude.json").statusCode()).isEqualTo(404);
    assertThat(visitor.get(STUDY + "/tables/..%2F..%2Fautre").statusCode()).isIn(400, 404);
  }

  @Test
  void a_study_of_another_body_does_not_exist() {
    var visitor = HttpVisitor.signedIn(server, "campagne", "/console");

    assertThat(visitor.get("/console/etudes/des-pensions").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/console/etudes/des-pensions/tables/effets.csv").statusCode())
        .isEqualTo(404);
  }
}
