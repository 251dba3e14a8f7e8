package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Journey maps in a real browser, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class JourneyPagesTest {
  private final RunningServer server = RunningServer.shared();
  private final int width;

  JourneyPagesTest(int width) {
    this.width = width;
  }

  @Test
  void the_example_is_seen_as_a_map_with_its_curve() {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", "/console/parcours");
      visit.page().click("text=Ouvrir un exemple");
      visit.page().setDefaultTimeout(8_000);
      visit.picture("parcours-carte-" + width);

      assertThat(visit.page().locator(".parcours-cadre circle.courbe-point").count()).isEqualTo(9);
      assertThat(visit.page().locator(".parcours-cadre .courbe-rupture").count()).isEqualTo(2);
      assertThat(visit.page().locator(".parcours-cadre .courbe-difficile").count()).isEqualTo(3);
      visit.isAccessible();
      visit.page().click("text=Modifier les étapes");
      visit.picture("parcours-etapes-" + width);
      visit.isAccessible();
      visit.page().click("[aria-label='Modifier le point « Reçoit le chèque »']");
      visit.picture("parcours-point-" + width);
      visit.isAccessible();
      visit.page().goBack();
      visit.page().click("[aria-label='Supprimer l’étape « Se renseigner »']");
      visit.picture("parcours-suppression-" + width);
      visit.isAccessible();
      visit.page().click("button:text-is('Supprimer')");
      visit.page().click("text=Voir la carte");
      visit.page().click("a:text-is('Versions')");
      visit.picture("parcours-versions-" + width);
      visit.isAccessible();
      visit.open("/console/parcours");
      visit.picture("parcours-liste-" + width);
      visit.isAccessible();
    }
  }
}
