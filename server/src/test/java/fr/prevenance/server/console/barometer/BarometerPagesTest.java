package fr.prevenance.server.console.barometer;

import static fr.prevenance.server.barometer.RelationFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.prevenance.server.barometer.Draft;
import fr.prevenance.server.barometer.Publications;
import fr.prevenance.server.barometer.RelationFixture;
import fr.prevenance.server.barometer.counting.MonthClosing;
import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The barometer in a real browser: agents see, an officer publishes, everybody reads. */
class BarometerPagesTest {
  private static final String PAGE = "/console/pratiques/barometre";
  private static final String PUBLIC = "/barometre/energie";
  private static final String BODY = "11000001700019";
  private static final Chain CHAIN = Chain.sent();
  private static final RunningServer SERVER = CHAIN.server();

  @BeforeAll
  static void a_year_has_passed() {
    var relation = new RelationFixture(CHAIN.database(), Chain.ENERGY.value(), "cheque-energie");
    relation.answeredCampaign("2024-12-03T08:00", 130, 120, 96, 70, 40);
    relation.answeredCampaign("2025-02-04T08:00", 90, 85, 50, 40, 22);
    relation.answeredCampaign("2025-04-08T08:00", 160, 150, 120, 88, 61);
    relation.answeredCampaign("2025-06-03T08:00", 60, 55, 41, 30, 17);
    for (int i = 0; i < 30; i++) {
      var person = relation.person();
      relation.contact(person, i % 2 == 0 ? "téléphone" : "guichet", at("2025-04-14T10:00"));
      if (i % 2 == 0) {
        relation.contact(person, "téléphone", at("2025-04-22T10:00"));
      }
    }
    SERVER.bean(MonthClosing.class).catchUp();
    assertThat(publish("2024-12", "2025-02")).isInstanceOf(Draft.Ready.class);
  }

  /** The other tests of this server know nobody of these; what was published stays. */
  @AfterAll
  static void nobody_is_left() {
    for (String table : new String[] {"message", "procedure"}) {
      CHAIN
          .database()
          .sql(
              "delete from %s where campaign in (select id from campaign where title = 'Passée') or campaign is null and person is null and processing = 'energie-informer'"
                  .formatted(table))
          .update();
    }
    CHAIN.database().sql("delete from person where birth_name = 'PASSANT-FICTIF'").update();
    CHAIN.database().sql("delete from campaign where title = 'Passée'").update();
    CHAIN
        .database()
        .sql("delete from detection_run where started_at < '2025-07-01' and not is_dry")
        .update();
  }

  private static Draft publish(String first, String last) {
    return SERVER
        .bean(Publications.class)
        .publish(BODY, YearMonth.parse(first), YearMonth.parse(last), "agent:essai");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void agents_see_each_figure_with_its_definition(int width) {
    try (var visit = Visit.of(SERVER, width)) {
      visit.openAs("agent", PAGE);

      assertThat(visit.page().textContent("#recours-attribution"))
          .contains("140 sur 440", "32\u00a0%", "trois mois qui suivent");
      assertThat(visit.page().textContent("#contacts-repetes")).contains("33\u00a0%", "15 sur 45");
      assertThat(visit.page().textContent("main")).contains("La satisfaction");
      assertThat(visit.page().locator("button:text('Retirer')").count()).isZero();
      visit.isAccessible();
      visit.picture("barometre-console-" + width);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void an_officer_previews_before_anything_is_published(int width) {
    try (var visit = Visit.of(SERVER, width)) {
      visit.openAs("campagne", PAGE + "/apercu?du=2025-03&au=2025-05");

      assertThat(visit.page().textContent("h1")).contains("de mars à mai 2025");
      assertThat(visit.page().textContent("main"))
          .contains("Sur 100 personnes trouvées éligibles, 38 ont reçu leur droit");
      visit.isAccessible();
      visit.picture("barometre-apercu-" + width);
    }
    assertThat(SERVER.bean(Publications.class).publishable(BODY)).contains(YearMonth.of(2025, 4));
  }

  @Test
  void a_period_is_published_withdrawn_and_shown_again_by_keyboard_without_scripts() {
    try (var visit = Visit.withoutScripts(SERVER, 360)) {
      visit.openAs("campagne", PAGE);
      visit.page().selectOption("#du", "2025-06");
      visit.page().selectOption("#au", "2025-06");
      press(visit, "button:text('Voir l’aperçu')");
      press(visit, "button:text('Publier ces nombres')");
      assertThat(visit.page().textContent("[role=status]")).contains("Publié : juin 2025");
      assertThat(open(PUBLIC + "?du=2025-06")).contains("juin 2025", "Sur 100 demandes");

      press(visit, "tr:has-text('juin 2025') button:text('Retirer')");
      assertThat(open(PUBLIC + "?du=2025-06")).doesNotContain("juin 2025");
      assertThat(open(PUBLIC + ".csv")).doesNotContain("2025-06");
      press(visit, "tr:has-text('juin 2025') button:text('Remettre en ligne')");
      assertThat(open(PUBLIC + ".csv")).contains("2025-06");
    }
  }

  @Test
  void a_month_that_is_published_is_refused_with_the_reason() {
    var officer = HttpVisitor.signedIn(SERVER, "campagne", PAGE);

    assertThat(
            officer
                .submit(PAGE, PAGE + "/publications", Map.of("du", "2025-01", "au", "2025-03"))
                .body())
        .contains("déjà publié");
    assertThat(
            officer
                .submit(PAGE, PAGE + "/publications", Map.of("du", "+999999999-01", "au", "zz"))
                .body())
        .contains("Choisissez le premier et le dernier mois");
    assertThat(
            officer
                .submit(
                    PAGE, PAGE + "/publications/%s/retrait".formatted(UUID.randomUUID()), Map.of())
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_cost_is_unknown_until_somebody_says_it() {
    try (var visit = Visit.of(SERVER, 360)) {
      visit.openAs("agent", PAGE);
      assertThat(visit.page().textContent("main")).contains("Un coût inconnu n’est pas nul");
      visit.page().fill("#montant", "6,4e2");
      visit.page().fill("#date", "2025-01-31");
      press(visit, "button:text('Enregistrer ce coût')");
      assertThat(visit.page().textContent("#montant-erreur")).contains("6,42");
      assertThat(visit.page().textContent("#source-erreur")).contains("Dites d’où");
      visit.isAccessible();
      visit.page().fill("#montant", "6,42");
      visit.page().fill("#source", "Comptabilité fictive");
      press(visit, "button:text('Enregistrer ce coût')");

      // 30 contacts by telephone.
      assertThat(visit.page().textContent("main")).contains("192,60\u00a0€", "6,42\u00a0€");
      visit.page().fill("#montant", "");
      press(visit, "button:text('Enregistrer ce coût')");
      assertThat(visit.page().textContent("main")).contains("Un coût inconnu n’est pas nul");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void everybody_reads_what_is_published(int width) {
    try (var visit = Visit.of(SERVER, width)) {
      visit.open("/barometre");
      visit.isAccessible();
      visit.page().click("text=Service de l'énergie de Valombre");
      assertThat(visit.page().url()).endsWith(PUBLIC);
      visit.open(PUBLIC + "?du=2024-12");

      assertThat(visit.page().textContent("main"))
          .contains(
              "de décembre 2024 à février 2025",
              "Sur 100 personnes trouvées éligibles, 28 ont reçu leur droit",
              "Licence Ouverte 2.0");
      visit.isAccessible();
      visit.picture("barometre-public-" + width);
      visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      visit.picture("barometre-public-impression-" + width);
    }
  }

  @Test
  void open_data_follow_their_schema_and_are_kept_by_caches() throws Exception {
    var visitor = new HttpVisitor(SERVER);
    var json = visitor.get(PUBLIC + ".json");
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/schemas/barometre.schema.json")));

    assertThat(schema.validate(json.body(), InputFormat.JSON)).isEmpty();
    assertThat(json.body()).contains("\"ayants-droit-demande\" : 110");
    assertThat(json.headers().firstValue("Cache-Control")).hasValue("max-age=600, public");
    assertThat(json.headers().firstValue("ETag")).isPresent();
    assertThat(json.headers().firstValue("Set-Cookie")).isEmpty();
    var csv = visitor.get(PUBLIC + ".csv");
    assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(csv.body())
        .contains(
            "energie;2024-12;2025-02;2025-10-15;;Ensemble;ayants-droit;Ayants droit détectés;220;nombre;publié",
            "messages-non-acceptes;Messages refusés ou incertains;;nombre;secret");
    assertThat(csv.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(visitor.get(PUBLIC).headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_body_that_publishes_nothing_is_not_found() {
    var visitor = new HttpVisitor(SERVER);

    for (String path : new String[] {"pensions", "pensions.csv", "pensions.json", "inconnu"}) {
      assertThat(visitor.get("/barometre/" + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(visitor.get("/barometre").body()).doesNotContain("pensions");
  }

  private static String open(String path) {
    return new HttpVisitor(SERVER).get(path).body();
  }

  /** By keyboard: the button has the focus, Enter presses it. */
  private static void press(Visit visit, String button) {
    visit.page().locator(button).focus();
    visit.page().waitForNavigation(() -> visit.page().keyboard().press("Enter"));
  }
}
