package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.COUNTER;
import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.FUND;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.TOO_RICH;
import static fr.prevenance.server.event.EventFixture.data;
import static fr.prevenance.server.event.EventFixture.event;
import static fr.prevenance.server.event.EventFixture.income;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.detection.OwnHouseholds;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.MessageRoom;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.ObjectionRegister;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens in a life, and what follows from it. */
@InMessageRoom
class LifeEventsTest {
  private static final String ADDRESS = "camille@exemple.test";
  private static final LocalDate TODAY = MessageRoom.TODAY;

  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final OwnHouseholds own;
  private final EventRegister register;
  private final ObjectionRegister objections;
  private final ExpiredEvents expired;
  private final JdbcClient database;

  LifeEventsTest(
      EventFixture events,
      OwnHouseholdFixture households,
      OwnHouseholds own,
      EventRegister register,
      ObjectionRegister objections,
      ExpiredEvents expired,
      JdbcClient database) {
    this.events = events;
    this.households = households;
    this.own = own;
    this.register = register;
    this.objections = objections;
    this.expired = expired;
    this.database = database;
  }

  @BeforeEach
  void clear() {
    events.clear();
  }

  @Test
  void who_becomes_entitled_has_a_message_ready_under_an_approved_campaign() {
    events.approve(events.preparedCampaign());
    var person = known(TOO_RICH);

    events.notice(person, POOR);
    events.handleAll();

    assertThat(events.cases(person)).containsExactly("ELIGIBLE");
    assertThat(events.messages(ADDRESS)).containsExactly("à envoyer");
    assertThat(events.standingTally().eligible()).isEqualTo(1);
  }

  @Test
  void without_approval_nobody_is_told_until_two_agents_have_approved() {
    var campaign = events.preparedCampaign();
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    events.handleAll();
    assertThat(events.cases(person)).containsExactly("ELIGIBLE");
    assertThat(events.messages(ADDRESS)).isEmpty();

    events.approve(campaign);

    await().untilAsserted(() -> assertThat(events.messages(ADDRESS)).containsExactly("à envoyer"));
  }

  @Test
  void who_is_not_entitled_leaves_no_trace_of_that() {
    var person = known(TOO_RICH);
    events.notice(person, TOO_RICH + 1);
    events.handleAll();

    assertThat(events.inState("traité")).isEqualTo(1);
    assertThat(events.cases(person)).isEmpty();
    assertThat(database.sql("select count(*) from person").query(Long.class).single()).isZero();
  }

  @Test
  void an_event_that_is_over_says_nothing_of_anybody() {
    events.notice(known(TOO_RICH), POOR);
    events.handleAll();

    var row = database.sql("select data, subject, instance from life_event").query().singleRow();
    assertThat(row.values()).containsOnlyNulls();
  }

  @Test
  void the_same_event_twice_is_handled_once() {
    events.approve(events.preparedCampaign());
    var person = known(TOO_RICH);
    var notice = event("42", COUNTER, "avis-impot", data(person, TODAY, income(POOR)));

    assertThat(events.receive(notice)).isEqualTo(new Receipt.Accepted());
    assertThat(events.receive(notice)).isEqualTo(new Receipt.AlreadyReceived());
    events.handleAll();
    assertThat(events.receive(notice)).isEqualTo(new Receipt.AlreadyReceived());
    events.handleAll();

    assertThat(events.inState("traité")).isEqualTo(1);
    assertThat(events.messages(ADDRESS)).hasSize(1);
  }

  @Test
  void two_events_that_make_somebody_entitled_tell_them_once() {
    events.approve(events.preparedCampaign());
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    events.handleAll();
    events.notice(person, POOR + 100);
    events.handleAll();

    assertThat(events.cases(person)).hasSize(1);
    assertThat(events.messages(ADDRESS)).hasSize(1);
  }

  @Test
  void a_person_named_twice_in_a_household_is_kept_once() {
    var holder = somebody();
    var other = somebody();
    households.together(List.of(holder, other, other), ADDRESS, TOO_RICH, EXPIRY);
    events.notice(holder, POOR);
    events.handleAll();

    assertThat(events.cases(holder)).containsExactly("ELIGIBLE");
    assertThat(database.sql("select birth_name from person").query(String.class).list())
        .containsExactlyInAnyOrder(holder.birthName(), other.birthName());
  }

  @Test
  void who_is_no_longer_found_entitled_waits_for_an_agent_and_is_not_written_to() {
    events.approve(events.preparedCampaign());
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    events.handleAll();
    events.notice(person, TOO_RICH);
    events.handleAll();

    assertThat(events.cases(person)).containsExactly("HELD");
    assertThat(events.messages(ADDRESS)).isEmpty();
  }

  @Test
  void an_event_that_comes_late_does_not_undo_a_newer_one() {
    var person = known(TOO_RICH);
    events.receive(event(COUNTER, "avis-impot", data(person, TODAY, income(POOR))));
    events.handleAll();
    events.receive(
        event(COUNTER, "avis-impot", data(person, TODAY.minusDays(9), income(TOO_RICH))));
    events.handleAll();

    assertThat(events.cases(person)).containsExactly("ELIGIBLE");
  }

  @Test
  void a_death_destroys_the_case_and_withdraws_its_message() {
    events.approve(events.preparedCampaign());
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    events.handleAll();
    events.receive(event(COUNTER, "deces", data(person, TODAY, "")));
    events.handleAll();

    assertThat(events.cases(person)).isEmpty();
    assertThat(events.messages(ADDRESS)).isEmpty();
    assertThat(database.sql("select state from message").query(String.class).list())
        .containsExactly("annulé");
  }

  @Test
  void nothing_is_done_about_who_objects() {
    var person = known(TOO_RICH);
    objections.record(
        OwnHouseholdFixture.PROCESSING.value(),
        CanonicalIdentity.of(person).orElseThrow().kept(),
        "portail");
    events.notice(person, POOR);
    events.handleAll();

    assertThat(events.cases(person)).isEmpty();
  }

  @Test
  void a_household_is_forgotten_with_the_objection_of_one_of_its_people() {
    var person = known(TOO_RICH);
    assertThat(own.forget(person, events.own("ada"))).isEqualTo(1);
    events.notice(person, POOR);
    events.handleAll();

    assertThat(events.cases(person)).isEmpty();
  }

  @Test
  void exchanged_data_are_asked_for_anew_for_the_purpose_of_the_processing() {
    events.receive(event(FUND, "naissance", data(somebody(), TODAY, "")));
    events.handleAll();

    assertThat(
            database
                .sql("select source, purpose, reason, state, expires_on from exchange_request")
                .query()
                .singleRow()
                .values())
        .extracting(String::valueOf)
        .containsExactly(
            "foyers-fiscaux", "informer", "Naissance ou adoption", "à transmettre", "2026-01-15");
  }

  @Test
  void an_identity_that_may_be_two_people_waits_for_an_agent_who_tries_again() {
    var person = known(TOO_RICH);
    households.alone(person, "autre@exemple.test", TOO_RICH, EXPIRY);
    events.notice(person, POOR);
    events.handleAll();

    var failed = register.failed(events.own("ada"));
    assertThat(failed)
        .singleElement()
        .extracting(EventRegister.FailedEvent::why)
        .asString()
        .contains("Plusieurs personnes");
    database.sql("delete from own_household where content::text like '%autre@%'").update();
    assertThat(register.retry(failed.getFirst().id(), events.own("ada"))).isTrue();
    events.handleAll();
    assertThat(events.cases(person)).containsExactly("ELIGIBLE");
  }

  @Test
  void an_agent_of_another_processing_can_try_nothing_again() {
    var person = known(TOO_RICH);
    households.alone(person, "autre@exemple.test", TOO_RICH, EXPIRY);
    events.notice(person, POOR);
    events.handleAll();

    var failed = register.failed(events.own("ada")).getFirst().id();
    assertThat(register.retry(failed, events.exchanged("ada"))).isFalse();
    assertThat(register.failed(events.exchanged("ada"))).isEmpty();
  }

  @Test
  void what_keeps_failing_ends_with_a_reason_and_keeps_nobody_else_waiting() {
    events.approve(events.preparedCampaign());
    events.notice(somebody(), POOR);
    database.sql("update life_event set data = '{\"personne\": 1}'").update();
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    for (int attempt = 0; attempt < Consumer.MOST_ATTEMPTS; attempt++) {
      database.sql("update life_event set not_before = now()").update();
      events.handleAll();
    }

    assertThat(register.failed(events.own("ada")))
        .singleElement()
        .extracting(EventRegister.FailedEvent::why)
        .asString()
        .startsWith("Le traitement a échoué 6 fois");
    assertThat(events.messages(ADDRESS)).hasSize(1);
  }

  @Test
  void what_has_expired_unhandled_is_destroyed_and_counted() {
    events.notice(somebody(), POOR);
    assertThat(expired.destroyExpired(TODAY.plusMonths(6))).isEqualTo(1);

    assertThat(events.inState("échu")).isEqualTo(1);
    assertThat(database.sql("select count(data) from life_event").query(Long.class).single())
        .isZero();
  }

  @Test
  void what_has_expired_is_not_read_even_before_the_purge() {
    var person = known(TOO_RICH);
    events.notice(person, POOR);
    database.sql("update life_event set expires_on = '2025-10-15'").update();
    events.handleAll();

    assertThat(events.inState("à traiter")).isEqualTo(1);
    assertThat(events.cases(person)).isEmpty();
  }

  @Test
  void a_household_whose_time_is_over_is_not_read() {
    var person = somebody();
    households.alone(person, ADDRESS, TOO_RICH, TODAY);
    events.notice(person, POOR);
    events.handleAll();

    assertThat(events.cases(person)).isEmpty();
  }

  @Test
  void events_are_counted_by_source_and_type() {
    events.notice(known(TOO_RICH), POOR);
    events.handleAll();
    events.notice(known(TOO_RICH), POOR);

    assertThat(register.counts(events.own("ada")))
        .isEqualTo(
            List.of(new EventRegister.Counts("guichet", LifeEventType.TAX_NOTICE, 1, 1, 0, 0)));
  }

  private Identity known(double income) {
    var person = somebody();
    households.alone(person, ADDRESS, income, EXPIRY);
    return person;
  }
}
