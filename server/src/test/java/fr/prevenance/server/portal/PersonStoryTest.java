package fr.prevenance.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.Visit;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** From the message to the accusé de réception, as one person lives it, without scripts. */
class PersonStoryTest {
  private static final int TELEPHONE = 360;

  private final Chain chain = Chain.sent();

  @Test
  void camille_follows_the_link_confirms_and_receives_a_receipt() {
    try (var visit = Visit.withoutScripts(chain.server(), TELEPHONE)) {
      visit.open("/d/" + chain.linkOf("Fictive"));
      visit.page().click("text=Continuer avec FranceConnect");
      visit.choose("camille");
      assertThat(visit.page().textContent("h1")).contains("Vous avez droit à");

      visit.page().check("#attestation");
      visit.page().click("text=Confirmer ma demande");

      assertThat(visit.page().textContent("main")).contains("Votre demande est enregistrée");
    }
    try (var visit = Visit.of(chain.server(), TELEPHONE)) {
      visit.openAs("camille", "/mes-droits/" + chain.detectionOf("Fictive"));
      visit.picture("confirmee-360");
      visit.isAccessible();
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(chain.server().mail().byRecipient("camille@personne.test"))
                .as("proposition et accusé de réception")
                .hasSize(2));
  }
}
