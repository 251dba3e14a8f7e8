package fr.prevenance.server.barometer;

import static fr.prevenance.server.barometer.InBarometer.BODY;
import static fr.prevenance.server.barometer.InBarometer.PROCESSING;
import static fr.prevenance.server.barometer.InBarometer.RIGHT;
import static fr.prevenance.server.barometer.RelationFixture.at;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.barometer.Figure.Median;
import fr.prevenance.server.barometer.Figure.NotYet;
import fr.prevenance.server.barometer.Figure.Share;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each indicator counts, on a real database. */
@InBarometer
class CountingTest {
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final String PERSON = "personne";

  private final RelationFixture relation;
  private final Months months;

  CountingTest(JdbcClient database, Months months, MovableClock clock) {
    this.relation = new RelationFixture(database, PROCESSING, RIGHT);
    this.months = months;
    clock.setDay(LocalDate.of(2025, 10, 15));
    BarometerRooms.empty(database);
  }

  private UUID campaign = UUID.randomUUID();

  @BeforeEach
  void found() {
    campaign = relation.campaign(at("2025-07-01T08:00"), 40, 3);
  }

  private Figure july(Indicator indicator) {
    return indicator.of(months.of(BODY, JULY, JULY).getFirst().counts());
  }

  private UUID sent(String day) {
    return relation.message(campaign, "envoyé", at(day + "T10:00"), null);
  }

  @Test
  void a_message_is_delivered_where_the_relay_took_it() {
    sent("2025-07-02");
    sent("2025-07-31");
    relation.message(campaign, "refusé", at("2025-07-02T10:00"), null);
    relation.message(campaign, "incertain", at("2025-07-02T10:00"), null);
    relation.message(campaign, "à envoyer", at("2025-07-02T10:00"), null);
    sent("2025-08-01");

    assertThat(july(Indicator.DELIVERED)).isEqualTo(new Share(2, 4));
  }

  @Test
  void a_page_opened_after_three_months_does_not_count_as_opened() {
    relation.message(campaign, "envoyé", at("2025-07-02T10:00"), at("2025-10-02T09:59"));
    relation.message(campaign, "envoyé", at("2025-07-02T10:00"), at("2025-10-02T10:01"));

    assertThat(july(Indicator.OPENED)).isEqualTo(new Share(1, 2));
  }

  @Test
  void any_answer_counts_once_and_the_first_says_which() {
    UUID requested = sent("2025-07-02");
    relation.step(requested, campaign, "ouverte", PERSON, at("2025-07-03T10:00"));
    relation.step(requested, campaign, "confirmée", PERSON, at("2025-07-03T10:05"));
    relation.step(requested, campaign, "opposée", PERSON, at("2025-07-04T10:00"));
    relation.step(sent("2025-07-02"), campaign, "renoncée", "agent:une", at("2025-07-09T10:00"));
    relation.step(sent("2025-07-02"), campaign, "à instruire", PERSON, at("2025-07-09T10:00"));
    relation.step(sent("2025-07-02"), campaign, "à instruire", "agent:une", at("2025-07-09T10:00"));
    relation.step(sent("2025-07-02"), campaign, "confirmée", PERSON, at("2025-10-05T10:00"));

    assertThat(july(Indicator.ANSWERED)).isEqualTo(new Share(3, 5));
    var counts = months.of(BODY, JULY, JULY).getFirst().counts();
    assertThat(counts.fates(MessageDetail.Fate.REQUESTED::equals)).isOne();
    assertThat(counts.fates(MessageDetail.Fate.OBJECTED::equals)).isZero();
  }

  @Test
  void a_request_is_in_time_until_the_end_of_the_promised_day() {
    // The chèque énergie promises an answer within two months.
    award("2025-07-10T10:00", "2025-09-10T23:59");
    award("2025-07-10T10:00", "2025-09-11T00:01");
    request("2025-07-10T10:00");
    relation.step(request("2025-07-10T10:00"), campaign, "opposée", PERSON, at("2025-07-12T10:00"));

    assertThat(july(Indicator.IN_TIME)).isEqualTo(new Share(1, 3));
  }

  @Test
  void an_acknowledgement_counts_where_it_left_within_a_day() {
    relation.receipt(request("2025-07-10T10:00"), at("2025-07-11T09:59"));
    relation.receipt(request("2025-07-10T10:00"), at("2025-07-11T10:01"));
    relation.step(
        request("2025-07-10T10:00"),
        campaign,
        "accusé de réception à poster",
        PERSON,
        at("2025-07-10T10:00"));
    request("2025-07-10T10:00");

    assertThat(july(Indicator.ACKNOWLEDGED)).isEqualTo(new Share(1, 4));
    var counts = months.of(BODY, JULY, JULY).getFirst().counts();
    assertThat(counts.requests(detail -> detail.receipt() == RequestDetail.Receipt.BY_POST))
        .isOne();
    assertThat(july(Indicator.ONLINE)).isEqualTo(new Share(4, 4));
  }

  @Test
  void take_up_is_of_those_found_entitled() {
    award("2025-07-10T10:00", "2025-07-20T10:00");
    request("2025-07-10T10:00");
    award("2025-09-10T10:00", "2025-10-02T10:00");

    assertThat(july(Indicator.REQUESTED)).isEqualTo(new Share(3, 40));
    assertThat(july(Indicator.AWARDED)).isEqualTo(new Share(1, 40));
    assertThat(july(Indicator.UNREACHABLE)).isEqualTo(new Share(3, 40));
  }

  @Test
  void what_one_person_does_in_a_day_by_one_channel_is_one_contact() {
    UUID person = relation.person();
    relation.contact(person, "téléphone", at("2025-07-10T10:00"));
    relation.contact(person, "téléphone", at("2025-07-10T10:04"));
    relation.contact(person, "guichet", at("2025-07-10T15:00"));

    assertThat(july(Indicator.CONTACTS)).isEqualTo(new Figure.Total(2));
    assertThat(july(Indicator.REPEATED)).isEqualTo(new Share(0, 2));
  }

  @Test
  void a_contact_is_repeated_within_thirty_days_for_the_same_right_only() {
    UUID again = relation.person();
    relation.contact(again, "téléphone", at("2025-06-15T10:00"));
    relation.contact(again, "guichet", at("2025-07-15T18:00"));
    UUID late = relation.person();
    relation.contact(late, "téléphone", at("2025-06-15T10:00"));
    relation.contact(late, "téléphone", at("2025-07-16T10:00"));
    UUID other = relation.person();
    relation.contact(other, "autre-droit", "téléphone", at("2025-07-14T10:00"));
    relation.contact(other, "téléphone", at("2025-07-15T10:00"));

    assertThat(july(Indicator.REPEATED)).isEqualTo(new Share(1, 4));
  }

  @Test
  void delays_are_medians_of_what_ended_in_the_month() {
    relation.message(campaign, "envoyé", at("2025-07-01T10:00"), at("2025-07-01T20:00"));
    relation.message(campaign, "envoyé", at("2025-07-01T10:00"), at("2025-07-04T11:00"));
    relation.message(campaign, "envoyé", at("2025-07-01T10:00"), at("2025-07-20T11:00"));
    relation.message(campaign, "envoyé", at("2025-07-01T10:00"), at("2025-08-20T11:00"));

    assertThat(july(Indicator.OPENING_DELAY)).isEqualTo(new Median(3, 3));
    assertThat(july(Indicator.AWARD_DELAY)).isEqualTo(new NotYet());
  }

  @Test
  void a_standing_run_counts_those_whose_cases_are_gone() {
    UUID gathering = relation.campaign(at("2025-07-05T08:00"), 0, 0);
    relation.gathers(gathering);
    relation.message(gathering, "envoyé", at("2025-07-06T10:00"), null);

    assertThat(july(Indicator.REQUESTED)).isEqualTo(new Share(0, 41));
  }

  @Test
  void where_nothing_was_there_to_count_nothing_is_zero_per_cent() {
    assertThat(july(Indicator.DELIVERED)).isEqualTo(new NotYet());
    assertThat(july(Indicator.ACKNOWLEDGED)).isEqualTo(new NotYet());
    assertThat(july(Indicator.REPEATED)).isEqualTo(new NotYet());
  }

  private UUID request(String moment) {
    UUID detection = sent("2025-07-02");
    relation.step(detection, campaign, "confirmée", PERSON, at(moment));
    return detection;
  }

  private void award(String asked, String granted) {
    relation.step(request(asked), campaign, "attribuée", "agent:deux", at(granted));
  }
}
