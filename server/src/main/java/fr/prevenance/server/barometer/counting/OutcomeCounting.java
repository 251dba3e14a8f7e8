package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Of the people found entitled in a month, who asked for the right, and who was awarded it. */
@Component
class OutcomeCounting implements Counting {

  /** Campaigns write to those found entitled only: a case destroyed since is known by its own. */
  private static final String QUERY =
      """
      select right_slug, 'suite' as subject,
        case when is_awarded then 'attribution' else 'demande' end as detail, count(*) as number
      from (
        select r.right_slug, bool_or(s.step = 'attribuée') as is_awarded
        from procedure p
          left join campaign c on c.id = p.campaign
          left join detection d on d.id = p.detection
          join detection_run r on r.id = coalesce(c.run, d.run)
          join procedure_step s on s.procedure = p.id and s.step in ('confirmée', 'attribuée')
            and s.at < r.started_at + make_interval(months => :months)
        where p.processing = :processing and (c.run is not null or d.kind = 'ELIGIBLE')
          and not r.is_dry and r.state = 'terminée'
          and r.started_at >= :from and r.started_at < :to
        group by r.right_slug, p.id) followed
      group by 1, 2, 3\
      """;

  private final MonthCount counted;

  OutcomeCounting(MonthCount counted) {
    this.counted = counted;
  }

  @Override
  public Turn turn() {
    return Turn.FOLLOW_UP;
  }

  @Override
  public List<Count> count(YearMonth month, Access access) {
    return counted.of(month, access, QUERY, Map.of("months", Turn.MONTHS_TO_FOLLOW));
  }
}
