package fr.prevenance.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityProviderTest {

  private static IdentityProvider provider;
  private static Service portal;
  private static Service otherPortal;
  private static Service console;

  private final Browser browser = new Browser();

  @BeforeAll
  static void start() throws Exception {
    provider = IdentityProvider.start(Fictional.options());
    portal = service(Realm.FRANCECONNECT, "portail");
    otherPortal = service(Realm.FRANCECONNECT, "autre-portail");
    console = service(Realm.PROCONNECT, "console");
  }

  private static Service service(Realm realm, String id) throws Exception {
    return Service.discovering(Service.party(realm, id), provider.issuer(realm));
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @ParameterizedTest
  @EnumSource
  void each_issuer_is_discovered_at_its_own_address(Realm realm) throws Exception {
    JsonNode metadata = service(realm, "quelconque").metadata();
    String issuer = provider.issuer(realm).toString();
    assertThat(metadata.get("issuer").asString()).isEqualTo(issuer);
    for (String endpoint :
        new String[] {
          "authorization_endpoint",
          "token_endpoint",
          "userinfo_endpoint",
          "jwks_uri",
          "end_session_endpoint"
        }) {
      assertThat(metadata.get(endpoint).asString()).startsWith(issuer + "/");
    }
  }

  @Test
  void a_person_signs_in_with_an_identite_pivot() throws Exception {
    var returned =
        browser.signIn(
            portal.authorization("openid identite_pivot preferred_username email"), "lea.exemple");
    assertThat(Service.parameter(Browser.location(returned), "state")).isEqualTo("etat");
    Service.Tokens tokens = portal.tokens(returned);
    JsonNode info = Service.json(portal.userInfo(tokens));
    assertThat(info)
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"given_name": "Léa Zoé", "given_name_array": ["Léa", "Zoé"],
                     "family_name": "D'EXEMPLE", "preferred_username": "FICTIVE",
                     "gender": "female", "birthdate": "1990-02-28", "birthplace": "29019",
                     "birthcountry": "99100", "email": "lea@exemple.test", "sub": "%s"}
                    """
                        .formatted(tokens.claims().getSubject())));
  }

  @Test
  void a_person_born_abroad_has_an_empty_birthplace_and_no_email() throws Exception {
    var returned =
        browser.signIn(portal.authorization("openid identite_pivot email"), "oumar.exemple");
    JsonNode info = Service.json(portal.userInfo(portal.tokens(returned)));
    assertThat(info.get("birthplace").asString()).isEmpty();
    assertThat(info.get("birthcountry").asString()).isEqualTo("99341");
    assertThat(info.has("email")).isFalse();
  }

  @Test
  void only_the_claims_of_the_scopes_are_given() throws Exception {
    var returned = browser.signIn(portal.authorization("openid email"), "lea.exemple");
    JsonNode info = Service.json(portal.userInfo(portal.tokens(returned)));
    assertThat(info.propertyNames()).containsExactlyInAnyOrder("sub", "email");
  }

  @Test
  void the_id_token_is_for_this_service_and_lives_a_minute() throws Exception {
    Service.Tokens tokens =
        portal.tokens(browser.signIn(portal.authorization("openid"), "lea.exemple"));
    assertThat(tokens.claims().getAudience()).containsExactly("portail");
    assertThat(tokens.claims().getIssuer())
        .isEqualTo(provider.issuer(Realm.FRANCECONNECT).toString());
    assertThat(tokens.claims().getStringClaim("nonce")).isEqualTo("alea");
    assertThat(tokens.claims().getStringClaim("acr")).isEqualTo("eidas1");
    assertThat(tokens.lifetimeSeconds()).isBetween(1, 60);
    assertThat(
            tokens.claims().getExpirationTime().getTime()
                - tokens.claims().getIssueTime().getTime())
        .isBetween(59_000L, 61_000L);
  }

  @Test
  void two_services_know_one_person_by_two_subjects() throws Exception {
    String here =
        portal
            .tokens(browser.signIn(portal.authorization("openid"), "lea.exemple"))
            .claims()
            .getSubject();
    String there =
        otherPortal
            .tokens(browser.signIn(otherPortal.authorization("openid"), "lea.exemple"))
            .claims()
            .getSubject();
    assertThat(here).isNotEqualTo(there).doesNotContain("pivot-1").doesNotContain("lea");
  }

  @Test
  void a_code_serves_once() throws Exception {
    var returned = browser.signIn(portal.authorization("openid"), "lea.exemple");
    portal.tokens(returned);
    String code = Service.parameter(Browser.location(returned), "code");
    assertThat(portal.exchange(code).statusCode()).isEqualTo(400);
  }

  @Test
  void a_code_needs_the_secret_of_its_service() throws Exception {
    var returned = browser.signIn(portal.authorization("openid"), "lea.exemple");
    Service thief =
        new Service(
            new RelyingParty(
                Realm.FRANCECONNECT,
                "portail",
                "faux",
                portal.party().redirectUris(),
                portal.party().postLogoutRedirectUris()),
            portal.metadata());
    String code = Service.parameter(Browser.location(returned), "code");
    assertThat(thief.exchange(code).statusCode()).isEqualTo(401);
  }

  @Test
  void an_agent_signs_in_with_establishment_and_roles() throws Exception {
    var returned =
        browser.signIn(
            console.authorization("openid given_name usual_name email uid siret roles"),
            "anne.agent");
    JsonNode info = Service.json(console.userInfo(console.tokens(returned)));
    assertThat(info.get("usual_name").asString()).isEqualTo("AGENT-FICTIF");
    assertThat(info.get("siret").asString()).isEqualTo("21290019500011");
    assertThat(info.get("uid").asString()).isEqualTo("anne.agent");
    assertThat(info.get("roles").values())
        .extracting(JsonNode::asString)
        .containsExactly("agent", "charge-de-campagne");
  }

  @Test
  void an_unregistered_redirect_address_is_refused_without_redirecting() throws Exception {
    HttpResponse<String> refusal =
        browser.signIn(portal.authorization("openid", "http://voleur.test/"), "lea.exemple");
    assertThat(refusal.statusCode()).isEqualTo(400);
    assertThat(refusal.body()).contains("Demande refusée");
  }

  @Test
  void an_unknown_username_is_told_so() throws Exception {
    URI login = Browser.location(browser.get(portal.authorization("openid")));
    HttpResponse<String> answer =
        browser.post(
            login,
            Map.of("identifiant", "personne", "_csrf", Browser.csrf(browser.get(login).body())));
    assertThat(browser.get(Browser.location(answer)).body())
        .contains("Cet identifiant est inconnu", "<title>Erreur : ");
  }

  @Test
  void choosing_without_the_form_s_token_is_refused() throws Exception {
    URI login = Browser.location(browser.get(portal.authorization("openid")));
    assertThat(browser.post(login, Map.of("identifiant", "lea.exemple")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void the_login_page_says_that_everything_is_fictional_and_suggests_people() throws Exception {
    String page = browser.get(Browser.location(browser.get(portal.authorization("openid")))).body();
    assertThat(page)
        .contains(
            "Fournisseur d’identité fictif",
            "il n’y a pas de mot de passe",
            "Léa FICTIVE",
            "value=\"lea.exemple\"")
        .doesNotContain("anne.agent", "oumar.exemple", "<script");
  }

  @Test
  void an_agent_is_unknown_among_people() throws Exception {
    URI login = Browser.location(browser.get(portal.authorization("openid")));
    HttpResponse<String> answer =
        browser.post(
            login,
            Map.of("identifiant", "anne.agent", "_csrf", Browser.csrf(browser.get(login).body())));
    assertThat(Browser.location(answer).getQuery()).isEqualTo("inconnu");
  }

  @Test
  void a_service_of_agents_is_unknown_to_the_issuer_of_people() throws Exception {
    Service stranger = new Service(console.party(), portal.metadata());
    assertThat(browser.signIn(stranger.authorization("openid"), "lea.exemple").statusCode())
        .isEqualTo(400);
  }

  @Test
  void being_signed_in_as_a_person_does_not_sign_in_an_agent() throws Exception {
    browser.signIn(portal.authorization("openid"), "lea.exemple");
    assertThat(Browser.location(browser.get(console.authorization("openid"))).getPath())
        .isEqualTo("/proconnect/connexion");
  }

  @Test
  void a_token_of_one_issuer_is_worthless_at_the_other() throws Exception {
    Service.Tokens tokens =
        portal.tokens(browser.signIn(portal.authorization("openid"), "lea.exemple"));
    assertThat(console.userInfo(tokens).statusCode()).isEqualTo(401);
  }

  @Test
  void a_second_service_needs_no_second_sign_in() throws Exception {
    browser.signIn(portal.authorization("openid"), "lea.exemple");
    assertThat(Browser.location(browser.get(otherPortal.authorization("openid"))).toString())
        .startsWith(Service.REDIRECT + "?code=");
  }

  @Test
  void leaving_ends_the_person_s_session_and_not_the_agent_s() throws Exception {
    Service.Tokens person =
        portal.tokens(browser.signIn(portal.authorization("openid"), "lea.exemple"));
    browser.signIn(console.authorization("openid"), "anne.agent");
    HttpResponse<String> left = browser.get(portal.logout(person));
    assertThat(Browser.location(left).toString()).isEqualTo(Service.AFTER_LOGOUT + "?state=sortie");
    assertThat(Browser.location(browser.get(portal.authorization("openid"))).getPath())
        .isEqualTo("/franceconnect/connexion");
    assertThat(Browser.location(browser.get(console.authorization("openid"))).toString())
        .startsWith(Service.REDIRECT + "?code=");
  }

  @Test
  void cookies_have_a_name_of_their_own() throws Exception {
    browser.signIn(portal.authorization("openid"), "lea.exemple");
    assertThat(browser.cookies().getCookieStore().getCookies())
        .isNotEmpty()
        .allSatisfy(cookie -> {
          assertThat(cookie.getName()).isEqualTo("IDENTITE_FICTIVE");
          assertThat(cookie.getPath()).startsWith("/franceconnect");
          assertThat(cookie.isHttpOnly()).isTrue();
        });
  }

  @Test
  void hundreds_of_people_sign_in_at_once() throws Exception {
    try (var visitors = Executors.newFixedThreadPool(8)) {
      var arrivals =
          IntStream.range(0, 200)
              .mapToObj(_ ->
                  visitors.submit(() ->
                      portal
                          .tokens(
                              new Browser().signIn(portal.authorization("openid"), "lea.exemple"))
                          .claims()
                          .getSubject()))
              .toList();
      String subject = arrivals.getFirst().get();
      for (var arrival : arrivals) {
        assertThat(arrival.get()).isEqualTo(subject);
      }
    }
  }
}
