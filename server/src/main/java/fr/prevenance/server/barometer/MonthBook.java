package fr.prevenance.server.barometer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The months that were counted for good, and what they came to. */
@Component
public class MonthBook {
  private final JdbcClient database;
  private final Clock clock;

  MonthBook(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A count with its month. */
  record Entry(YearMonth month, Count count) {}

  /**
   * Keeps what a month comes to, once: the mark and the counts are committed together or not at
   * all. Another instance that is at the same month waits for this one, then leaves it.
   *
   * @param counted what to keep; not asked for where the month was counted already
   * @return whether it was kept
   */
  @Transactional
  public boolean keep(
      String processing, YearMonth month, Turn turn, Supplier<List<Count>> counted) {
    boolean isOurs =
        database
                .sql(
                    """
                    insert into barometer_month (processing, month, turn, counted_at)
                    values (?, ?, ?, ?) on conflict do nothing\
                    """)
                .params(
                    processing,
                    month.atDay(1),
                    turn.word(),
                    clock.instant().atOffset(ZoneOffset.UTC))
                .update()
            == 1;
    if (isOurs) {
      counted.get().forEach(count -> insert(processing, month, turn, count));
    }
    return isOurs;
  }

  /** Turns counted for good, by month. */
  public Map<YearMonth, Set<Turn>> counted(String processing) {
    Map<YearMonth, Set<Turn>> counted = new HashMap<>();
    database
        .sql("select month, turn from barometer_month where processing = ?")
        .param(processing)
        .query(row -> {
          counted
              .computeIfAbsent(month(row), _ -> EnumSet.noneOf(Turn.class))
              .add(turn(row.getString("turn")));
        });
    return counted;
  }

  /** The first month of which a processing has anything to count; empty: it has done nothing. */
  public Optional<YearMonth> start(String processing) {
    return database
        .sql(
            """
            select min(month) from (
              select min(month) as month from barometer_month where processing = :processing
              union all
              select min(started_at at time zone :zone)::date from detection_run
              where processing = :processing and not is_dry
              union all
              select min(at at time zone :zone)::date from contact_event
              where processing = :processing) known\
            """)
        .param("processing", processing)
        .param("zone", clock.getZone().getId())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .map(YearMonth::from);
  }

  List<Entry> read(String processing, YearMonth first, YearMonth last) {
    return database
        .sql(
            """
            select month, right_slug, subject, detail, number from barometer_count
            where processing = ? and month between ? and ?\
            """)
        .params(processing, first.atDay(1), last.atDay(1))
        .query((row, _) -> new Entry(month(row), count(row)))
        .list();
  }

  private void insert(String processing, YearMonth month, Turn turn, Count count) {
    database
        .sql(
            """
            insert into barometer_count
              (processing, month, turn, right_slug, subject, detail, number)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(
            processing,
            month.atDay(1),
            turn.word(),
            count.right(),
            count.subject().word(),
            count.detail(),
            count.number())
        .update();
  }

  private static Turn turn(String word) {
    return word.equals(Turn.MONTH.word()) ? Turn.MONTH : Turn.FOLLOW_UP;
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    return YearMonth.from(row.getObject("month", LocalDate.class));
  }

  private static Count count(ResultSet row) throws SQLException {
    return new Count(
        row.getString("right_slug"),
        Subject.of(row.getString("subject")),
        row.getString("detail"),
        row.getLong("number"));
  }
}
