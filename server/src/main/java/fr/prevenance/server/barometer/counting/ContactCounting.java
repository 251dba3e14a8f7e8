package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.ContactDetail;
import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Contacts of people with agents in a month. What is done for one person, about one right, by one
 * channel, on one day is one contact; it is repeated where there was one of an earlier day for the
 * same right.
 */
@Component
class ContactCounting implements Counting {
  private static final String QUERY =
      """
      with contact as (
        select person, coalesce(right_slug, '') as right_slug, channel,
          (at at time zone :zone)::date as day
        from contact_event
        where processing = :processing and expires_on > :today and at < :to
          and at >= :from - make_interval(days => :days + 1)
        group by 1, 2, 3, 4),
      told as (
        select *, count(*) over (partition by person, right_slug order by day
          range between make_interval(days => :days) preceding and interval '1 day' preceding)
          as before
        from contact)
      select right_slug, 'contact' as subject,
        channel || case when before > 0 then ', répété' else '' end as detail, count(*) as number
      from told where day >= :first
      group by 1, 2, 3\
      """;

  private final MonthCount counted;
  private final Clock clock;

  ContactCounting(MonthCount counted, Clock clock) {
    this.counted = counted;
    this.clock = clock;
  }

  @Override
  public Turn turn() {
    return Turn.MONTH;
  }

  @Override
  public List<Count> count(YearMonth month, Access access) {
    return counted.of(
        month, access, QUERY, Map.of("today", LocalDate.now(clock), "days", ContactDetail.DAYS));
  }
}
