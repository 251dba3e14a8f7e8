package fr.prevenance.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The portal over real HTTP, with a real identity provider and database. */
class PortalTest {
  private final Chain chain = Chain.sent();
  private final RunningServer server = chain.server();

  @Test
  void a_link_opens_a_page_without_personal_data() {
    var page = new HttpVisitor(server).get("/d/" + chain.linkOf("Fictive"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Chèque énergie")
        .doesNotContain("Fictive", "Camille", "rue Imaginaire", "9 000", "€");
  }

  @Test
  void a_link_leads_to_the_proposal_after_sign_in() {
    var page = new HttpVisitor(server).signIn("zoe", "/d/" + chain.linkOf("Chimère") + "/suite");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.uri().getPath()).isEqualTo("/mes-droits/" + chain.detectionOf("Chimère"));
    assertThat(page.body()).contains("Vous avez droit à", "Foyers fiscaux", "L311-3-1");
  }

  @Test
  void a_link_followed_by_somebody_else_says_so_and_shows_nothing() {
    var page = new HttpVisitor(server).signIn("malo", "/d/" + chain.linkOf("Fictive") + "/suite");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("Ce message ne vous est pas adressé")
        .doesNotContain("Fictive", "rue Imaginaire");
  }

  @Test
  void a_form_without_its_token_is_refused() {
    var visitor = HttpVisitor.signedIn(server, "camille", "/mes-droits");
    var action = "/mes-droits/" + chain.detectionOf("Fictive") + "/renonciation";

    assertThat(visitor.submitBare(action, Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void pages_bear_strict_headers() {
    var headers = new HttpVisitor(server).get("/").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void a_page_with_personal_data_is_never_stored() {
    var page = HttpVisitor.signedIn(server, "camille", "/mes-droits").get("/mes-donnees");

    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
  }

  @Test
  void an_unknown_page_is_a_humane_one() {
    var page = HttpVisitor.signedIn(server, "camille", "/mes-droits").get("/nulle-part");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body())
        .contains("Cette page n’existe pas, ou plus")
        .doesNotContain("Exception", "Whitelabel");
  }

  @Test
  void a_genuine_code_says_who_sent_the_message_and_not_to_whom() {
    var page =
        new HttpVisitor(server)
            .submit("/verifier", "/verifier", Map.of("code", chain.codeOf("Fictive")));

    assertThat(page.body())
        .contains("Oui, ce message vient de nous", "Service de l&#39;énergie de Valombre")
        .doesNotContain("Fictive", "camille@");
  }

  @Test
  void a_mistyped_code_is_told_apart_from_a_fraud() {
    var page = new HttpVisitor(server).submit("/verifier", "/verifier", Map.of("code", "ABC"));

    assertThat(page.body()).contains("faute de frappe");
  }

  @Test
  void a_persons_session_does_not_open_the_console() {
    var visitor = HttpVisitor.signedIn(server, "camille", "/mes-droits");

    assertThat(visitor.get("/console").uri().getPath()).isEqualTo("/proconnect/connexion");
  }

  @Test
  void an_agents_session_does_not_open_the_portal() {
    var visitor = HttpVisitor.signedIn(server, "agent", "/console");

    assertThat(visitor.get("/mes-droits").uri().getPath()).isEqualTo("/franceconnect/connexion");
  }

  @Test
  void an_agent_without_role_is_not_let_in() {
    var page = new HttpVisitor(server).signIn("sans-role", "/console");

    assertThat(page.uri().getPath()).isEqualTo("/console/connexion/echec");
    assertThat(page.body()).contains("La connexion n’a pas abouti");
  }

  @Test
  void signing_out_ends_the_session_here_and_at_the_provider() {
    var visitor = HttpVisitor.signedIn(server, "camille", "/mes-droits");

    assertThat(visitor.submit("/mes-droits", "/deconnexion", Map.of()).uri().getPath())
        .isEqualTo("/");
    assertThat(visitor.get("/mes-droits").uri().getPath()).isEqualTo("/franceconnect/connexion");
  }

  @Test
  void my_data_show_what_is_held_with_its_sources_and_the_exchanges() {
    var page = HttpVisitor.signedIn(server, "zoe", "/mes-droits").get("/mes-donnees");

    assertThat(page.body())
        .contains("Chimère", "Foyers fiscaux", "Échanges de données vous concernant");
  }
}
