package fr.prevenance.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.FictionalStudies;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import org.junit.jupiter.api.Test;

/** A study without scripts, by the keyboard, and as files; and whose it is. */
class StudyReadingTest {
  /** At the end of the page itself, which is long, and not of the identity provider's. */
  private static final String CONSOLE = "body:has(nav [aria-current=page]) footer";

  private static final String STUDY = "/console/etudes/" + FictionalStudies.NAME;

  private static final int TELEPHONE = 360;

  /** A4 without its margins, in CSS pixels. */
  private static final int PAPER = 718;

  private final RunningServer server = RunningServer.shared();

  @Test
  void a_study_is_read_without_scripts() {
    try (var visit = Visit.withoutScripts(server, TELEPHONE)) {
      visit.openAs("campagne", STUDY);
      visit.page().waitForSelector(CONSOLE);

      assertThat(visit.page().locator("rect.fr-graphique__barre").count()).isGreaterThan(90);
      assertThat(visit.page().textContent("main")).contains("foyers gagnent.");
    }
  }

  @Test
  void tables_are_reached_by_the_keyboard() {
    try (var visit = Visit.of(server, TELEPHONE)) {
      visit.openAs("campagne", STUDY);
      visit.page().waitForSelector(CONSOLE);
      var table = visit.page().locator(".fr-table").first();
      visit.page().locator("main a").first().focus();
      visit.page().keyboard().press("Tab");

      assertThat((boolean) table.evaluate("table => table === document.activeElement")).isTrue();
    }
  }

  @Test
  void a_study_is_printed_with_no_table_cut() {
    try (var visit = Visit.of(server, PAPER)) {
      visit.openAs("campagne", STUDY);
      visit.page().waitForSelector(CONSOLE);
      visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      visit.picture("console-etude-imprimee");

      assertThat(visit.page().locator("nav").first().isVisible()).isFalse();
      assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
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
