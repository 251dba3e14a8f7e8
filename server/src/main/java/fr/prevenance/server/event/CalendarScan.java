package fr.prevenance.server.event;

import fr.prevenance.server.detection.OwnHouseholds;
import fr.prevenance.server.detection.Renewals;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the calendar over the body's own data: birthdays that rights wait for, ends of rights and
 * days from which they may be renewed. A day is looked through in one transaction with the mark
 * that it was, so that each event comes once; nights that were missed are caught up.
 */
@Component
class CalendarScan {
  private static final String ACTOR = "système";
  private static final String SOURCE = "prevenance:calendrier";
  private static final int LONGEST_ABSENCE_DAYS = 31;
  private static final List<Integer> AGES = List.of(16, 18, 20, 21, 25, 50, 60, 62, 65);

  /** Born on 29 February, one is a year older on 1 March of the other years. */
  private static final String BIRTHDAYS =
      """
      insert into life_event (id, processing, agreement, source, event_id, type, data, received_at,
        expires_on, state, not_before)
      select gen_random_uuid(), m.processing, 'calendrier', :source,
        'anniversaire:' || :day || ':' || m.id, 'anniversaire',
        jsonb_build_object('membre', m.id), :now, min(h.expires_on), 'à traiter', now()
      from own_member m join own_household h on h.id = m.household
      where m.processing = :processing and h.expires_on > :today
        and substr(m.birth_day, 6) in (:birthdays)
        and :year - substr(m.birth_day, 1, 4)::int in (:ages)
      group by m.processing, m.id
      on conflict (processing, source, event_id) do nothing\
      """;

  private final Processings processings;
  private final OwnHouseholds households;
  private final Renewals renewals;
  private final Persons persons;
  private final JdbcClient database;
  private final TransactionOperations transactions;
  private final Clock clock;

  CalendarScan(
      Processings processings,
      OwnHouseholds households,
      Renewals renewals,
      Persons persons,
      JdbcClient database,
      TransactionOperations transactions,
      Clock clock) {
    this.processings = processings;
    this.households = households;
    this.renewals = renewals;
    this.persons = persons;
    this.database = database;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks through the days since the last one that was, today included, of every processing. */
  void catchUp() {
    for (var processing : processings.all()) {
      var today = LocalDate.now(clock);
      var earliest = today.minusDays(LONGEST_ABSENCE_DAYS);
      var day =
          last(processing).map(done -> done.plusDays(1)).filter(earliest::isBefore).orElse(today);
      for (; !day.isAfter(today); day = day.plusDays(1)) {
        var scanned = day;
        transactions.executeWithoutResult(_ -> scan(processing, scanned));
      }
    }
  }

  private Optional<LocalDate> last(Processing processing) {
    return database
        .sql("select max(day) from calendar_scan where processing = ?")
        .param(processing.id().value())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single();
  }

  /** Another instance that scans the same day waits for this one, then leaves it. */
  private void scan(Processing processing, LocalDate day) {
    boolean isOurs =
        database
                .sql(
                    """
                    insert into calendar_scan (processing, day, emitted, at)
                    values (?, ?, 0, ?) on conflict do nothing\
                    """)
                .params(processing.id().value(), day, now())
                .update()
            == 1;
    if (isOurs) {
      int emitted = birthdays(processing, day) + deadlines(processing, day);
      database
          .sql("update calendar_scan set emitted = ? where processing = ? and day = ?")
          .params(emitted, processing.id().value(), day)
          .update();
    }
  }

  private int birthdays(Processing processing, LocalDate day) {
    return database
        .sql(BIRTHDAYS)
        .param("source", SOURCE)
        .param("day", day.toString())
        .param("now", now())
        .param("processing", processing.id().value())
        .param("today", LocalDate.now(clock))
        .param("birthdays", bornOn(day))
        .param("year", day.getYear())
        .param("ages", AGES)
        .update();
  }

  private static List<String> bornOn(LocalDate day) {
    var own = "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth());
    return own.equals("03-01") && !day.isLeapYear() ? List.of(own, "02-29") : List.of(own);
  }

  private int deadlines(Processing processing, LocalDate day) {
    var access = processings.enter(processing.id(), processing.purpose(), ACTOR);
    int emitted = 0;
    for (var proposal : renewals.beginning(day, access)) {
      if (isOwn(proposal.detection().recipient(), access)) {
        emitted += deadline(proposal, day);
      }
    }
    return emitted;
  }

  private boolean isOwn(UUID recipient, Access access) {
    return persons
        .find(recipient, access)
        .map(person -> households.find(person.identity(), access))
        .filter(OwnHouseholds.Match.One.class::isInstance)
        .isPresent();
  }

  private int deadline(Renewals.Proposal proposal, LocalDate day) {
    var detection = proposal.detection();
    return database
        .sql(
            """
            insert into life_event (id, processing, agreement, source, event_id, type, data,
              received_at, expires_on, state, not_before)
            values (:id, :processing, 'calendrier', :source, :eventId, 'echeance',
              jsonb_build_object('dossier', :detection::text), :now, :expiresOn, 'à traiter', now())
            on conflict (processing, source, event_id) do nothing\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", detection.processing().value())
        .param("source", SOURCE)
        .param("eventId", "echeance:%s:%s".formatted(day, detection.id()))
        .param("detection", detection.id().toString())
        .param("now", now())
        .param("expiresOn", detection.expiresOn())
        .update();
  }

  private OffsetDateTime now() {
    return Instant.now(clock).atOffset(ZoneOffset.UTC);
  }
}
