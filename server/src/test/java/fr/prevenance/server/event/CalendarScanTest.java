package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.EXPIRY;
import static fr.prevenance.server.event.EventFixture.POOR;
import static fr.prevenance.server.event.EventFixture.bornOn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.detection.OwnHouseholdFixture;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.MessageRoom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar over the body's own data. */
@InMessageRoom
class CalendarScanTest {
  private final EventFixture events;
  private final OwnHouseholdFixture households;
  private final CalendarScan scan;
  private final MovableClock clock;
  private final JdbcClient database;

  CalendarScanTest(
      EventFixture events,
      OwnHouseholdFixture households,
      CalendarScan scan,
      MovableClock clock,
      JdbcClient database) {
    this.events = events;
    this.households = households;
    this.scan = scan;
    this.clock = clock;
    this.database = database;
  }

  @BeforeEach
  void clear() {
    events.clear();
  }

  @AfterEach
  void today() {
    clock.setDay(MessageRoom.TODAY);
  }

  @Test
  void a_birthday_that_rights_wait_for_comes_once() {
    born("2007-10-15", "2007-10-16", "2008-10-15", "1950-10-15", "2007-00-00");
    scan.catchUp();
    scan.catchUp();

    assertThat(emitted()).containsExactly("anniversaire");
  }

  @Test
  void nights_that_were_missed_are_caught_up() {
    born("2007-10-15", "2007-10-17", "2000-10-18");
    scan.catchUp();
    clock.setDay(MessageRoom.TODAY.plusDays(3));
    scan.catchUp();

    assertThat(emitted()).hasSize(3);
  }

  @Test
  void born_on_29_february_one_is_older_on_1_march_of_other_years() {
    clock.setDay(LocalDate.of(2026, 3, 1));
    born("2008-02-29");
    scan.catchUp();

    assertThat(emitted()).hasSize(1);
  }

  @Test
  void a_night_that_has_one_hour_twice_or_lacks_one_brings_nothing_twice() {
    born("2007-10-26", "2007-03-29");
    clock.setDay(LocalDate.of(2025, 10, 25));
    scan.catchUp();
    clock.setDay(LocalDate.of(2025, 10, 26));
    scan.catchUp();
    scan.catchUp();

    assertThat(emitted()).hasSize(1);
  }

  @Test
  void two_instances_that_scan_at_once_double_nothing() throws Exception {
    for (int i = 0; i < 20; i++) {
      born("2007-10-15");
    }
    Callable<Void> instance =
        () -> {
          scan.catchUp();
          return null;
        };
    try (var instances = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : instances.invokeAll(List.of(instance, instance))) {
        done.get();
      }
    }

    assertThat(emitted()).hasSize(20);
  }

  @Test
  void the_day_from_which_a_right_is_asked_for_again_is_looked_into() {
    events.approve(events.preparedCampaign());
    var person = bornOn("1961-04-05");
    households.alone(person, "camille@exemple.test", 40_000, EXPIRY);
    events.notice(person, POOR);
    events.handleAll();
    clock.setDay(LocalDate.of(2026, 1, 1));
    database
        .sql("insert into calendar_scan values ('foyers-informer', '2025-12-30', 0, now())")
        .update();
    scan.catchUp();

    assertThat(
            database
                .sql("select type from life_event where type = 'echeance'")
                .query(String.class)
                .list())
        .isNotEmpty();
    events.handleAll();
    assertThat(events.inState("en échec")).isZero();
    assertThat(events.inState("à traiter")).isZero();
  }

  private void born(String... days) {
    for (var day : days) {
      households.alone(bornOn(day), "camille@exemple.test", POOR, EXPIRY);
    }
  }

  private List<String> emitted() {
    return database
        .sql("select type from life_event where agreement = 'calendrier'")
        .query((row, _) -> row.getString(1))
        .list();
  }
}
