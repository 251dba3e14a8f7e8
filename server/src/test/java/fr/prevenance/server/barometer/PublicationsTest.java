package fr.prevenance.server.barometer;

import static fr.prevenance.server.barometer.InBarometer.BODY;
import static fr.prevenance.server.barometer.InBarometer.PROCESSING;
import static fr.prevenance.server.barometer.InBarometer.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.barometer.counting.MonthClosing;
import fr.prevenance.server.contact.ContactEvent.Channel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What leaves the body, once. */
@InBarometer
class PublicationsTest {
  private static final YearMonth MAY = YearMonth.of(2025, 5);
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final String ACTOR = "agent:une";

  private final Publications publications;
  private final UnitCosts costs;
  private final RelationFixture relation;
  private final JdbcClient database;

  PublicationsTest(
      Publications publications,
      UnitCosts costs,
      MonthClosing closing,
      MovableClock clock,
      JdbcClient database) {
    this.publications = publications;
    this.costs = costs;
    this.relation = new RelationFixture(database, PROCESSING, RIGHT);
    this.database = database;
    BarometerRooms.empty(database);
    relation.answeredCampaign("2025-05-02T08:00", 220, 200, 150, 100, 60);
    relation.answeredCampaign("2025-06-02T08:00", 30, 25, 14, 9, 4);
    clock.setDay(LocalDate.of(2025, 11, 2));
    closing.catchUp();
  }

  @Test
  void a_period_tells_what_is_large_enough_and_nothing_else() {
    var content = ready(publications.publish(BODY, MAY, MAY, ACTOR));

    var whole = content.lines().getFirst();
    assertThat(whole.number(Measure.ENTITLED)).hasValue(220);
    assertThat(whole.number(Measure.AWARDED)).hasValue(60);
    assertThat(whole.percent(Measure.AWARDED)).hasValue(27);
    assertThat(whole.percent(Measure.IN_TIME)).hasValue(60);
    assertThat(whole.number(Measure.ANSWERED)).as("it would give back other answers").isEmpty();
    assertThat(whole.median(Indicator.AWARD_DELAY)).hasValue(8);
    assertThat(whole.number(Measure.NOT_ACCEPTED)).isEmpty();
    assertThat(whole.number(Measure.HANDED)).as("it would give back those refused").isEmpty();
    assertThat(whole.percent(Measure.ACCEPTED)).isEmpty();
  }

  @Test
  void a_month_is_published_once_alone_or_with_others() {
    publications.publish(BODY, MAY, MAY, ACTOR);

    assertThat(publications.publish(BODY, MAY, JUNE, ACTOR)).isInstanceOf(Draft.Refused.class);
    assertThat(publications.preview(BODY, MAY, MAY)).isInstanceOf(Draft.Refused.class);
    assertThat(publications.publishable(BODY)).containsExactly(JUNE, JULY);
    assertThat(publications.of(BODY)).hasSize(1);
  }

  @Test
  void a_month_that_is_not_whole_is_not_published() {
    assertThat(publications.publish(BODY, MAY, YearMonth.of(2025, 8), ACTOR))
        .isInstanceOf(Draft.Refused.class);
    assertThat(publications.publish(BODY, JUNE, MAY, ACTOR)).isInstanceOf(Draft.Refused.class);
    assertThat(publications.of(BODY)).isEmpty();
  }

  @Test
  void of_two_agents_who_publish_at_once_one_does() throws Exception {
    Callable<Draft> agent = () -> publications.publish(BODY, MAY, JULY, ACTOR);
    try (var agents = Executors.newFixedThreadPool(2)) {
      assertThat(agents.invokeAll(List.of(agent, agent)))
          .extracting(Future::resultNow)
          .hasAtLeastOneElementOfType(Draft.Ready.class)
          .hasAtLeastOneElementOfType(Draft.Refused.class);
    }
    assertThat(publications.of(BODY)).hasSize(1);
  }

  @Test
  void what_is_withdrawn_comes_back_as_it_was_and_never_otherwise() {
    publications.publish(BODY, MAY, MAY, ACTOR);
    var published = publications.of(BODY).getFirst();
    publications.withdraw(BODY, published.id(), ACTOR);
    assertThat(publications.visible(BODY)).isEmpty();
    assertThat(publications.bodies()).isEmpty();
    assertThat(publications.publish(BODY, MAY, MAY, ACTOR)).isInstanceOf(Draft.Refused.class);
    relation.answeredCampaign("2025-05-20T08:00", 500, 500, 100, 100, 60);
    publications.restore(BODY, published.id(), ACTOR);

    assertThat(publications.visible(BODY)).containsExactly(published);
  }

  @Test
  void the_database_refuses_to_change_what_was_published() {
    publications.publish(BODY, MAY, MAY, ACTOR);

    for (String change :
        List.of(
            "update barometer_publication set content = '{}'",
            "update barometer_publication set first_month = '2025-04-01'",
            "delete from barometer_publication cascade",
            "update barometer_published_month set month = '2025-01-01'",
            "delete from barometer_published_month")) {
      assertThatThrownBy(() -> database.sql(change).update()).as(change).isNotNull();
    }
    assertThat(publications.of(BODY)).hasSize(1);
  }

  @Test
  void another_body_s_publication_is_not_there() {
    publications.publish(BODY, MAY, MAY, ACTOR);
    var id = publications.of(BODY).getFirst().id();

    assertThat(publications.withdraw("11000001700019", id, ACTOR)).isFalse();
    assertThat(publications.visible(BODY)).hasSize(1);
  }

  @Test
  void each_act_is_in_the_log_of_the_data_protection_officer() {
    publications.publish(BODY, MAY, MAY, ACTOR);
    var id = publications.of(BODY).getFirst().id();
    publications.withdraw(BODY, id, ACTOR);
    publications.restore(BODY, id, ACTOR);

    assertThat(
            database
                .sql(
                    """
                    select action from audit_event where object = ? and processing = ?
                    order by seq\
                    """)
                .params(id.toString(), PROCESSING)
                .query(String.class)
                .list())
        .containsExactly(
            "baromètre : publier", "baromètre : retirer", "baromètre : remettre en ligne");
  }

  @Test
  void a_cost_is_published_only_where_the_body_gives_it() {
    costs.set(
        BODY,
        new UnitCost(Channel.PHONE, 642, "Comptabilité fictive", LocalDate.of(2025, 1, 1)),
        ACTOR);
    var content = ready(publications.publish(BODY, MAY, MAY, ACTOR));

    assertThat(content.costs())
        .containsExactly(
            new Published.Cost("téléphone", 642, "Comptabilité fictive", "2025-01-01"));
    assertThat(publications.of(BODY).getFirst().content()).isEqualTo(content);
  }

  private static Published ready(Draft draft) {
    assertThat(draft).isInstanceOf(Draft.Ready.class);
    return ((Draft.Ready) draft).content();
  }
}
