package fr.prevenance.server.console.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.FictionalBodies;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Evidence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallationEvidenceTest {
  private final InstallationEvidence evidence =
      RunningServer.shared().bean(InstallationEvidence.class);

  @Test
  void a_body_without_processing_has_none() {
    assertThat(evidence.of("00000000000000")).isEmpty();
  }

  @Test
  void life_events_speak_for_a_body_that_has_an_agreement_for_them() {
    assertThat(about(9, FictionalBodies.ENERGY_SIRET))
        .returns(Optional.of(Answer.YES), Evidence::leaning)
        .extracting(Evidence::sentence)
        .asString()
        .contains("Caisse fictive de Valombre");
  }

  @Test
  void without_agreement_they_do_not() {
    assertThat(about(9, FictionalBodies.PENSIONS_SIRET))
        .returns(Optional.empty(), Evidence::leaning)
        .extracting(Evidence::sentence)
        .asString()
        .startsWith("En partie");
  }

  @Test
  void the_simulator_is_said_to_know_the_rights_of_this_body_and_no_other() {
    assertThat(about(36, FictionalBodies.ENERGY_SIRET).sentence())
        .contains("Chèque énergie")
        .doesNotContain("pension");
  }

  @Test
  void what_is_there_in_part_leans_to_no_answer() {
    assertThat(evidence.of(FictionalBodies.ENERGY_SIRET))
        .filteredOn(one -> one.sentence().startsWith("En partie"))
        .isNotEmpty()
        .allMatch(one -> one.leaning().isEmpty());
  }

  private Evidence about(int question, String siret) {
    return evidence.of(siret).stream()
        .filter(one -> one.question() == question)
        .findFirst()
        .orElseThrow();
  }
}
