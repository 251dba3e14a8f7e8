package fr.prevenance.server.console.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.SettableEvidence;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.DiagnosisFile;
import fr.prevenance.server.diagnosis.DiagnosisFixture;
import fr.prevenance.server.diagnosis.Evidence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The self-diagnosis of a body in a real browser. Each test has a site of its own, since agents
 * share what goes on.
 */
class DiagnosisConsoleTest {
  private static final String ROOT = "/console/pratiques/diagnostics";
  private static final String CONSOLE = "body:has(nav [aria-current=page]) footer";
  private static final String SENTENCE = "1 204 demandes ont reçu leur accusé, de janvier à mars.";

  private final RunningServer server = RunningServer.shared();
  private final SettableEvidence evidence = server.bean(SettableEvidence.class);

  @AfterEach
  void nothingKnown() {
    evidence.set(_ -> List.of());
  }

  @Test
  void the_founding_example_is_answered_without_scripts_and_closed() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      start(visit, "campagne", "Exemple");
      visit.page().fill("#appels", "12 000");
      press(visit, "Enregistrer et répondre");
      answerAll(visit);

      assertThat(said(visit))
          .contains("Service de l'énergie de Valombre, Exemple", "64 %")
          .contains("4 sur 10", "40 %", "3 sur 11", "27 %", "88 %", "100 %")
          .contains("12 000", "Karl Envoi, le 15 octobre 2025");
      visit.picture("console-diagnostic-resultat-360");
      visit.page().click("text=Arrêter ou abandonner");
      visit.picture("console-diagnostic-arret-360");
      press(visit, "Arrêter");

      assertThat(said(visit)).contains("Il ne change plus", "Arrêté par Karl Envoi");
      visit.open(here(visit) + "/leviers/1");
      assertThat(visit.page().locator("input[type=radio]").count()).isZero();
    }
  }

  @Test
  void all_of_it_is_done_by_keyboard() {
    try (var visit = Visit.of(server, 1280)) {
      visit.openAs("agent", ROOT);
      visit.page().waitForSelector(CONSOLE);
      visit.page().focus("#site");
      visit.page().keyboard().type("Clavier");
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('La structure')");
      visit.page().focus("#courriels");
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('Diriger chacun vers le canal qui convient')");
      visit.page().focus("#q1-0");
      visit.page().keyboard().press("ArrowUp");
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().press("Enter");
      visit.page().keyboard().press("Tab");
      visit.page().keyboard().type("au guichet aussi");
      visit.page().focus("#q1-non");
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('Offrir une expérience sans accroc')");
      visit.page().locator(".diagnostic-leviers a").first().focus();
      visit.page().keyboard().press("Enter");
      visit.page().waitForSelector("h1:text-is('Diriger chacun vers le canal qui convient')");

      assertThat(visit.page().isChecked("#q1-non")).isTrue();
      assertThat(visit.page().inputValue("#note1")).isEqualTo("au guichet aussi");
      assertThat(said(visit)).contains("Non, par Agnès Guichet, le 15 octobre 2025");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_page_is_accessible(int width) {
    evidence.set(_ -> List.of(leaning(17, Answer.YES)));
    try (var visit = Visit.of(server, width)) {
      visit.openAs("campagne", ROOT);
      visit.page().waitForSelector(CONSOLE);
      openExample(visit, "Accessible" + width);
      visit.picture("console-diagnostic-structure-" + width);
      visit.isAccessible();
      press(visit, "Enregistrer et répondre");
      press(visit, "Enregistrer et continuer");
      visit.page().check("#q17-0");
      press(visit, "Enregistrer");
      visit.picture("console-diagnostic-levier-" + width);
      visit.isAccessible();
      visit.open(here(visit).replaceAll("/leviers.*", ""));
      visit.picture("console-diagnostic-resultat-ouvert-" + width);
      visit.isAccessible();
      if (width > 360) {
        onPaper(visit, "console-diagnostic-papier");
      }
      visit.open(here(visit) + "/arret");
      visit.isAccessible();
      visit.open(ROOT);
      visit.picture("console-diagnostic-liste-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void two_agents_answer_the_same_page_and_nothing_is_lost() {
    try (var one = Visit.withoutScripts(server, 1280);
        var other = Visit.of(server, 360)) {
      start(one, "campagne", "À deux");
      press(one, "Enregistrer et répondre");
      other.openAs("agent", here(one));
      one.page().check("#q1-oui");
      one.page().check("#q3-oui");
      press(one, "Enregistrer");
      other.page().check("#q2-non");
      other.page().check("#q3-non");
      other.page().locator("#question-3 summary").click();
      other.page().fill("#note3", "pas au téléphone");
      press(other, "Enregistrer");

      assertThat(said(other)).contains("Karl Envoi a répondu entre-temps « Oui »");
      assertThat(other.page().isChecked("#q1-oui")).as("ce que l’autre a dit").isTrue();
      assertThat(other.page().isChecked("#q3-non")).as("ce que l’on a dit soi-même").isTrue();
      assertThat(other.page().inputValue("#note3")).isEqualTo("pas au téléphone");
      other.picture("console-diagnostic-a-deux-360");
      other.isAccessible();
      one.open(here(one));
      assertThat(one.page().isChecked("#q3-oui")).as("rien n’est défait à l’insu").isTrue();
      assertThat(one.page().isChecked("#q2-non")).isTrue();

      press(other, "Enregistrer");
      one.open(here(one));
      assertThat(one.page().isChecked("#q3-non")).as("une fois décidé").isTrue();
    }
  }

  @Test
  void what_was_written_on_a_page_closed_meanwhile_is_told_and_not_lost_unsaid() {
    try (var one = Visit.withoutScripts(server, 1280);
        var other = Visit.withoutScripts(server, 1280)) {
      start(one, "campagne", "Trop tard");
      press(one, "Enregistrer et répondre");
      one.page().check("#q1-oui");
      press(one, "Enregistrer");
      other.openAs("agent", here(one));
      one.open(here(one).replaceAll("/leviers.*", "/arret"));
      press(one, "Arrêter");
      other.page().check("#q2-non");
      press(other, "Enregistrer");

      assertThat(said(other)).contains("Ces réponses n’y sont pas : 2 (Non)");
    }
  }

  @Test
  void a_proposal_counts_only_once_a_human_has_confirmed_it() {
    evidence.set(_ -> List.of(leaning(17, Answer.YES), leaning(16, Answer.NO)));
    try (var visit = Visit.withoutScripts(server, 1280)) {
      start(visit, "agent", "Propositions");
      visit.open(here(visit).replace("/structure", "/leviers/2"));
      assertThat(visit.page().isChecked("#q17-propose")).isTrue();
      assertThat(said(visit)).contains(SENTENCE, "Oui, proposé", "Non, proposé");
      visit.page().check("#q13-oui");
      press(visit, "Enregistrer");
      assertThat(said(visit)).contains("Une réponse enregistrée.");
      assertThat(visit.page().isChecked("#q17-propose")).as("pas encore confirmée").isTrue();

      visit.page().check("#q16-0");
      press(visit, "Confirmer toutes les propositions de cette page");
      assertThat(visit.page().isChecked("#q17-oui")).isTrue();
      assertThat(visit.page().isChecked("#q16-propose")).as("non confirmée").isTrue();
      evidence.set(_ -> List.of());
      visit.open(here(visit).replaceAll("/leviers.*", ""));
      assertThat(said(visit)).contains("D’après : " + SENTENCE);
    }
  }

  @Test
  void a_proposal_that_has_changed_meanwhile_is_shown_again_instead_of_confirmed() {
    evidence.set(_ -> List.of(leaning(17, Answer.YES)));
    try (var visit = Visit.withoutScripts(server, 1280)) {
      start(visit, "agent", "Changeante");
      var lever = here(visit).replace("/structure", "/leviers/2");
      visit.open(lever);
      evidence.set(_ -> List.of(leaning(17, Answer.NO)));
      press(visit, "Confirmer toutes les propositions de cette page");

      assertThat(said(visit)).contains("a changé pendant que vous lisiez", "Non, proposé");
      visit.open(lever);
      assertThat(visit.page().isChecked("#q17-oui")).isFalse();
      assertThat(visit.page().isChecked("#q17-propose")).as("pas confirmée").isTrue();
    }
  }

  @Test
  void evidence_that_cannot_be_read_keeps_nobody_from_the_questions() {
    evidence.set(_ -> {
      throw new IllegalStateException("fictive");
    });
    try (var visit = Visit.of(server, 360)) {
      start(visit, "agent", "En panne");
      visit.open(here(visit).replace("/structure", "/leviers/4"));

      assertThat(said(visit))
          .contains("n’a pas pu être lue", "360 points de large")
          .doesNotContain("fictive", "Exception");
      visit.picture("console-diagnostic-en-panne-360");
      visit.isAccessible();
      visit.page().check("#q31-oui");
      press(visit, "Enregistrer");
      assertThat(said(visit)).contains("Une réponse enregistrée.");
    }
  }

  @Test
  void its_file_opens_on_the_public_page_and_back() throws Exception {
    try (var visit = Visit.withoutScripts(server, 1280)) {
      visit.openAs("agent", ROOT);
      visit.page().waitForSelector(CONSOLE);
      openExample(visit, "Fichier");
      visit.open(here(visit).replace("/structure", ""));
      var download = visit.page().waitForDownload(() -> visit.page().click("text=Fichier (JSON)"));
      var file = Files.readAllBytes(download.path());
      visit.open("/autodiagnostic");
      visit
          .page()
          .setInputFiles("#fichier", new FilePayload("autodiagnostic.json", "text/json", file));
      press(visit, "Reprendre");

      assertThat(said(visit)).contains("64 %");
    }
  }

  @Test
  void a_file_that_is_none_is_refused_with_what_to_do() {
    try (var visit = Visit.of(server, 360)) {
      visit.openAs("agent", ROOT);
      visit.page().waitForSelector(CONSOLE);
      send(visit, "Refusé", "bonjour".getBytes(StandardCharsets.UTF_8));

      assertThat(said(visit)).contains("Choisissez le fichier");
    }
  }

  @Test
  void a_table_holds_every_question_and_no_formula() {
    try (var visit = Visit.withoutScripts(server, 1280)) {
      start(visit, "agent", "Tableau");
      visit.open(here(visit).replace("/structure", "/leviers/1"));
      visit.page().check("#q1-oui");
      visit.page().click("summary");
      visit.page().fill("#note1", "=HYPERLINK(\"https://ailleurs.test\")");
      press(visit, "Enregistrer");
      var agent = HttpVisitor.signedIn(server, "agent", "/console");
      var table = agent.get(here(visit).replaceAll("/leviers.*", "/autodiagnostic.csv")).body();

      assertThat(table.lines()).hasSize(37);
      assertThat(table).contains("'=HYPERLINK").contains("Agnès Guichet");
    }
  }

  @Test
  void the_protector_reads_and_changes_nothing() {
    var officer = new AtomicReference<String>();
    try (var visit = Visit.withoutScripts(server, 1280)) {
      start(visit, "campagne", "Lecture");
      officer.set(here(visit).replace("/structure", ""));
    }
    var protector = HttpVisitor.signedIn(server, "dpd", "/console");

    assertThat(protector.get(officer.get()).body())
        .contains("Lecture")
        .doesNotContain("Répondre</a>");
    assertThat(protector.get(ROOT).body()).doesNotContain("En commencer un");
  }

  private static Evidence leaning(int question, Answer answer) {
    return new Evidence(question, Optional.of(answer), SENTENCE, Optional.empty());
  }

  /** From nothing, as far as the page of the structure. */
  private static void start(Visit visit, String agent, String site) {
    visit.openAs(agent, ROOT);
    visit.page().waitForSelector(CONSOLE);
    visit.page().fill("#site", site);
    visit.page().check("#depuis-rien");
    press(visit, "Commencer");
    visit.page().waitForSelector("h1:text-is('La structure')");
  }

  private static void openExample(Visit visit, String site) {
    send(visit, site, DiagnosisFile.write(DiagnosisFixture.yesTo(DiagnosisFixture.EXAMPLE)));
    visit.page().waitForSelector("h1:text-is('La structure')");
  }

  private static void send(Visit visit, String site, byte[] file) {
    visit.page().fill("#site-fichier", site);
    visit
        .page()
        .setInputFiles(
            "#fichier", new FilePayload("autodiagnostic.json", "application/json", file));
    press(visit, "Ouvrir le fichier");
  }

  /** Path of the page. */
  private String here(Visit visit) {
    return visit.page().url().replace(server.page(""), "").replaceAll("[?#].*", "");
  }

  private static void press(Visit visit, String words) {
    visit.page().click("button:text-is('" + words + "')");
  }

  private static String said(Visit visit) {
    return visit.page().textContent("main").replaceAll("[\\u00a0\\u202f]", " ");
  }

  /** As wide as A4 between its margins. */
  private static void onPaper(Visit visit, String name) {
    var page = visit.page();
    page.setViewportSize(718, 1000);
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    visit.picture(name);
    assertThat(page.locator("h3:text-is('À mettre en place')").first().isVisible()).isTrue();
    assertThat(page.locator("button:visible, a.fr-btn:visible, nav:visible").count()).isZero();
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
    page.setViewportSize(1280, 900);
  }

  private static void answerAll(Visit visit) {
    for (int lever = 1; lever <= 4; lever++) {
      for (var question : visit.page().locator("fieldset").all()) {
        var name = question.locator("input[type=radio]").first().getAttribute("name");
        boolean isYes = DiagnosisFixture.EXAMPLE.contains(Integer.valueOf(name.substring(1)));
        visit.page().check("#" + name + (isYes ? "-oui" : "-non"));
      }
      press(visit, lever < 4 ? "Enregistrer et continuer" : "Enregistrer et voir le résultat");
    }
  }
}
