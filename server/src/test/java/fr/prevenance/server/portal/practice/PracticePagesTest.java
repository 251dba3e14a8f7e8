package fr.prevenance.server.portal.practice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The founding sheets, open to everybody. */
class PracticePagesTest {
  private final RunningServer server = RunningServer.shared();

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_list_and_a_sheet_are_accessible(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open("/pratiques");
      assertThat(visit.page().locator(".droits > li").count()).isEqualTo(36);
      visit.picture("portail-pratiques-" + width);
      visit.isAccessible();
      visit.page().locator(".droits a").nth(11).click();
      assertThat(visit.page().locator("h1").innerText()).startsWith("12. ");
      visit.picture("portail-pratique-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void what_is_missing_in_a_self_diagnosis_leads_to_its_sheet() {
    var visitor = new HttpVisitor(server);
    var result =
        visitor.submitBare(
            "/autodiagnostic", Map.of("etape", "innovation", "vers", "resultat", "q25", "non"));
    assertThat(result.body()).contains("href=\"/pratiques/11\"").doesNotContain("/pratiques/25\"");
    assertThat(visitor.get("/pratiques/11").body()).contains("<h1>11. ");
  }

  @Test
  void nothing_that_bodies_say_is_public() {
    var visitor = new HttpVisitor(server);
    assertThat(visitor.get("/pratiques/2").body())
        .contains("Aucun pour l’instant.")
        .doesNotContain("Service de l");
    assertThat(visitor.get("/pratiques/37").statusCode()).isEqualTo(404);
  }
}
