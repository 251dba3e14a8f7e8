package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.journey.Author;
import fr.prevenance.server.journey.ChainStep;
import fr.prevenance.server.journey.Channel;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a campaign that was truly sent, to fewer people than may be told. */
class MeasuredMapTest {
  private final Chain chain = Chain.sent();

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_map_says_what_was_measured_of_its_right(int width) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("dpd", map(Optional.of("cheque-energie")));

      assertThat(visit.page().textContent("[aria-labelledby=mesures]"))
          .contains("Une campagne est partie", "moins de 11 contacts", "trop peu de personnes");
      assertThat(visit.page().locator("[data-etape=opened] td").first().innerText())
          .isEqualTo("moins de 11");
      assertThat(visit.page().textContent(".parcours-grille"))
          .contains("Mesuré", "Pages ouvertes : moins de 11");
      visit.picture("console-parcours-mesure-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void a_map_whose_right_nobody_was_told_of_says_so() {
    try (var visit = Visit.of(chain.server(), 1280)) {
      visit.openAs("dpd", map(Optional.of("rsa")));

      assertThat(visit.page().textContent("[aria-labelledby=mesures]")).contains("Rien encore");
      assertThat(visit.page().textContent(".parcours-grille")).doesNotContain("Mesuré");
    }
  }

  @Test
  void a_map_without_a_right_measures_nothing() {
    try (var visit = Visit.of(chain.server(), 1280)) {
      visit.openAs("dpd", map(Optional.empty()));

      assertThat(visit.page().locator("[aria-labelledby=mesures]").count()).isZero();
    }
  }

  private String map(Optional<String> right) {
    UUID id = UUID.randomUUID();
    var heading =
        new Heading(
            "Demander une aide fictive",
            right,
            "Locataires de Valombre",
            "",
            Heading.Kind.TO_BE,
            Heading.State.DRAFT);
    var journey =
        new Journey(
            heading,
            List.of(
                new Stage("a", "Recevoir", List.of(point("p", ChainStep.DELIVERED))),
                new Stage("b", "Lire", List.of(point("q", ChainStep.OPENED)))));
    chain
        .server()
        .bean(Journeys.class)
        .create(id, journey, "Essai.", new Author(siret(), "essai", "Karl Envoi"));
    return "/console/parcours/" + id;
  }

  private String siret() {
    return chain.access(Chain.ENERGY, "essai").processing().body().siret();
  }

  private static Touchpoint point(String id, ChainStep measure) {
    return new Touchpoint(
        id,
        Channel.DIGITAL,
        "Lit le message",
        "",
        Optional.empty(),
        "",
        "",
        OptionalInt.empty(),
        OptionalLong.empty(),
        false,
        false,
        Optional.of(measure));
  }
}
