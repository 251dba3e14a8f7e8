package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was done in a month, and how many whole days after what it followed. */
@Component
class StepCounting implements Counting {
  private static final String QUERY =
      """
      select m.right_slug, 'délai d''ouverture' as subject,
        extract(day from m.opened_at - m.sent_at)::int::text as detail, count(*) as number
      from message m
      where m.processing = :processing and m.kind = 'proposition' and m.sent_at <= m.opened_at
        and m.opened_at >= :from and m.opened_at < :to
      group by 1, 2, 3
      union all
      select p.right_slug, 'délai de demande',
        extract(day from s.at - m.sent_at)::int::text, count(*)
      from procedure p
        join procedure_step s on s.procedure = p.id and s.step = 'confirmée'
        join message m on m.detection = p.detection and m.kind = 'proposition'
          and m.campaign = p.campaign and m.sent_at <= s.at
      where p.processing = :processing and s.at >= :from and s.at < :to
      group by 1, 2, 3
      union all
      select p.right_slug, 'délai d''attribution',
        extract(day from granted.at - asked.at)::int::text, count(*)
      from procedure p
        join procedure_step asked on asked.procedure = p.id and asked.step = 'confirmée'
        join procedure_step granted on granted.procedure = p.id and granted.step = 'attribuée'
          and granted.at >= asked.at
      where p.processing = :processing and granted.at >= :from and granted.at < :to
      group by 1, 2, 3
      union all
      select p.right_slug, 'renonciation', '', count(*)
      from procedure p join procedure_step s on s.procedure = p.id and s.step = 'renoncée'
      where p.processing = :processing and s.at >= :from and s.at < :to
      group by 1
      union all
      select '', 'opposition', '', count(*)
      from objection
      where processing = :processing and recorded_at >= :from and recorded_at < :to
      having count(*) > 0\
      """;

  private final MonthCount counted;

  StepCounting(MonthCount counted) {
    this.counted = counted;
  }

  @Override
  public Turn turn() {
    return Turn.MONTH;
  }

  @Override
  public List<Count> count(YearMonth month, Access access) {
    return counted.of(month, access, QUERY, Map.of());
  }
}
