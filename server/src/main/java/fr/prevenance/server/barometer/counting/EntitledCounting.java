package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * People found entitled by the real runs of a month. What a run found is in its tally; what a
 * standing one gathers is counted by its cases, and by the messages of those destroyed since.
 */
@Component
class EntitledCounting implements Counting {
  private static final String QUERY =
      """
      with found as (
        select r.right_slug,
          case when r.is_standing then (
            select count(*) from (
              select d.id from detection d where d.run = r.id and d.kind = 'ELIGIBLE'
              union
              select m.detection from message m join campaign c on c.id = m.campaign
              where c.run = r.id and m.kind = 'proposition') gathered)
          else (r.tally ->> 'eligible')::bigint end as people,
          case when r.is_standing then (
            select count(*) from detection d
            where d.run = r.id and d.kind = 'ELIGIBLE' and not d.is_reachable)
          else (r.tally ->> 'unreachable')::bigint end as unreachable
        from detection_run r
        where r.processing = :processing and not r.is_dry and r.state = 'terminée'
          and r.started_at >= :from and r.started_at < :to)
      select right_slug, 'ayant droit' as subject, '' as detail, sum(people) as number
      from found group by right_slug having sum(people) > 0
      union all
      select right_slug, 'ayant droit', 'sans adresse', sum(unreachable)
      from found group by right_slug having sum(unreachable) > 0\
      """;

  private final MonthCount counted;

  EntitledCounting(MonthCount counted) {
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
