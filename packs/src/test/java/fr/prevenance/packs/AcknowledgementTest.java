package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CRPA R112-5 and R112-11-1. */
class AcknowledgementTest {

  @Test
  void it_states_the_date_received_the_date_of_the_decision_and_the_service() {
    assertThat(text(Set.of("silenceVautRejet")))
        .contains(
            "15 octobre 2025",
            "15 décembre 2025",
            "Accueil des droits",
            "1 place Fictive, 00000 Valombre",
            "01\u00A099\u00A000\u00A000\u00A000",
            "accueil@valombre.test");
  }

  @Test
  void silence_that_refuses_is_said_with_the_appeal() {
    assertThat(text(Set.of("silenceVautRejet")))
        .contains("refusée", "Recours gracieux")
        .doesNotContain("acceptée");
  }

  @Test
  void silence_that_accepts_is_said_with_the_right_to_an_attestation() {
    assertThat(text(Set.of("silenceVautAcceptation")))
        .contains("acceptée", "attestation", "L232-3")
        .doesNotContain("refusée");
  }

  @Test
  void missing_documents_are_listed_with_their_deadline() {
    assertThat(text(Set.of("silenceVautRejet", "incomplète")))
        .contains("- Pièce fictive", "15 novembre 2025");
  }

  @Test
  void a_complete_request_is_asked_for_nothing() {
    assertThat(text(Set.of("silenceVautRejet"))).doesNotContain("pièces", "15 novembre 2025");
  }

  @Test
  void it_is_not_written_without_the_date_of_the_decision() {
    Map<String, Object> values = Vocabulary.ACKNOWLEDGEMENT.sample(true, flag -> true);
    values.remove("dateDécision");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageTemplate.acknowledgement().render(values))
        .withMessageContaining("dateDécision");
  }

  private static String text(Set<String> flags) {
    return MessageTemplate.acknowledgement()
        .render(Vocabulary.ACKNOWLEDGEMENT.sample(true, flags::contains))
        .text();
  }
}
