package fr.prevenance.server.console.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.practice.PracticeFixture;
import fr.prevenance.server.practice.SheetZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets of practices in a real browser, with and without scripts. */
class PracticePagesTest {
  private static final String LIST = "/console/pratiques";
  private static final String FIRST = "/console/pratiques/fiches/1";

  private final RunningServer server = RunningServer.shared();

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_page_is_accessible(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("agent", LIST);
      visit.picture("pratiques-liste-" + width);
      visit.isAccessible();
      visit.open(FIRST);
      visit.picture("pratiques-fiche-" + width);
      visit.isAccessible();
      visit.open("/console/pratiques/redaction");
      visit.picture("pratiques-redaction-" + width);
      visit.isAccessible();
      press(visit, "Publier");
      visit.picture("pratiques-redaction-fautes-" + width);
      visit.isAccessible();
      visit.open(FIRST + "/retours");
      visit.picture("pratiques-retour-" + width);
      visit.isAccessible();
      visit.open("/console/pratiques/import");
      visit.picture("pratiques-import-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void sheets_are_found_without_scripts() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.openAs("dpd", LIST);
      assertThat(main(visit)).contains("Fiches de pratiques").doesNotContain("Écrire une fiche");
      visit.page().click("summary");
      visit.page().selectOption("#levier", "4");
      visit.page().selectOption("#origine", "fondatrices");
      press(visit, "Chercher");
      assertThat(main(visit)).contains("7 fiches.");
      visit.page().fill("#mots", "rendez vous");
      press(visit, "Chercher");
      assertThat(main(visit)).contains("31. ");
      visit.page().click("main .droits a");
      assertThat(visit.page().locator("h1").innerText()).startsWith("3");
      assertThat(main(visit)).contains("Quel plan d’action ?").doesNotContain("Noter");
    }
  }

  @Test
  void a_sheet_is_written_by_keyboard_then_published() {
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("agent", "/console/pratiques/redaction");
      type(visit, "#titre", "Tenir un guichet au marché");
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("#comment-2-titre");
      // Enter presses the first button of a form, which only adds a row: nothing is lost by it.
      assertThat(visit.page().inputValue("#titre")).isEqualTo("Tenir un guichet au marché");
      press(visit, "Publier");
      assertThat(main(visit))
          .contains("Choisissez un levier.", "Action 2 : le plan a deux actions au moins.");
      assertThat(visit.page().locator("#jauge-gain-canal-erreur").innerText())
          .contains("Mène au canal qui convient");
      assertThat(visit.page().locator("#plan-1-action-erreur").count()).isOne();
      fill(visit);
      visit.page().focus("button[name=publier]");
      visit.page().keyboard().press("Enter");
      visit.page().waitForURL(Pattern.compile(".*/fiches/.*"));

      assertThat(main(visit))
          .contains("La fiche est publiée", "Service de l'énergie de Valombre", "mois 2 à 4")
          .contains("Exemple inventé.");
      visit.picture("pratiques-fiche-propre-1280");
      visit.isAccessible();
    }
  }

  @Test
  void of_two_agents_who_write_one_sheet_the_second_sees_both_texts_and_loses_nothing() {
    try (var one = Visit.of(server, 360);
        var two = Visit.of(server, 360)) {
      one.openAs("agent", "/console/pratiques/redaction");
      one.page().fill("#titre", "Écrite à deux");
      press(one, "Enregistrer le brouillon");
      press(one, "Modifier");
      two.openAs("campagne", LIST);
      two.open(one.page().url().replace(server.page(""), ""));
      one.page().fill("#pourquoi", "La raison de la première.");
      two.page().fill("#pourquoi", "La raison du second.");
      press(one, "Enregistrer le brouillon");
      press(two, "Enregistrer le brouillon");

      assertThat(main(two))
          .contains("Quelqu’un a modifié cette fiche pendant que vous l’écriviez")
          .contains("La raison de la première.", "La raison du second.")
          .doesNotContain("Agnès");
      assertThat(two.page().inputValue("#pourquoi")).isEqualTo("La raison du second.");
      two.picture("pratiques-ecart-360");
      two.isAccessible();
      press(two, "Enregistrer le brouillon");
      assertThat(main(two)).contains("Le brouillon est enregistré", "La raison du second.");
    }
  }

  @Test
  void two_bodies_read_rate_and_take_up_each_others_sheets() {
    try (var energy = Visit.of(server, 1280);
        var pensions = Visit.withoutScripts(server, 360)) {
      energy.openAs("agent", "/console/pratiques/import");
      bring(energy, SheetZip.write(PracticeFixture.sheet("Partagée entre organismes")));
      assertThat(main(energy)).contains("en brouillon");
      pensions.openAs("caisse", LIST + "?mots=partagee");
      assertThat(main(pensions)).contains("Aucune fiche ne correspond");
      String sheet = energy.page().url().replace(server.page(""), "");
      assertThat(pensions.open(sheet).status()).isEqualTo(404);

      press(energy, "Modifier");
      press(energy, "Publier");
      pensions.open(sheet);
      pensions.page().check("#note-4");
      press(pensions, "Noter");
      press(pensions, "Nous la reprenons");

      assertThat(main(pensions))
          .contains("Service de l'énergie de Valombre", "4 sur 4", "1 organisme")
          .contains("pas encore assez de notes", "Nous ne la reprenons plus")
          .doesNotContain("Agnès", "Modifier");
      energy.open(sheet);
      assertThat(main(energy)).doesNotContain("Inès", "Notre note", "Noter");
    }
  }

  @Test
  void a_body_tells_what_it_made_of_a_practice_and_the_others_read_it() {
    try (var energy = Visit.withoutScripts(server, 360);
        var pensions = Visit.of(server, 1280)) {
      energy.openAs("agent", "/console/pratiques/fiches/2/retours");
      press(energy, "Enregistrer");
      assertThat(main(energy)).contains("Donnez un titre.", "Dites de quand à quand.");
      energy.page().fill("#chiffre-2-valeur", "8 sur 10");
      press(energy, "Enregistrer");
      assertThat(energy.page().inputValue("#chiffre-2-valeur")).isEqualTo("8 sur 10");
      assertThat(main(energy)).contains("Dites ce que mesure ce chiffre.");
      energy.page().fill("#chiffre-2-valeur", "");
      energy.page().fill("#titre", "Un panneau à l’entrée");
      energy.page().fill("#periode", "mars à juin 2025");
      energy.page().check("#avancement-valide");
      energy.page().fill("#texte", "L’attente **baisse**.");
      energy.page().fill("#chiffre-1-quoi", "Attente moyenne");
      energy.page().fill("#chiffre-1-valeur", "de 25 à 12 minutes");
      press(energy, "Enregistrer");
      pensions.openAs("caisse", "/console/pratiques/fiches/2");

      assertThat(main(pensions))
          .contains("Un panneau à l’entrée", "Service de l'énergie de Valombre")
          .contains("de 25 à 12 minutes", "Validée par un retour d’expérience")
          .doesNotContain("Agnès", "**", "Modifier «");
      pensions.picture("pratiques-fiche-retour-1280");
      pensions.isAccessible();
    }
  }

  @Test
  void a_sheet_is_carried_as_a_folder_and_brought_in_twice_as_one() throws IOException {
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("agent", "/console/pratiques/import");
      byte[] file = SheetZip.write(PracticeFixture.sheet("Portée ailleurs"));
      bring(visit, file);
      press(visit, "Modifier");
      press(visit, "Publier");
      Download download =
          visit.page().waitForDownload(() -> visit.page().click("text=Télécharger le dossier"));

      assertThat(download.suggestedFilename()).isEqualTo("fiche-portee-ailleurs.zip");
      assertThat(Files.readAllBytes(download.path())).isEqualTo(file);
      visit.open("/console/pratiques/import");
      bring(visit, file);
      assertThat(main(visit)).contains("rien n’est changé");
    }
  }

  @Test
  void a_file_that_is_no_sheet_is_refused_in_a_sentence() {
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", "/console/pratiques/import");
      bring(visit, "Bonjour".getBytes(StandardCharsets.UTF_8));
      assertThat(main(visit)).contains("pas un dossier compressé").doesNotContain("Exception");
      bring(visit, SheetZip.write(PracticeFixture.sheet("Fautive", "Du <b>gras</b>.")));
      assertThat(main(visit))
          .contains("rien n’est gardé", "fautive/fiche.yaml, ligne ", "Le HTML n'est pas admis");
      visit.picture("pratiques-import-refuse-360");
      visit.isAccessible();
    }
  }

  @Test
  void a_sheet_is_printed_without_what_cannot_be_pressed_on_paper() {
    try (var visit = Visit.of(server, 794)) {
      visit.openAs("agent", FIRST);
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(visit.page().locator("main button:visible, nav:visible").count()).isZero();
      assertThat(visit.page().locator(".jauge-dessin:visible").count()).isEqualTo(8);
      visit.picture("pratiques-fiche-imprimee");
    }
  }

  private static void fill(Visit visit) {
    Page page = visit.page();
    page.selectOption("#levier", "4");
    page.fill("#en-bref", "Un agent reçoit au marché, une fois par semaine.");
    page.fill("#pourquoi", "On y croise qui ne vient pas à la mairie.");
    page.fill("#comment-1-titre", "Choisir l’emplacement");
    page.fill("#comment-1-texte", "Près de l’entrée, à l’abri.");
    page.fill("#livrables", "Planning\nAffiche");
    action(page, 1, "Décider", "2", "4");
    action(page, 2, "Essayer", "0", "1");
    for (var gauge : page.locator("select[name^=jauge]").all()) {
      gauge.selectOption("3");
    }
    page.fill("#public-1-titre", "Valombre");
    page.fill("#public-1-texte", "La commune a essayé.");
    page.selectOption("#portee", "organisation");
    page.fill("#plateforme", "Le logiciel n’y peut rien.");
  }

  private static void action(Page page, int row, String action, String from, String until) {
    page.fill("#plan-" + row + "-action", action);
    page.fill("#plan-" + row + "-qui", "Maire adjointe");
    page.fill("#plan-" + row + "-debut", from);
    page.fill("#plan-" + row + "-fin", until);
  }

  private static void type(Visit visit, String field, String text) {
    visit.page().focus(field);
    visit.page().keyboard().type(text);
  }

  private static void bring(Visit visit, byte[] file) {
    visit.page().setInputFiles("#fichier", new FilePayload("fiche.zip", "application/zip", file));
    press(visit, "Importer");
  }

  private static void press(Visit visit, String label) {
    visit.page().locator("main :is(a, button):text-is('" + label + "')").first().click();
  }

  /** With plain spaces for those that do not break. */
  private static String main(Visit visit) {
    return visit.page().textContent("main").replaceAll("[\\u00a0\\u202f]", " ");
  }
}
