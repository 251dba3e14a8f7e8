package fr.prevenance.server.console.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.FictionalBodies;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Comparing;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.DiagnosisFixture;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.diagnosis.Structure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates over time and beside those of others, in a real browser. */
class DiagnosisProgressTest {
  private static final String ROOT = "/console/pratiques/diagnostics";
  private static final String CONSOLE = "body:has(nav [aria-current=page]) footer";
  private static final Author AGENT = new Author("agent:une", "Une Agente");

  private final RunningServer server = RunningServer.shared();
  private final Diagnoses diagnoses = server.bean(Diagnoses.class);

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void rates_over_time_are_drawn_and_written(int width) {
    var site = "Évolution " + width;
    close(
        FictionalBodies.ENERGY_SIRET, new Site(site), on("2023-10-02", Set.of(1, 2, 11), Map.of()));
    close(
        FictionalBodies.ENERGY_SIRET,
        new Site(site),
        on("2024-10-15", Set.of(1, 2, 3, 14, 31), Map.of(25, Answer.NOT_APPLICABLE)));
    close(
        FictionalBodies.ENERGY_SIRET,
        new Site(site),
        on("2025-10-01", DiagnosisFixture.EXAMPLE, Map.of()));
    try (var visit = Visit.of(server, width)) {
      visit.openAs("dpd", ROOT + "/evolution?site=" + site.replace(" ", "%20"));
      visit.page().waitForSelector(CONSOLE);
      visit.picture("console-diagnostic-evolution-" + width);

      assertThat(visit.page().locator(".evolution > svg .evolution-trait").count()).isEqualTo(5);
      assertThat(visit.page().locator(".evolution > svg .evolution-trait path").count())
          .isEqualTo(15);
      assertThat(visit.page().locator("tbody tr").last().locator("td").allInnerTexts())
          .containsExactly("64\u00a0%", "40\u00a0%", "27\u00a0%", "88\u00a0%", "100\u00a0%");
      assertThat(said(visit))
          .contains(
              "Du 15 octobre 2024 au 1 octobre 2025.", "N’est plus en place : 1", "2. Affluence")
          .contains("25. Libre-service : de « sans objet » à « oui »");
      visit.isAccessible();
      visit
          .page()
          .selectOption(
              "#avant", visit.page().locator("#avant option").first().getAttribute("value"));
      visit.page().click("button:text-is('Comparer')");
      assertThat(said(visit))
          .contains("Du 2 octobre 2023 au 1 octobre 2025.", "N’est plus en place : 2");
    }
  }

  @Test
  void four_structures_see_nothing_and_five_their_quartiles() {
    close(
        FictionalBodies.ENERGY_SIRET,
        Site.WHOLE,
        on("2025-10-01", DiagnosisFixture.EXAMPLE, Map.of()));
    takePart(FictionalBodies.PENSIONS_SIRET, Set.of(1));
    takePart("11000003300013", Set.of(1, 2));
    takePart("11000004100018", Set.of(1, 2, 3));
    try (var visit = Visit.of(server, 360);
        var wide = Visit.of(server, 1280)) {
      visit.openAs("agent", ROOT + "/comparaison");
      visit.page().waitForSelector(CONSOLE);
      assertThat(said(visit)).contains("Votre structure ne participe pas");
      visit.page().click("button:text-is('Participer à la comparaison')");
      assertThat(said(visit)).contains("Rien à montrer pour l’instant").doesNotContain("64 %");
      visit.isAccessible();

      takePart("11000005800012", Set.of(1, 2, 3, 4, 5));
      wide.openAs("campagne", ROOT + "/comparaison");
      wide.page().waitForSelector(CONSOLE);
      wide.picture("console-diagnostic-comparaison-1280");
      var first = wide.page().locator("tbody tr").nth(1);
      assertThat(first.locator("td").allInnerTexts())
          .containsExactly("40\u00a0%", "20\u00a0%", "30\u00a0%", "40\u00a0%");
      wide.isAccessible();
      wide.page().click("button:text-is('Retirer l’accord de la structure')");
      assertThat(said(wide)).contains("Accord retiré.").doesNotContain("Médiane");
    }
  }

  private void takePart(String siret, Set<Integer> yes) {
    close(siret, Site.WHOLE, on("2025-10-01", yes, Map.of()));
    server.bean(Comparing.class).agree(siret, AGENT);
  }

  private void close(String siret, Site site, Diagnosis content) {
    diagnoses.of(siret).stream()
        .filter(one -> one.site().equals(site) && !one.isClosed())
        .forEach(one -> diagnoses.abandon(one.id(), siret));
    diagnoses.close(diagnoses.start(siret, site, content, AGENT).id(), siret, AGENT);
  }

  private static Diagnosis on(String day, Set<Integer> yes, Map<Integer, Answer> others) {
    Map<Integer, Answer> answers = new HashMap<>(DiagnosisFixture.yesTo(yes).answers());
    answers.putAll(others);
    var structure = new Structure("", Optional.of(LocalDate.parse(day)), Map.of());
    return new Diagnosis(structure, answers);
  }

  private static String said(Visit visit) {
    return visit.page().textContent("main").replaceAll("[\\u00a0\\u202f]", " ");
  }
}
