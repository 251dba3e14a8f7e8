package fr.prevenance.server.barometer;

import static fr.prevenance.server.barometer.InBarometer.BODY;
import static fr.prevenance.server.barometer.InBarometer.PROCESSING;
import static fr.prevenance.server.barometer.InBarometer.RIGHT;
import static fr.prevenance.server.barometer.RelationFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.barometer.counting.MonthClosing;
import fr.prevenance.server.contact.Contacts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Months counted for good: once, whatever stops or doubles the task. */
@InBarometer
class MonthClosingTest {
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final Figure JULY_CONTACTS = new Figure.Total(2);

  private final RelationFixture relation;
  private final Months months;
  private final MonthBook book;
  private final MonthClosing closing;
  private final Contacts contacts;
  private final MovableClock clock;
  private final JdbcClient database;

  MonthClosingTest(
      Months months,
      MonthBook book,
      MonthClosing closing,
      Contacts contacts,
      MovableClock clock,
      JdbcClient database) {
    this.relation = new RelationFixture(database, PROCESSING, RIGHT);
    this.months = months;
    this.book = book;
    this.closing = closing;
    this.contacts = contacts;
    this.clock = clock;
    this.database = database;
    BarometerRooms.empty(database);
    relation.answeredCampaign("2025-07-01T08:00", 40, 30, 20, 15, 12);
    var person = relation.person();
    relation.contact(person, "téléphone", at("2025-07-10T10:00"));
    relation.contact(person, "guichet", at("2025-07-12T10:00"));
    clock.setDay(LocalDate.of(2025, 11, 1));
  }

  @Test
  void a_month_is_whole_once_answers_had_their_time() {
    clock.setDay(LocalDate.of(2025, 10, 31));
    closing.catchUp();
    assertThat(months.whole(BODY)).isEmpty();
    assertThat(july().settled()).containsExactly(Turn.MONTH);

    clock.setDay(LocalDate.of(2025, 11, 1));
    closing.catchUp();
    assertThat(months.whole(BODY)).containsExactly(JULY);
  }

  @Test
  void counted_or_not_yet_the_figures_are_the_same() {
    var before = july().counts();
    closing.catchUp();

    assertThat(july().counts().all()).containsExactlyInAnyOrderElementsOf(before.all());
  }

  @Test
  void counting_again_counts_nothing() {
    assertThat(closing.catchUp()).isPositive();
    assertThat(closing.catchUp()).isZero();
    assertThat(Indicator.CONTACTS.of(july().counts())).isEqualTo(JULY_CONTACTS);
  }

  @Test
  void two_instances_at_once_count_each_month_once() throws Exception {
    Callable<Integer> instance = closing::catchUp;
    try (var instances = Executors.newFixedThreadPool(2)) {
      int kept = 0;
      for (Future<Integer> done : instances.invokeAll(List.of(instance, instance))) {
        kept += done.get();
      }
      assertThat(kept).isEqualTo(stored());
    }

    assertThat(Indicator.CONTACTS.of(july().counts())).isEqualTo(JULY_CONTACTS);
  }

  @Test
  void an_instance_killed_in_the_middle_leaves_the_month_to_the_next_one() {
    assertThatThrownBy(() -> book.keep(PROCESSING, JULY, Turn.MONTH, this::die))
        .isInstanceOf(RuntimeException.class);
    assertThat(stored()).isZero();

    closing.catchUp();
    assertThat(months.whole(BODY)).containsExactly(JULY);
    assertThat(Indicator.CONTACTS.of(july().counts())).isEqualTo(JULY_CONTACTS);
  }

  @Test
  void a_counted_month_outlives_the_data_it_was_counted_from() {
    closing.catchUp();
    clock.setDay(LocalDate.of(2026, 8, 1));
    assertThat(contacts.destroyExpired(LocalDate.of(2026, 8, 1))).isEqualTo(2);
    closing.catchUp();

    assertThat(Indicator.CONTACTS.of(july().counts())).isEqualTo(JULY_CONTACTS);
  }

  @Test
  void a_month_of_which_contacts_are_gone_is_not_counted_late() {
    clock.setDay(LocalDate.of(2026, 6, 15));
    closing.catchUp();

    assertThat(book.counted(PROCESSING)).doesNotContainKey(JULY).containsKey(JULY.plusMonths(1));
    assertThat(july().isKnown()).isFalse();
    assertThat(july().counts().all()).isEmpty();
  }

  @Test
  void nothing_that_is_kept_points_to_anybody() {
    closing.catchUp();

    assertThat(
            database
                .sql(
                    """
                    select data_type from information_schema.columns
                    where table_name = 'barometer_count' and data_type = 'uuid'\
                    """)
                .query(String.class)
                .list())
        .isEmpty();
    assertThat(
            database
                .sql("select distinct detail from barometer_count where subject = 'contact'")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("téléphone", "guichet, répété");
  }

  /** What a kill does to a transaction: its connection is gone, and nothing of it is kept. */
  private List<Count> die() {
    database
        .sql(
            """
            insert into barometer_count (processing, month, turn, right_slug, subject, detail,
              number) values (?, ?, 'mois', '', 'contact', 'téléphone', 7)\
            """)
        .params(PROCESSING, JULY.atDay(1))
        .update();
    database.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
    return List.of();
  }

  private MonthCounts july() {
    return months.of(BODY, JULY, JULY).getFirst();
  }

  private int stored() {
    return database.sql("select count(*) from barometer_month").query(Integer.class).single();
  }
}
