package fr.prevenance.server.barometer;

import static fr.prevenance.server.barometer.InBarometer.BODY;
import static fr.prevenance.server.barometer.InBarometer.PROCESSING;
import static fr.prevenance.server.barometer.InBarometer.RIGHT;
import static fr.prevenance.server.barometer.RelationFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Evidence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What counts say of the questions of the self-diagnosis. */
@InBarometer
class BarometerEvidenceTest {
  private final BarometerEvidence evidence;
  private final RelationFixture relation;

  BarometerEvidenceTest(BarometerEvidence evidence, MovableClock clock, JdbcClient database) {
    this.evidence = evidence;
    this.relation = new RelationFixture(database, PROCESSING, RIGHT);
    BarometerRooms.empty(database);
    clock.setDay(LocalDate.of(2025, 10, 15));
  }

  private List<Evidence> of(int question) {
    return evidence.of(BODY).stream().filter(one -> one.question() == question).toList();
  }

  @Test
  void nothing_counted_is_no_evidence() {
    relation.answeredCampaign("2025-07-01T08:00", 10, 10, 9, 8, 7);

    assertThat(evidence.of(BODY)).isEmpty();
  }

  @Test
  void figures_are_told_with_their_period_and_small_ones_are_not() {
    relation.answeredCampaign("2025-07-01T08:00", 80, 60, 40, 30, 26);

    assertThat(of(27))
        .singleElement()
        .extracting(Evidence::sentence)
        .asString()
        .isEqualTo(
            "Douze mois, de novembre 2024 à octobre 2025 : 60 messages envoyés, 40 suivis jusqu’à leur page et 30 d’une demande, comptés sans suivre personne.");
    assertThat(of(28).getFirst().sentence()).contains("moins de 11 refusés");
    assertThat(of(11).getFirst().sentence()).contains("une part qui ne se dit pas");
    assertThat(of(27).getFirst().leaning()).isEmpty();
  }

  @Test
  void requests_without_acknowledgement_speak_for_no() {
    relation.answeredCampaign("2025-07-01T08:00", 80, 60, 60, 60, 26);

    assertThat(of(14).getFirst().leaning()).contains(Answer.NO);
    assertThat(of(14).getFirst().sentence()).contains("80\u00a0%", "12 sans accusé");
  }

  @Test
  void contacts_noted_by_several_channels_speak_for_a_common_history() {
    for (int i = 0; i < 12; i++) {
      var person = relation.person();
      relation.contact(person, "téléphone", at("2025-09-02T10:00"));
      relation.contact(person, "guichet", at("2025-09-05T10:00"));
    }

    assertThat(of(29).getFirst().leaning()).contains(Answer.YES);
    assertThat(of(24).getFirst().sentence()).contains("24 contacts", "50\u00a0%");
    assertThat(of(24).getFirst().leaning()).isEmpty();
  }

  @Test
  void another_body_has_none_of_it() {
    relation.answeredCampaign("2025-07-01T08:00", 80, 60, 60, 60, 26);

    assertThat(evidence.of("11000001700019")).isEmpty();
  }
}
