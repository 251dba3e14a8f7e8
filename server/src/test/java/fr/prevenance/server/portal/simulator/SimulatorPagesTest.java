package fr.prevenance.server.portal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator in a real browser without scripts, and over real HTTP. */
class SimulatorPagesTest {
  private final RunningServer server = RunningServer.shared();

  @Test
  void a_person_alone_learns_the_amount_without_scripts_nor_account() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.open("/simulateur?sujet=cheque-energie");
      visit.page().click("text=Commencer");
      answerUntilTheEnd(visit);

      assertThat(visit.page().textContent("main"))
          .contains("Vous avez sans doute droit à", "Chèque énergie", "194,00\u00a0€ par an");
      visit.picture("simulateur-resultats-360");
    }
  }

  /** Income 5 000, home and contract in one's own name. */
  private static void answerUntilTheEnd(Visit visit) {
    for (int i = 0; i < 10 && visit.page().locator("input[name=question]").count() > 0; i++) {
      var fact = visit.page().locator("input[name=question]").getAttribute("value");
      if (visit.page().locator("#reponse-1-1").count() > 0) {
        visit.page().check(fact.contains("résidence sociale") ? "#reponse-1-2" : "#reponse-1-1");
      } else {
        visit.page().fill("#reponse-1", fact.contains("commune") ? "75056" : "5000");
      }
      visit.page().click("text=Continuer");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void each_step_is_accessible(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open("/simulateur");
      visit.picture("simulateur-debut-" + width);
      visit.isAccessible();
      visit.page().check("#couple-libre");
      visit.page().fill("#enfants", "2");
      visit.page().click("text=Commencer");
      visit.picture("simulateur-question-" + width);
      visit.isAccessible();
      visit.page().click("text=Voir mes droits maintenant");
      visit.page().locator("summary").all().forEach(summary -> summary.click());
      visit.picture("simulateur-resultats-vides-" + width);
      visit.isAccessible();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void many_choices_make_a_list(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open("/simulateur?sujet=repas-crous-1-euro");
      visit.page().click("text=Commencer");
      visit.page().selectOption("select", "études supérieures");
      visit.picture("simulateur-liste-" + width);
      visit.isAccessible();
      visit.page().click("text=Continuer");

      assertThat(visit.page().textContent("h1")).contains("bourse");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void the_calculation_of_a_right_stands_on_a_page_of_its_own(int width) {
    try (var visit = Visit.of(server, width)) {
      visit.open("/simulateur?sujet=cheque-energie");
      visit.page().click("text=Commencer");
      answerUntilTheEnd(visit);
      visit.picture("simulateur-carte-" + width);
      visit.isAccessible();
      visit.page().click("text=Voir le calcul");
      visit.picture("simulateur-calcul-" + width);
      visit.isAccessible();

      assertThat(visit.page().textContent("main"))
          .contains("Le calcul : Chèque énergie", "Revenu fiscal de référence");
      visit.page().click("text=Revenir à mes résultats");
      assertThat(visit.page().textContent("h1")).isEqualTo("Vos droits, d’après vos réponses");
    }
  }

  @Test
  void a_missing_answer_is_given_from_the_results() {
    try (var visit = Visit.of(server, 360)) {
      visit.open("/simulateur?sujet=cheque-energie");
      visit.page().click("text=Commencer");
      visit.page().click("text=Voir mes droits maintenant");
      visit.page().click("text=Il manque une réponse (1)");
      visit.page().click("text=Répondre");

      assertThat(visit.page().locator("input[name=question]").getAttribute("value"))
          .isEqualTo("foyer fiscal . revenu fiscal de référence");
    }
  }

  @Test
  void what_makes_the_results_surer_is_asked_to_who_wants_it() {
    try (var visit = Visit.withoutScripts(server, 360)) {
      visit.open("/simulateur?sujet=cheque-energie");
      visit.page().click("text=Commencer");
      answerUntilTheEnd(visit);
      visit.page().click("text=Préciser mes résultats");
      answerUntilTheEnd(visit);

      assertThat(visit.page().textContent("main"))
          .contains("Vous avez sans doute droit à")
          .doesNotContain("Préciser mes résultats", "Environ");
    }
  }

  @Test
  void an_answer_that_is_none_is_asked_again_with_what_to_mend() {
    try (var visit = Visit.of(server, 360)) {
      visit.open("/simulateur?sujet=cheque-energie");
      visit.page().click("text=Commencer");
      visit.page().fill("#reponse-1", "beaucoup");
      visit.page().click("text=Continuer");

      assertThat(visit.page().textContent("#reponse-1-erreur")).contains("Écrivez un nombre");
      assertThat(visit.page().title()).startsWith("Erreur : ");
      visit.isAccessible();
    }
  }

  @Test
  void nothing_is_kept_neither_a_cookie_nor_a_session() {
    var page =
        new HttpVisitor(server)
            .submitBare("/simulateur", Map.of("sujet", "cheque-energie", "enfants", "1"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void who_does_not_know_is_not_asked_twice() {
    var answers = new LinkedHashMap<String, String>();
    answers.put("sujet", "cheque-energie");
    answers.put("question", "foyer fiscal . revenu fiscal de référence");
    answers.put("r.foyer fiscal", "");
    var page = new HttpVisitor(server).submitBare("/simulateur", answers);

    assertThat(page.body())
        .contains("value=\"foyer fiscal . revenu fiscal de référence|foyer fiscal=\"")
        .doesNotContain("name=\"question\" value=\"foyer fiscal . revenu fiscal de référence\"");
  }

  @Test
  void going_back_shows_the_last_question_with_its_answer() {
    var answers = new LinkedHashMap<String, String>();
    answers.put("sujet", "cheque-energie");
    answers.put("reponse", "foyer fiscal . revenu fiscal de référence|foyer fiscal=5000");
    answers.put("retour", "oui");
    var page = new HttpVisitor(server).submitBare("/simulateur", answers);

    assertThat(page.body())
        .contains("name=\"question\" value=\"foyer fiscal . revenu fiscal de référence\"")
        .contains("value=\"5000\"");
  }

  @Test
  void a_couple_with_two_tax_notices_sees_which_one_is_meant() {
    var sent = Map.of("sujet", "cheque-energie", "couple", "unmarried", "resultats", "oui");
    var page = new HttpVisitor(server).submitBare("/simulateur", sent);

    assertThat(page.body())
        .contains("Votre foyer fiscal, Le foyer fiscal de la personne avec qui vous vivez");
  }

  @Test
  void who_asks_for_results_too_soon_is_not_told_that_there_are_none() {
    var sent = Map.of("sujet", "cheque-energie", "resultats", "oui");
    var page = new HttpVisitor(server).submitBare("/simulateur", sent);

    assertThat(page.body())
        .contains("pas encore assez de réponses")
        .doesNotContain("nous ne trouvons pas de droit");
  }

  @Test
  void hostile_answers_change_nothing() {
    var answers = new LinkedHashMap<String, String>();
    answers.put("enfants", "99999999999");
    answers.put("couple", "<script>");
    answers.put("reponse", "foyer . rien|x=<b>y</b>");
    answers.put("question", "titre . violences signalées");
    answers.put("r.titre", "oui");
    var page = new HttpVisitor(server).submitBare("/simulateur", answers);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("<b>y</b>", "violences");
  }
}
