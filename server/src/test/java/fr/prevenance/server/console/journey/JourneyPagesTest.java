package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of journey maps, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class JourneyPagesTest {
  private final RunningServer server = RunningServer.shared();
  private final int width;

  JourneyPagesTest(int width) {
    this.width = width;
  }

  @Test
  void a_map_shows_its_curve_with_the_lines_that_say_the_same() {
    try (var visit = Visit.of(server, width)) {
      example(visit);
      look(visit, "carte");

      var frame = visit.page().locator(".parcours-cadre");
      assertThat(frame.locator("circle.courbe-point").count()).isEqualTo(9);
      assertThat(frame.locator(".courbe-rupture").count()).isEqualTo(2);
      assertThat(frame.locator(".courbe-difficile").count()).isEqualTo(3);
      assertThat(frame.locator("tr:has(th:text-is('Ressenti')) td").allInnerTexts())
          .startsWith("Neutre (3 sur 5)", "Bien (4 sur 5)");
      assertThat(frame.locator("tr:has(th:text-is('Signalé')) td").allInnerTexts())
          .contains("✕ Rupture, ▲ Moment difficile", "✕ Rupture", "▲ Moment difficile");
      standsOverItsColumn(
          frame.locator("circle.courbe-point").all(), frame.locator(".parcours-point").all());
    }
  }

  private static void standsOverItsColumn(List<Locator> dots, List<Locator> heads) {
    for (int i = 0; i < dots.size(); i++) {
      var dot = dots.get(i).boundingBox();
      var head = heads.get(i).boundingBox();
      assertThat(dot.x + dot.width / 2).isCloseTo(head.x + head.width / 2, offset(3.0));
    }
  }

  @Test
  void the_pages_on_which_a_map_is_built_are_accessible() {
    try (var visit = Visit.of(server, width)) {
      var map = example(visit);
      visit.open(map + "/etapes");
      look(visit, "etapes");
      visit.open(map + "/entete");
      look(visit, "entete");
      visit.open(map + "/suppression?element=se-renseigner");
      look(visit, "suppression");
      visit.open(map + "/suppression");
      look(visit, "suppression-parcours");
      visit.open(map + "/points/appel");
      visit.page().fill("#minutes", "beaucoup");
      visit.page().fill("#interaction", "");
      visit.page().click("button:text-is('Enregistrer')");
      assertThat(visit.page().textContent("[role=alert]"))
          .contains("Remplissez « Ce qui se passe ».", "un nombre entier de minutes");
      assertThat(visit.page().inputValue("#minutes")).isEqualTo("beaucoup");
      look(visit, "point-faux");
    }
  }

  @Test
  void a_hard_moment_becomes_a_track_that_the_map_marks() {
    try (var visit = Visit.of(server, width)) {
      var map = example(visit);
      visit.page().click("text=Ouvrir une piste : N’a pas de nouvelles pendant six semaines");
      visit.page().fill("#titre", "Dire où en est la demande");
      visit.page().click("button:text-is('Enregistrer')");
      assertThat(visit.page().textContent("[role=alert]"))
          .contains("anticiper, assister ou avertir");
      visit.page().check("label:has-text('Avertir')");
      visit.page().fill("#donnee-0", "numéro de téléphone");
      visit.page().fill("#detenteur-0", "la personne");
      visit.page().selectOption("#gain", "4");
      visit.page().selectOption("#effort", "1");
      look(visit, "piste");
      visit.page().click("button:text-is('Enregistrer')");
      look(visit, "pistes");
      assertThat(visit.page().textContent("main"))
          .contains("Avertir : Dire où en est la demande", "Gain : 4 sur 4. Effort : 1 sur 4.");
      visit.open(map);
      assertThat(visit.page().textContent(".parcours-cadre"))
          .contains("Avertir : Dire où en est la demande");
    }
  }

  @Test
  void a_remark_is_made_and_settled() {
    try (var visit = Visit.of(server, width)) {
      example(visit);
      visit.page().selectOption("#element", "appel");
      visit.page().fill("#texte", "Est-ce encore vrai depuis l’automne ?");
      visit.page().click("button:text-is('Commenter')");
      assertThat(visit.page().textContent("main"))
          .contains("Point de contact « Appelle le numéro du courrier »", "Ouvert.");
      look(visit, "commentaire");
      visit.page().click("button:text-is('Marquer réglé')");
      assertThat(visit.page().textContent("main")).contains("Réglé par Karl Envoi.");
      visit.open("/console/parcours");
      look(visit, "liste");
    }
  }

  @Test
  void versions_are_kept_compared_and_restored() {
    try (var visit = Visit.of(server, width)) {
      var map = example(visit);
      visit.open(map + "/suppression?element=se-renseigner");
      visit.page().click("button:text-is('Supprimer')");
      visit.open(map + "/versions");
      look(visit, "versions");
      visit.page().click("text=Comparer avec l’actuelle");
      look(visit, "comparaison");
      assertThat(visit.page().textContent(".parcours-cadre"))
          .contains("Se renseigner (A seulement)", "−\u00a01\u00a0h\u00a035");
      visit.open(map + "/versions/1");
      look(visit, "version");
      visit.page().click("button:text-is('Rétablir cette version')");
      assertThat(visit.page().textContent(".parcours-cadre")).contains("Se renseigner");
    }
  }

  @Test
  void on_paper_no_column_is_cut() {
    try (var visit = Visit.of(server, width == 360 ? 730 : 1010)) {
      example(visit);
      visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      visit.picture("parcours-impression-" + width);

      var sheets = visit.page().locator(".parcours-papier table").all();
      assertThat(sheets).hasSize(2);
      for (var sheet : sheets) {
        assertThat((Boolean) sheet.evaluate("t => t.getBoundingClientRect().right <= innerWidth"))
            .isTrue();
      }
    }
  }

  private void look(Visit visit, String name) {
    visit.picture("parcours-" + name + "-" + width);
    visit.isAccessible();
  }

  /** Address of a new map from the example. */
  private static String example(Visit visit) {
    visit.openAs("campagne", "/console/parcours");
    visit.page().click("text=Ouvrir un exemple");
    return URI.create(visit.page().url()).getPath();
  }
}
