package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.paper.PdfUa;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Maps built in a real browser: by keyboard alone, without scripts, by two agents at once. */
class JourneyEditingTest {
  private static final int WIDE = 1280;

  private final RunningServer server = RunningServer.shared();

  @Test
  void a_whole_map_is_built_by_keyboard_alone() {
    try (var visit = Visit.of(server, WIDE)) {
      visit.openAs("agent", "/console/parcours");
      var keyboard = new Keyboard(visit);
      keyboard.to("Nouveau parcours").enter();
      keyboard.to("Démarche ou droit").type("Inscrire son enfant à la cantine fictive");
      keyboard.to("Personnes concernées").type("Parents qui travaillent le soir");
      keyboard.to("Aujourd’hui").press("ArrowDown");
      keyboard.to("Commencer").enter();

      keyboard.to("Ajouter une étape").enter();
      keyboard.to("Titre de l’étape").type("Demander");
      keyboard.to("Enregistrer et en ajouter un autre").enter();
      keyboard.to("Titre de l’étape").type("S’informer").enter();

      keyboard.to("Ajouter un point de contact à l’étape « Demander »").enter();
      keyboard.to("Guichet").press("ArrowDown").press("ArrowDown").press("ArrowDown");
      keyboard.to("Ce qui se passe").type("Remplit le formulaire");
      keyboard
          .to("Je ne sais pas")
          .press("ArrowUp")
          .press("ArrowUp")
          .press("ArrowUp")
          .press("ArrowUp");
      keyboard.to("Temps passé, en minutes").type("25");
      keyboard.to("Rupture").press("Space");
      keyboard.to("Enregistrer").enter();
      assertThat(keyboard.focused()).isEqualTo("Modifier le point « Remplit le formulaire »");

      keyboard.to("Monter : l’étape « S’informer »").enter();
      assertThat(keyboard.focused()).isEqualTo("Descendre : l’étape « S’informer »");
      keyboard.to("Dupliquer le point « Remplit le formulaire »").enter();
      keyboard.to("Supprimer le point « Remplit le formulaire »").enter();
      keyboard.to("Supprimer").enter();
      keyboard.to("Voir la carte").enter();

      assertThat(visit.page().locator(".parcours-cadre .parcours-etape").allInnerTexts())
          .containsExactly("S’informer", "Demander");
      assertThat(visit.page().locator(".parcours-cadre .parcours-point").allInnerTexts())
          .containsExactly("aucun point de contact", "Remplit le formulaire");
      assertThat(visit.page().textContent(".parcours-cadre"))
          .contains("Numérique", "Pénible (2 sur 5)", "25\u00a0min", "✕ Rupture");
      assertThat(visit.page().textContent("main")).contains("Cible");
    }
  }

  @Test
  void two_agents_who_write_in_one_map_are_merged_and_told() {
    try (var one = Visit.of(server, WIDE);
        var two = Visit.of(server, 360)) {
      var map = example(one);
      two.openAs("agent", map + "/points/appel");
      one.open(map + "/points/appel");
      one.page().fill("#irritant", "Personne ne rappelle");
      press(one, "Enregistrer");
      two.page().fill("#minutes", "40");
      two.page().uncheck("#rupture");
      press(two, "Enregistrer");

      assertThat(two.page().textContent(".fr-alert[tabindex='-1']"))
          .contains("Karl Envoi", "rien n’est perdu", "« Ce qui ne va pas »");
      two.picture("parcours-reunis-360");
      two.isAccessible();
      two.open(map + "/points/appel");
      assertThat(two.page().inputValue("#irritant")).isEqualTo("Personne ne rappelle");
      assertThat(two.page().inputValue("#minutes")).isEqualTo("40");
    }
  }

  @Test
  void two_agents_who_write_in_one_field_choose_and_lose_nothing_meanwhile() {
    try (var one = Visit.of(server, WIDE);
        var two = Visit.of(server, WIDE)) {
      var map = example(one);
      two.openAs("agent", map + "/points/appel");
      one.open(map + "/points/appel");
      one.page().fill("#irritant", "Personne ne rappelle");
      press(one, "Enregistrer");
      two.page().fill("#irritant", "Numéro surtaxé\net occupé");
      two.page().fill("#service", "Standard de Valombre");
      press(two, "Enregistrer");

      assertThat(two.page().textContent("main"))
          .contains("Personne ne rappelle", "Numéro surtaxé", "Rien n’est encore enregistré");
      two.picture("parcours-conflit-1280");
      two.isAccessible();
      // Meanwhile the first agent changes their mind: the choice is asked again.
      one.open(map + "/points/appel");
      one.page().fill("#irritant", "On ne comprend pas le menu");
      press(one, "Enregistrer");
      two.page().check("label:has-text('Ce que vous avez écrit')");
      press(two, "Enregistrer ces choix");
      assertThat(two.page().textContent("main"))
          .contains("On ne comprend pas le menu", "l’autre version a encore changé");
      two.page().check("label:has-text('Ce que vous avez écrit')");
      press(two, "Enregistrer ces choix");

      two.open(map + "/points/appel");
      assertThat(two.page().inputValue("#irritant")).isEqualTo("Numéro surtaxé\net occupé");
      assertThat(two.page().inputValue("#service")).isEqualTo("Standard de Valombre");
    }
  }

  @Test
  void a_stage_deleted_under_somebodys_hands_is_chosen() {
    try (var one = Visit.of(server, WIDE);
        var two = Visit.of(server, 360)) {
      var map = example(one);
      two.openAs("agent", map + "/points/appel");
      one.open(map + "/suppression?element=se-renseigner");
      press(one, "Supprimer");
      two.page().fill("#service", "Standard de Valombre");
      press(two, "Enregistrer");

      assertThat(two.page().textContent("main"))
          .contains("« Se renseigner » : supprimer ou garder ?", "« Service responsable »");
      two.picture("parcours-conflit-360");
      two.isAccessible();
      two.page().check("label:has-text('Garder, avec ce que vous avez changé')");
      press(two, "Enregistrer ces choix");
      two.open(map + "/points/appel");
      assertThat(two.page().inputValue("#service")).isEqualTo("Standard de Valombre");
    }
  }

  @Test
  void a_track_that_two_write_keeps_what_the_second_typed_and_shows_the_first() {
    try (var one = Visit.of(server, WIDE);
        var two = Visit.of(server, 360)) {
      var map = example(one);
      one.open(map + "/pistes/nouvelle?point=appel");
      one.page().fill("#titre", "Rappeler");
      one.page().check("label:has-text('Assister')");
      press(one, "Enregistrer");
      one.page().click("[aria-label='Modifier la piste Rappeler']");
      var track = URI.create(one.page().url()).getPath();
      two.openAs("agent", track);
      one.page().fill("#titre", "Rappeler sous deux jours");
      press(one, "Enregistrer");
      two.page().fill("#base", "Délibération fictive");
      press(two, "Enregistrer");

      assertThat(two.page().textContent("[role=alert]"))
          .contains("Karl Envoi a changé cette piste", "Rappeler sous deux jours");
      assertThat(two.page().inputValue("#base")).isEqualTo("Délibération fictive");
      two.isAccessible();
      press(two, "Enregistrer");
      assertThat(two.page().textContent("main")).contains("Délibération fictive");
    }
  }

  @Test
  void a_map_goes_out_as_a_table_and_comes_back_without_scripts() throws Exception {
    try (var visit = Visit.withoutScripts(server, 360)) {
      example(visit);
      var download =
          visit
              .page()
              .waitForDownload(
                  () -> visit.page().click("text=Les points de contact (CSV, pour un tableur)"));
      var file = Files.readAllBytes(download.path());
      visit.open("/console/parcours");
      choose(visit, "parcours.csv", file);

      assertThat(visit.page().textContent("main"))
          .contains("Parcours importé.", "au moins 3\u00a0h\u00a045");
    }
  }

  @Test
  void a_map_goes_out_on_paper_that_screen_readers_can_read() throws Exception {
    try (var visit = Visit.of(server, WIDE)) {
      example(visit);
      var download =
          visit
              .page()
              .waitForDownload(() -> visit.page().click("text=La carte (PDF, A4 en largeur)"));
      var pdf = Files.readAllBytes(download.path());
      var folder = System.getProperty("pictures");
      if (folder != null) {
        Files.write(Path.of(folder, "parcours.pdf"), pdf);
      }

      assertThat(PdfUa.faults(pdf)).isEmpty();
      try (var document = Loader.loadPDF(pdf)) {
        assertThat(new PDFTextStripper().getText(document))
            .contains("Recevoir et utiliser le chèque", "Très pénible (1 sur 5)", "au moins 3");
      }
    }
  }

  @Test
  void another_file_is_refused_with_what_to_do() {
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", "/console/parcours");
      choose(visit, "photo.json", "{\"format\": 3}".getBytes(StandardCharsets.UTF_8));

      assertThat(visit.page().title()).startsWith("Erreur : ");
      assertThat(visit.page().textContent("[role=alert]"))
          .contains("Ligne 1 :", "Il manque la clé « demarche »");
      visit.isAccessible();
      visit.picture("parcours-fichier-refuse-360");
      choose(visit, "gros.csv", new byte[3_000_000]);
      assertThat(visit.page().textContent("main")).contains("trop gros");
    }
  }

  @Test
  void the_data_protection_officer_reads_and_is_offered_no_change() {
    try (var writer = Visit.of(server, WIDE);
        var reader = Visit.of(server, WIDE)) {
      var map = example(writer);
      reader.openAs("dpd", map);

      assertThat(reader.page().textContent("main"))
          .contains("La carte", "Rupture")
          .doesNotContain("Modifier", "Supprimer", "Commenter", "Ouvrir une piste");
      reader.isAccessible();
    }
  }

  /** Address of a new map from the example. */
  private static String example(Visit visit) {
    visit.openAs("campagne", "/console/parcours");
    press(visit, "Ouvrir un exemple");
    return URI.create(visit.page().url()).getPath();
  }

  private static void choose(Visit visit, String name, byte[] file) {
    visit.page().setInputFiles("#fichier", new FilePayload(name, "application/octet-stream", file));
    press(visit, "Importer");
  }

  private static void press(Visit visit, String words) {
    visit.page().click("button:text-is('" + words + "')");
  }
}
