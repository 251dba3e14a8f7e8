package fr.prevenance.server.console.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.FictionalBodies;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.DiagnosisFixture;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Site;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the forms of the self-diagnosis answer, without a browser. */
class DiagnosisFormsTest {
  private static final String ROOT = "/console/pratiques/diagnostics";
  private static final Author OTHER = new Author("agent:autre", "Autre Agent");

  private final RunningServer server = RunningServer.shared();
  private final Diagnoses diagnoses = server.bean(Diagnoses.class);
  private final HttpVisitor agent = HttpVisitor.signedIn(server, "agent", "/console");

  /** Each test has a site of its own. */
  private final Site site = new Site("Site " + UUID.randomUUID());

  @Test
  void the_second_to_change_the_header_is_shown_what_the_first_wrote() {
    var page = ROOT + "/" + started() + "/structure";
    agent.submit(page, page, Map.of("version", "0", "nom", "Mairie du premier"));
    var second = agent.submit(page, page, Map.of("version", "0", "nom", "Mairie du second"));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("Un collègue a changé cette page", "Mairie du premier", "Mairie du second")
        .contains("name=\"version\" value=\"1\"");
    agent.submit(page, page, Map.of("version", "1", "nom", "Mairie du second"));
    assertThat(open().structure().name()).isEqualTo("Mairie du second");
  }

  @Test
  void a_header_of_a_day_to_come_is_asked_again() {
    var page = ROOT + "/" + started() + "/structure";
    var answer = agent.submit(page, page, Map.of("version", "0", "date", "2026-01-01"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Cette date est à venir", "value=\"2026-01-01\"");
  }

  @Test
  void a_name_of_a_site_that_is_too_long_is_asked_again() {
    var answer = agent.submit(ROOT, ROOT, Map.of("site", "x".repeat(101)));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("100 caractères au plus");
  }

  @Test
  void a_note_that_is_too_long_is_shown_again_and_keeps_no_other_answer_back() {
    var page = ROOT + "/" + started() + "/leviers/1";
    var note = "x".repeat(2_001);
    var answer =
        agent.submit(
            page, page, Map.of("q1", "oui", "q2", "non", "note2", note, "action", "suite"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("trop longue", note);
    assertThat(open().answers()).containsOnlyKeys(1);
  }

  @Test
  void answers_that_no_page_offers_count_as_none() {
    var page = ROOT + "/" + started() + "/leviers/1";
    agent.submit(
        page, page, Map.of("q1", "sans objet", "q2", "peut-être", "v3", "-1", "q3", "oui"));

    assertThat(open().diagnosis().answers()).containsOnlyKeys(3);
  }

  @Test
  void an_abandoned_one_is_gone_and_a_closed_one_stays() {
    var id = started();
    agent.submit(ROOT, ROOT + "/" + id + "/abandon", Map.of());
    assertThat(agent.get(ROOT + "/" + id).statusCode()).isEqualTo(404);

    var closed = closed();
    assertThat(agent.submit(ROOT, ROOT + "/" + closed + "/abandon", Map.of()).body())
        .contains("Il est arrêté : il reste.");
  }

  @Test
  void the_next_starts_from_the_answers_of_the_last_and_only_one_goes_on() {
    closed();
    var next = agent.submit(ROOT, ROOT, Map.of("site", site.name(), "depuis", "precedent"));
    assertThat(next.uri().getPath()).endsWith("/structure");
    assertThat(open().diagnosis().answers()).hasSize(36);

    var again = agent.submit(ROOT, ROOT, Map.of("site", site.name()));
    assertThat(again.body()).contains("est déjà en cours");
  }

  @Test
  void another_body_s_is_not_found() {
    var content = DiagnosisFixture.yesTo(Set.of(1));
    var id = diagnoses.start(FictionalBodies.PENSIONS_SIRET, site, content, OTHER).id();

    assertThat(agent.get(ROOT + "/" + id).statusCode()).isEqualTo(404);
    assertThat(agent.get(ROOT + "/" + id + "/autodiagnostic.json").statusCode()).isEqualTo(404);
    assertThat(agent.submit(ROOT, ROOT + "/" + id + "/arret", Map.of()).statusCode())
        .isEqualTo(404);
  }

  private UUID started() {
    return diagnoses
        .start(FictionalBodies.ENERGY_SIRET, site, DiagnosisFixture.nothing(), OTHER)
        .id();
  }

  private UUID closed() {
    var content = DiagnosisFixture.yesTo(Set.of(1));
    var id = diagnoses.start(FictionalBodies.ENERGY_SIRET, site, content, OTHER).id();
    diagnoses.close(id, FictionalBodies.ENERGY_SIRET, OTHER);
    return id;
  }

  private KeptDiagnosis open() {
    return diagnoses.of(FictionalBodies.ENERGY_SIRET).stream()
        .filter(one -> one.site().equals(site) && !one.isClosed())
        .findFirst()
        .orElseThrow();
  }
}
