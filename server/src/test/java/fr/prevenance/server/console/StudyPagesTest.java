package fr.prevenance.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import fr.prevenance.server.browser.FictionalStudies;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The studies of a body in a real browser, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class StudyPagesTest {
  /** At the end of the page itself, which is long, and not of the identity provider's. */
  private static final String CONSOLE = "body:has(nav [aria-current=page]) footer";

  private static final String STUDY = "/console/etudes/" + FictionalStudies.NAME;

  private final RunningServer server = RunningServer.shared();
  private final int width;

  StudyPagesTest(int width) {
    this.width = width;
  }

  /** With plain spaces for those that do not break. */
  private static String said(Visit visit) {
    return visit.page().textContent("main").replaceAll("[\\u00a0\\u202f]", " ");
  }

  @Test
  void the_list_says_what_each_study_changes_and_how_to_make_one() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("dpd", "/console/etudes");
      visit.page().waitForSelector(CONSOLE);
      visit.picture("console-etudes-" + width);

      assertThat(said(visit))
          .contains("646,52 €/mois → 711,17 €/mois", "population fictive")
          .contains("./prevenance study --population", "/etudes/energie/")
          .contains("étude coupée", "Illisible. Il manque etude.json")
          .doesNotContain("des-pensions");
      visit.isAccessible();
    }
  }

  @Test
  void a_study_shows_each_plot_with_the_table_that_says_the_same() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", STUDY);
      visit.page().waitForSelector(CONSOLE);
      visit.picture("console-etude-" + width);

      assertThat(visit.page().locator("figure.fr-graphique").count()).isEqualTo(3);
      for (var plot : visit.page().locator("figure.fr-graphique").all()) {
        assertThat(plot.locator("xpath=following-sibling::div[1]//table").count()).isEqualTo(1);
      }
      assertThat(said(visit))
          .contains("8 174 foyers gagnent.", "Le nombre de ceux qui perdent est secret.")
          .contains("Décret n° 2025-293", "Ces chiffres ne valent pas pour le pays")
          .contains(
              "502 728 € de plus (de 2 951 962 € à 3 454 690 €)",
              "29 Finistère",
              "1 638 indéterminés, soit 19 pour 100");
      var crossing =
          visit
              .page()
              .locator("tr")
              .filter(
                  new FilterOptions().setHasText("solidarité active sans complémentaire santé"));
      assertThat(crossing.locator("td").allInnerTexts()).containsExactly("102", "128");
      visit.isAccessible();
    }
  }

  @Test
  void a_study_that_was_cut_is_told_in_a_sentence_and_nothing_of_it_shown() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", "/console/etudes");
      visit.page().waitForSelector(CONSOLE);
      visit.page().click("text=étude coupée");

      assertThat(said(visit))
          .contains("ne peut pas être montrée", "effets.csv")
          .doesNotContain("Exception", "8 174");
      visit.picture("console-etude-coupee-" + width);
      visit.isAccessible();
    }
  }
}
