package fr.prevenance.server.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.diagnosis.Structure;
import fr.prevenance.server.paper.PdfUa;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.ActionState;
import fr.prevenance.server.plan.Content;
import fr.prevenance.server.plan.Level;
import fr.prevenance.server.plan.Owner;
import fr.prevenance.server.plan.Plans;
import fr.prevenance.server.plan.Reminding;
import fr.prevenance.server.plan.Sheets;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The plan of a body in a real browser. Each test has a place of its own, since agents share what
 * they do.
 */
class PlanPagesTest {
  private static final String ROOT = "/console/pratiques/plan";
  private static final String CONSOLE = "body:has(nav [aria-current=page]) footer";
  private static final String SIRET = "11000001700019";
  private static final Author KARL = new Author("agent:karl", "Karl Envoi");
  private static final LocalDate TODAY = RunningServer.TODAY;

  private final RunningServer server = RunningServer.shared();
  private final Plans plans = server.bean(Plans.class);

  @Test
  void a_missing_practice_becomes_an_action_without_scripts_on_a_telephone() {
    diagnosed("Sans script", TODAY.minusDays(9), Set.of(1, 2, 3));
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.openAs("agent", at("Sans script"));
      assertThat(said(visit))
          .contains("D’après l’autodiagnostic du 6 octobre 2025 (Sans script).")
          .contains("Aucune action ne correspond", "le plus grand gain pour l’effort");
      assertThat(visit.page().locator("svg.plan-nuage .plan-numero").allTextContents())
          .containsExactlyInAnyOrder("1", "2", "3");
      visit.page().fill("#debut", "2025-11-01");
      visit.page().check("#pratique-1");
      visit.page().check("#pratique-3");
      visit.page().click("text=Ajouter les pratiques cochées");

      assertThat(said(visit)).contains("2 actions ajoutées.", "2 pratiques qui manquent sont déjà");
      visit.page().click("button[name=une][value='2']");
      assertThat(said(visit)).contains("1 action ajoutée.", "tout ce qui manque est au plan");
      assertThat(actions("Sans script"))
          .hasSize(3)
          .allSatisfy(action ->
              assertThat(action.content().start()).isAfterOrEqualTo(LocalDate.of(2025, 11, 1)));
    }
  }

  @Test
  void what_is_missing_has_its_order_in_plot_and_table_alike() {
    diagnosed("Ordre", TODAY.minusDays(9), Set.of(1, 5, 9, 14, 20, 33));
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("dpd", at("Ordre"));
      visit.page().waitForSelector(CONSOLE);
      var worths =
          visit.page().locator("td[data-titre='Gain ÷ effort']").allInnerTexts().stream()
              .map(text -> Double.valueOf(text.replace(',', '.')))
              .toList();

      assertThat(worths).hasSize(6).isSortedAccordingTo((one, other) -> Double.compare(other, one));
      assertThat(visit.page().locator("input[type=checkbox], form[method=post][id=ajout]").count())
          .as("who protects data only reads")
          .isZero();
    }
  }

  @Test
  void an_action_is_written_by_keyboard_alone() {
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("campagne", ROOT);
      visit.page().waitForSelector(CONSOLE);
      visit.page().locator("a:text-is('Ajouter une action libre')").focus();
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('Nouvelle action')");
      visit.page().focus("#titre");
      type(visit, "Tenir une permanence au marché");
      tabTo(visit, "etat");
      visit.page().keyboard().press("ArrowDown");
      tabTo(visit, "echeance");
      type(visit, "12012025");
      tabTo(visit, "responsable");
      type(visit, "Olga Rivière");
      tabTo(visit, "adresse");
      type(visit, "olga@valombre.test");
      tabTo(visit, "lieu");
      type(visit, "Clavier");
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector(".fr-alert--success");

      assertThat(actions("Clavier"))
          .singleElement()
          .satisfies(action -> {
            assertThat(action.content().state()).isEqualTo(ActionState.ONGOING);
            assertThat(action.content().owner().email()).isEqualTo("olga@valombre.test");
            assertThat(action.content().due().getYear()).isEqualTo(2025);
          });
    }
  }

  @Test
  void the_second_of_two_agents_is_shown_both_texts_and_loses_nothing() {
    var action = plans.add(SIRET, content("Conflit", "Afficher les horaires", TODAY), KARL);
    var page = ROOT + "/actions/" + action.id();
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", page);
      visit.page().waitForSelector(CONSOLE);
      visit.page().fill("#note", "Texte d’Agnès");
      visit.page().fill("#titre", "Afficher les horaires partout");
      plans.save(
          action.id(),
          SIRET,
          1,
          action.content().in(ActionState.ONGOING, Optional.empty(), "lancée mardi"),
          KARL);
      visit.page().click("button:text-is('Enregistrer')");

      assertThat(visit.page().title()).startsWith("Erreur : ");
      assertThat(said(visit))
          .contains("Karl Envoi a enregistré cette action pendant que vous la modifiiez")
          .contains("en cours", "lancée mardi", "Texte d’Agnès");
      assertThat(visit.page().inputValue("#note")).isEqualTo("Texte d’Agnès");
      visit.picture("plan-conflit-360");
      visit.isAccessible();
      visit.page().click("button:text-is('Enregistrer mon texte')");

      assertThat(plans.find(action.id(), SIRET).orElseThrow().content().title())
          .isEqualTo("Afficher les horaires partout");
      assertThat(said(visit)).contains("C’est enregistré.", "Agnès Guichet");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.openAs("agent", ROOT + "/actions/nouvelle");
      visit.page().waitForSelector(CONSOLE);
      visit.page().selectOption("#etat", "abandonnée");
      visit.page().selectOption("#pratique", "5");
      visit.page().fill("#gain", "5");
      visit.page().fill("#adresse", "olga chez nous");
      visit.page().fill("#debut", "2025-10-15");
      visit.page().fill("#echeance", "2025-10-01");
      visit.page().fill("#etape-1-texte", "Écrire au maire");
      visit.page().fill("#etape-1-debut", "2025-12-01");
      visit.page().fill("#etape-1-fin", "2025-11-01");
      visit.page().click("button:text-is('Enregistrer')");

      assertThat(visit.page().title()).startsWith("Erreur : ");
      assertThat(visit.page().locator(".fr-error-text").allInnerTexts())
          .containsExactlyInAnyOrder(
              "Dites en quelques mots ce qu’il y a à faire.",
              "Dites en un mot pourquoi l’action est abandonnée.",
              "L’échéance est avant le début. Corrigez l’une des deux dates.",
              "Écrivez une adresse comme prenom.nom@exemple.fr, ou laissez vide.",
              "Écrivez un nombre de 1 à 4, par quarts : 1, 1,25, 1,5… jusqu’à 4.",
              "La fiche dit %s pour le gain et %s pour l’effort. Dites en un mot pourquoi c’est autre chose chez vous."
                  .formatted(sheetGain(), sheetEffort()),
              "La fin est avant le début. Corrigez l’une des deux dates.");
      assertThat(visit.page().inputValue("#adresse")).isEqualTo("olga chez nous");
      assertThat(visit.page().inputValue("#etape-1-texte")).isEqualTo("Écrire au maire");
      visit.picture("plan-fautes-" + width);
      visit.isAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_page_is_accessible_and_says_what_is_late(int width) {
    var place = "Accueil " + width;
    var action = lively(place);
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", at(place));
      visit.page().waitForSelector(CONSOLE);
      assertThat(said(visit))
          .contains("dépassée depuis 5 jours", "Olga Rivière", "tenue : 1", "encore ouverte : 2");
      visit.picture("plan-" + width);
      visit.isAccessible();
      if (width > 360) {
        onPaper(visit, "plan-papier");
      }
      visit.open(ROOT + "/actions/" + action.id());
      assertThat(said(visit)).contains("Par quels états l’action est passée", "Karl Envoi");
      visit.picture("plan-action-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void the_page_of_the_next_diagnosis_says_what_the_plan_achieved() {
    var place = "Accueil suivi";
    lively(place);
    var next = server.bean(Diagnoses.class).latestClosed(SIRET, new Site(place)).orElseThrow();
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("dpd", "/console/pratiques/diagnostics/" + next.id());

      assertThat(said(visit)).contains("Ce que le plan d’action a donné", "tenue : 1");
      visit.picture("diagnostic-suivi");
      visit.isAccessible();
    }
  }

  @Test
  void filters_show_what_they_say_and_files_hold_the_same() throws Exception {
    lively("Filtres");
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("dpd", at("Filtres"));
      visit.page().waitForSelector(CONSOLE);
      visit.page().selectOption("#filtre-etat", "en retard");
      visit.page().click("text=Filtrer");
      assertThat(visit.page().locator("table").first().locator("tbody tr").count()).isEqualTo(1);

      assertThat(Files.readString(download(visit, "Tableur (CSV)")).lines()).hasSize(2);
      var calendar = Files.readString(download(visit, "Agenda (iCalendar)"));
      assertThat(calendar.split("BEGIN:VEVENT", -1)).hasSize(2);
      var pdf = Files.readAllBytes(download(visit, "PDF"));
      assertThat(PdfUa.faults(pdf)).isEmpty();
      assertThat(onScreen(pdf, "plan-pdf"))
          .contains("Plan d’action, Service de l'énergie de Valombre")
          .contains("état : en retard", "dépassée depuis 5 jours", "Par quoi commencer");
    }
  }

  @Test
  void a_reminder_and_what_became_of_it_are_on_the_page() {
    var owner = new Owner("Olga Rivière", "olga.rappel@valombre.test", true);
    var action = plans.add(SIRET, content("Rappels", "Former", TODAY.plusDays(14)).by(owner), KARL);
    server.bean(Reminding.class).pass();
    assertThat(server.mail().byRecipient(owner.email()))
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.plainText().orElseThrow()).contains(server.page(ROOT)));
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", ROOT + "/actions/" + action.id());
      visit.page().waitForSelector(CONSOLE);

      assertThat(said(visit)).contains("Rappel (14 jours avant) : envoyé le 15 octobre 2025");
    }
  }

  @Test
  void what_no_keyboard_types_is_left_out_instead_of_failing() {
    var visitor = HttpVisitor.signedIn(server, "agent", ROOT);
    var answer =
        visitor.submit(
            ROOT + "/actions/nouvelle",
            ROOT + "/actions",
            Map.of(
                "titre", "Zéro\u0000 caché\u0001",
                "lieu", "Nulle\u0000 part",
                "gain", "3",
                "effort", "2",
                "debut", "2025-10-15",
                "echeance", "2025-12-01",
                "etat", "à faire",
                "etape-0-texte", "\u0001"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(actions("Nulle part"))
        .singleElement()
        .satisfies(action -> assertThat(action.content().title()).isEqualTo("Zéro caché"));
  }

  @Test
  void an_action_of_another_body_is_not_there() {
    var foreign = plans.add("99999999900018", content("Ailleurs", "Secrète", TODAY), KARL);
    var visitor = HttpVisitor.signedIn(server, "agent", ROOT);

    assertThat(visitor.get(ROOT + "/actions/" + foreign.id()).statusCode()).isEqualTo(404);
    assertThat(visitor.submit(ROOT, ROOT + "/actions/" + foreign.id(), Map.of()).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get(ROOT + "/plan.csv").body()).doesNotContain("Secrète");
  }

  @Test
  void who_protects_data_reads_an_action_and_cannot_write_it() {
    var action = plans.add(SIRET, content("Lecture", "Lisible", TODAY), KARL);
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("dpd", ROOT + "/actions/" + action.id());
      visit.page().waitForSelector(CONSOLE);

      assertThat(said(visit)).contains("Lisible", "Échéance", "15 octobre 2025");
      assertThat(visit.page().locator("main form").count()).isZero();
      visit.isAccessible();
    }
  }

  /** A place with two diagnoses and a plan in each state. */
  private Action lively(String place) {
    diagnosed(place, TODAY.minusYears(1), all());
    var late =
        plans.add(
            SIRET, content(place, "Annoncer les heures creuses", TODAY.minusDays(5), 2), KARL);
    plans.add(SIRET, done(content(place, "Dire qui contacter", TODAY.minusDays(30), 1)), KARL);
    plans.add(
        SIRET,
        content(place, "Proposer un rappel à l’heure dite", TODAY.plusDays(40), 5)
            .by(new Owner("", "", true)),
        KARL);
    Set<Integer> still = new TreeSet<>(all());
    still.remove(1);
    diagnosed(place, TODAY, still);
    return late;
  }

  private static Set<Integer> all() {
    return Set.copyOf(Questions.all().stream().map(question -> question.number()).toList());
  }

  private static Content done(Content content) {
    return content.in(ActionState.DONE, Optional.of(TODAY.minusDays(35)), "");
  }

  private static Content content(String place, String title, LocalDate due) {
    return content(place, title, due, 0);
  }

  private static Content content(String place, String title, LocalDate due, int practice) {
    return new Content(
        new Site(place),
        title,
        Optional.of(practice).filter(number -> number > 0),
        new Level(12),
        new Level(6),
        "",
        new Owner("Olga Rivière", "", true),
        due.minusMonths(2),
        due,
        ActionState.TO_DO,
        Optional.empty(),
        "",
        "",
        List.of());
  }

  private void diagnosed(String place, LocalDate day, Set<Integer> no) {
    var diagnoses = server.bean(Diagnoses.class);
    Map<Integer, Answer> answers = new TreeMap<>();
    Questions.all()
        .forEach(question ->
            answers.put(
                question.number(), no.contains(question.number()) ? Answer.NO : Answer.YES));
    var structure = new Structure("Valombre", Optional.of(day), new HashMap<>());
    var id = diagnoses.start(SIRET, new Site(place), new Diagnosis(structure, answers), KARL).id();
    diagnoses.close(id, SIRET, KARL);
  }

  private List<Action> actions(String place) {
    return plans.of(SIRET).stream()
        .filter(action -> action.content().site().equals(new Site(place)))
        .toList();
  }

  private String sheetGain() {
    return server.bean(Sheets.class).find(5).orElseThrow().gain().text();
  }

  private String sheetEffort() {
    return server.bean(Sheets.class).find(5).orElseThrow().effort().text();
  }

  private static String at(String place) {
    return ROOT + "?lieu=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }

  private static String said(Visit visit) {
    return visit
        .page()
        .textContent("main")
        .replaceAll("[\\u00a0\\u202f]", " ")
        .replaceAll("\\s+", " ");
  }

  private static void type(Visit visit, String text) {
    visit.page().keyboard().type(text);
  }

  /** By the key, as somebody without a mouse; fails where the field cannot be reached. */
  private static void tabTo(Visit visit, String id) {
    for (int i = 0; i < 40; i++) {
      visit.page().keyboard().press("Tab");
      if (id.equals(visit.page().evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("no way to " + id + " by keyboard");
  }

  private static Path download(Visit visit, String link) {
    return visit
        .page()
        .waitForDownload(() -> visit.page().click("a:text-is('" + link + "')"))
        .path();
  }

  private static void onPaper(Visit visit, String name) {
    visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    visit.picture(name);
    visit.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** Its words; with a picture of each page where pictures are kept. */
  private static String onScreen(byte[] pdf, String name) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var folder = System.getProperty("pictures");
      for (int page = 0; folder != null && page < document.getNumberOfPages(); page++) {
        ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(page, 80),
            "png",
            new File(folder, name + "-" + page + ".png"));
      }
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
