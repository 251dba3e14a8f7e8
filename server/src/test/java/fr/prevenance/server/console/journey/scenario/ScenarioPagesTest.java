package fr.prevenance.server.console.journey.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.FictionalBodies;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.journey.Author;
import fr.prevenance.server.journey.JourneyEdit;
import fr.prevenance.server.journey.JourneyFile;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.ScenarioFile;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.paper.PdfUa;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Usage scenarios in a real browser: read, built by keyboard, written by two agents at once. */
class ScenarioPagesTest {
  private static final Author AUTHOR =
      new Author(FictionalBodies.ENERGY_SIRET, "essai", "Agathe Essai");

  private final RunningServer server = RunningServer.shared();
  private final UUID map = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();
  private final String list = "/console/parcours/" + map + "/scenarios";
  private final String scenario = list + "/" + id;

  private void exampleMap() {
    server.bean(Journeys.class).create(map, JourneyFile.example(), "Exemple.", AUTHOR);
  }

  private void example() {
    exampleMap();
    server.bean(Scenarios.class).create(id, map, ScenarioFile.example(), "Exemple.", AUTHOR);
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_example_is_read_as_a_storyboard_and_as_a_table(int width) {
    exampleMap();
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", "/console/parcours/" + map);
      visit.page().click("text=Scénarios d’usage (0)");
      seen(visit, "scenarios-liste-vide-" + width);
      visit.page().click("button:text-is('Ouvrir l’exemple inventé')");
      seen(visit, "scenario-planche-" + width);

      assertThat(visit.page().locator(".scenario-scene").count()).isEqualTo(9);
      assertThat(visit.page().locator("tbody tr").count()).isEqualTo(9);
      assertThat(visit.page().locator(".scenario-carte--manque").count()).isEqualTo(2);
      assertThat(visit.page().locator(".scenario-bilan a[href*='/console/pratiques']").count())
          .isEqualTo(3);
      visit.page().click(".scenario-bilan a:has-text('Fiche 22')");
      assertThat(visit.page().textContent("h1")).contains("S’appuyer sur des partenaires");
      visit.open(list);
      seen(visit, "scenarios-liste-" + width);
      visit.open("/console/parcours/" + map);
      assertThat(visit.page().textContent("main")).contains("Scénarios d’usage (1)");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_page_on_which_it_is_built_is_accessible(int width) {
    example();
    try (var visit = Visit.of(server, width)) {
      visit.openAs("agent", scenario + "/scenes");
      seen(visit, "scenario-scenes-" + width);
      visit.page().click("[aria-label='Modifier la scène 3']");
      seen(visit, "scenario-scene-" + width);
      visit.page().fill("#quoi", "");
      visit.page().selectOption("#fonction", "simulateur");
      visit.page().click("button:text-is('Enregistrer')");
      assertThat(visit.page().locator("[role=alert] li").count()).isEqualTo(2);
      assertThat(visit.page().inputValue("#moyens")).contains("affichette");
      seen(visit, "scenario-scene-a-corriger-" + width);
      visit.open(scenario + "/entete");
      seen(visit, "scenario-entete-" + width);
      visit.open(scenario + "/suppression?scene=relire");
      seen(visit, "scenario-suppression-" + width);
      visit.page().click("button:text-is('Supprimer la scène')");
      visit.open(scenario + "/versions");
      seen(visit, "scenario-versions-" + width);
      visit.page().click("a:text-is('Version 1')");
      seen(visit, "scenario-version-" + width);
      visit.page().click("button:text-is('Rétablir cette version')");
      assertThat(visit.page().locator(".scenario-scene").count()).isEqualTo(9);
    }
  }

  @Test
  void a_scenario_is_built_by_keyboard_alone_and_without_scripts() {
    exampleMap();
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.openAs("campagne", list);
      follow(visit, "a:text-is('Nouveau scénario')");
      assertThat(visit.page().inputValue("#personne")).contains("Locataires de Valombre");
      tabTo(visit, "#titre");
      visit.page().keyboard().type("Être rappelée");
      enter(visit);
      addScene(visit, "Ajouter une scène", 2, "Le service rappelle à l’heure dite.");
      addScene(visit, "Ajouter une scène", 0, "Odette répond.");
      follow(visit, "[aria-label='Monter la scène 2']");

      assertThat(visit.page().locator("h2").allInnerTexts())
          .containsExactly("1. Odette répond.", "2. Le service rappelle à l’heure dite.");
      assertThat(visit.page().textContent(".scenario-fait")).isEqualTo("Scène déplacée.");
      follow(visit, "[aria-label='Dupliquer la scène 1']");
      assertThat(visit.page().locator("h2").count()).isEqualTo(3);
      follow(visit, "[aria-label='Supprimer la scène 2']");
      follow(visit, "button:text-is('Supprimer la scène')");
      assertThat(visit.page().locator("h2").count()).isEqualTo(2);
      follow(visit, "a:text-is('Voir la planche')");
      assertThat(visit.page().locator(".scenario-scene").count()).isEqualTo(2);
      visit.picture("scenario-clavier-360");
    }
  }

  /** Chooses who acts by arrows, then a practice, and sends. */
  private static void addScene(Visit visit, String link, int actor, String what) {
    follow(visit, "a:text-is('" + link + "')");
    tabTo(visit, "input[name=qui]");
    visit.page().keyboard().press("Space");
    for (int i = 0; i < actor; i++) {
      visit.page().keyboard().press("ArrowDown");
    }
    tabTo(visit, "#quoi");
    visit.page().keyboard().type(what);
    tabTo(visit, "input[name=forme]");
    visit.page().keyboard().press("Space");
    tabTo(visit, "#moment");
    visit.page().keyboard().press("ArrowDown");
    follow(visit, "button:text-is('Enregistrer')");
    assertThat(visit.page().textContent("main")).contains(what, "Apprendre qu’on y a droit");
  }

  @Test
  void the_same_scene_written_by_two_is_chosen_by_the_second() {
    example();
    try (var one = Visit.of(server, 1280);
        var two = Visit.of(server, 360)) {
      one.openAs("campagne", scenario + "/scenes/relire");
      two.openAs("agent", scenario + "/scenes/relire");
      one.page().fill("#quoi", "Il lui lit tout.");
      one.page().click("button:text-is('Enregistrer')");
      two.page().fill("#quoi", "Elle lit, il écoute.");
      two.page().fill("#moyens", "Un guide écrit gros");
      two.page().click("button:text-is('Enregistrer')");

      assertThat(two.page().textContent("main"))
          .contains("Vous étiez deux", "Il lui lit tout.", "Elle lit, il écoute.", "Karl Envoi");
      seen(two, "scenario-conflit-360");
      two.page().click("button:text-is('Enregistrer ces choix')");
      assertThat(two.page().url()).doesNotEndWith("/scenes");
      two.page().check("#choix-0-0");
      two.page().click("button:text-is('Enregistrer ces choix')");
      assertThat(two.page().textContent("main"))
          .contains("6. Elle lit, il écoute.", "avait changé pendant que vous écriviez");
      seen(two, "scenario-reuni-360");
      two.open(scenario);
      assertThat(two.page().textContent("main")).contains("Un guide écrit gros");
    }
  }

  @Test
  void edits_of_different_scenes_both_stand() {
    example();
    try (var one = Visit.of(server, 1280);
        var two = Visit.of(server, 1280)) {
      one.openAs("campagne", scenario + "/scenes/relire");
      two.openAs("agent", scenario + "/scenes/appeler");
      one.page().fill("#quoi", "Il lui lit tout.");
      one.page().click("button:text-is('Enregistrer')");
      two.page().fill("#quoi", "Odette est rappelée.");
      two.page().click("button:text-is('Enregistrer')");

      assertThat(two.page().textContent("main"))
          .contains("4. Odette est rappelée.", "6. Il lui lit tout.", "rien n’est perdu");
    }
  }

  @Test
  void what_is_gone_from_the_map_is_shown_as_gone() {
    example();
    server.bean(Journeys.class).save(map, 1, new JourneyEdit.Delete("attendre"), Map.of(), AUTHOR);
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("dpd", scenario);

      assertThat(visit.page().locator(".scenario-etape").allInnerTexts())
          .anySatisfy(stage ->
              assertThat(stage).contains("Attendre la réponse", "N’est plus sur le parcours"));
      assertThat(visit.page().locator("text=Modifier les scènes").count()).isZero();
      seen(visit, "scenario-disparu-360");
      visit.open(list);
      visit.page().context().clearCookies();
      visit.openAs("agent", scenario + "/scenes/prevenir");
      assertThat(visit.page().inputValue("#moment")).isEqualTo("attendre/silence");
    }
  }

  @Test
  void on_paper_it_is_accessible_and_whole() throws Exception {
    example();
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("dpd", scenario);
      byte[] pdf = visit.page().request().get(server.page(scenario + "/scenario.pdf")).body();

      assertThat(PdfUa.faults(pdf)).isEmpty();
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Un partenaire", "À développer", "Odette Fictive", "(scène 9)");
        var folder = System.getProperty("pictures");
        for (int page = 0; folder != null && page < document.getNumberOfPages(); page++) {
          ImageIO.write(
              new PDFRenderer(document).renderImageWithDPI(page, 80),
              "png",
              new File(folder, "scenario-pdf-" + page + ".png"));
        }
      }
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      visit.picture("scenario-imprime");
      assertThat(visit.page().locator("text=Télécharger en PDF").isVisible()).isFalse();
    }
  }

  @Test
  void a_file_is_taken_away_and_brought_into_another_map() throws IOException {
    example();
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.openAs("agent", scenario);
      var download =
          visit.page().waitForDownload(() -> visit.page().click("text=Télécharger en JSON"));
      var file = Files.readAllBytes(download.path());
      var other = UUID.randomUUID();
      server.bean(Journeys.class).create(other, JourneyFile.example(), "Autre.", AUTHOR);
      send(visit, other, file);

      assertThat(visit.page().locator(".scenario-scene").count()).isEqualTo(9);
      assertThat(visit.page().textContent("main")).doesNotContain("n’est plus sur le parcours");
    }
  }

  @Test
  void a_broken_file_is_refused_in_sentences() {
    exampleMap();
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", list);
      send(visit, map, "{\"format\": \"bonjour\"".getBytes(StandardCharsets.UTF_8));

      assertThat(visit.page().title()).startsWith("Erreur : ");
      assertThat(visit.page().textContent("[role=alert]")).contains("il est coupé");
      seen(visit, "scenario-fichier-refuse-360");
    }
  }

  private void send(Visit visit, UUID map, byte[] file) {
    visit.open("/console/parcours/" + map + "/scenarios");
    visit
        .page()
        .setInputFiles("#fichier", new FilePayload("scenario.json", "application/json", file));
    visit.page().click("button:text-is('Importer')");
  }

  private static void seen(Visit visit, String picture) {
    visit.picture(picture);
    visit.isAccessible();
  }

  private static void follow(Visit visit, String selector) {
    tabTo(visit, selector);
    enter(visit);
  }

  /** Presses the key, and waits for the page that this leads to. */
  private static void enter(Visit visit) {
    visit.page().waitForNavigation(() -> visit.page().keyboard().press("Enter"));
  }

  private static void tabTo(Visit visit, String selector) {
    for (int i = 0; i < 120; i++) {
      visit.page().keyboard().press("Tab");
      if (visit.page().locator(selector + ":focus").count() == 1) {
        return;
      }
    }
    throw new AssertionError("keyboard does not reach " + selector + " on " + visit.page().url());
  }
}
