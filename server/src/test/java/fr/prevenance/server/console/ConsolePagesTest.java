package fr.prevenance.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.Visit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page of the console in a real browser, on a telephone and on a wide screen. */
@ParameterizedClass
@ValueSource(ints = {360, 1280})
class ConsolePagesTest {
  private final Chain chain = Chain.sent();
  private final int width;

  ConsolePagesTest(int width) {
    this.width = width;
  }

  @Test
  void the_home_page_is_accessible() {
    isAccessibleAs("campagne", "/console", "console-accueil");
  }

  @Test
  void the_deliveries_are_accessible() {
    isAccessibleAs("campagne", "/console/traitements/energie-informer", "console-traitement");
  }

  @Test
  void the_open_deadlines_are_accessible() {
    isAccessibleAs("agent", "/console/echeances", "console-echeances");
  }

  @Test
  void an_open_deadline_is_said_once_with_the_people_it_concerns() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("agent", "/console/echeances");

      assertThat(visit.page().textContent("main"))
          .containsOnlyOnce("Fin des demandes de l’année")
          .contains("Noé Mirage", "Zoé Chimère");
      visit.page().click("text=Noé Mirage");
      assertThat(visit.page().url()).contains("/console/dossiers/");
    }
  }

  @Test
  void the_list_of_campaigns_is_accessible() {
    isAccessibleAs("campagne", "/console/campagnes", "console-campagnes");
  }

  @Test
  void a_campaign_shows_its_funnel_as_a_plot_and_as_a_table() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("campagne", "/console/campagnes");
      visit.page().click("tbody a");

      assertThat(visit.page().locator(".fr-graphique rect.fr-graphique__barre").count())
          .isEqualTo(6);
      assertThat(visit.page().locator("[data-etape=delivered] td").innerText()).isNotEqualTo("0");
      visit.picture("console-campagne-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void the_labels_of_the_plot_stand_clear_of_its_bars() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("campagne", "/console/campagnes");
      visit.page().click("tbody a");

      for (var bar : visit.page().locator(".fr-graphique__barres li").all()) {
        var label = bar.locator("span").boundingBox();
        assertThat(label.y + label.height).isLessThan(bar.locator("svg").boundingBox().y + 1);
      }
    }
  }

  @Test
  void an_agent_finds_a_caller_and_reads_what_they_received() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("agent", "/console/personnes");
      visit.page().fill("#recherche", "Utopie");
      visit.page().click("main button");
      visit.picture("console-personnes-" + width);
      visit.isAccessible();
      visit.page().click("main article a");

      assertThat(visit.page().textContent("main")).contains("proposition : envoyé");
      assertThat(visit.page().textContent("main")).contains("Foyers fiscaux");
      visit.picture("console-dossier-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void a_failed_event_says_why_and_is_tried_again() {
    chain
        .database()
        .sql(
            """
            insert into life_event (id, processing, agreement, source, event_id, type, received_at,
              expires_on, state, not_before, failure, mend)
            values (gen_random_uuid(), 'energie-informer', 'caisse', 'essai', :id, 'naissance',
              now(), '2026-09-30', 'en échec', now(), 'Une raison.', 'Un remède.')\
            """)
        .param("id", UUID.randomUUID().toString())
        .update();
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("campagne", "/console/evenements");
      assertThat(visit.page().textContent("main"))
          .contains("Naissance ou adoption", "Une raison.", "Un remède.");
      visit.picture("console-evenements-" + width);
      visit.isAccessible();
      visit.page().click("text=Réessayer");

      assertThat(visit.page().textContent("main")).contains("traité à nouveau");
      visit.isAccessible();
    }
  }

  @Test
  void the_campaign_for_events_is_prepared_from_their_page() {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("campagne", "/console/evenements");
      visit.page().click("text=Préparer (octobre 2025)");

      assertThat(visit.page().textContent("main")).contains("Événements, octobre 2025");
    } finally {
      // The other tests look at the campaign that was sent.
      chain.database().sql("delete from campaign where title like 'Événements%'").update();
    }
  }

  @Test
  void the_requests_are_accessible() {
    isAccessibleAs("agent", "/console/demandes", "console-demandes");
  }

  @Test
  void what_must_be_looked_into_is_accessible() {
    isAccessibleAs("agent", "/console/examens", "console-examens");
  }

  @Test
  void the_register_is_accessible() {
    isAccessibleAs("dpd", "/console/registre", "console-registre");
  }

  private void isAccessibleAs(String username, String path, String name) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs(username, path);
      visit.picture(name + "-" + width);
      visit.isAccessible();
    }
  }
}
