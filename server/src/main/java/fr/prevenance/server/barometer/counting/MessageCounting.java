package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Messages handed to the relay in a month, and whether they were opened and answered. */
@Component
class MessageCounting implements Counting {

  /** The first answer counts: a request, a renunciation, an objection, or a call for an agent. */
  private static final String QUERY =
      """
      select m.right_slug, 'message' as subject,
        case m.state
          when 'refusé' then 'refusé'
          when 'incertain' then 'incertain'
          else coalesce(answer.word, 'sans réponse')
            || case when m.opened_at < m.sent_at + make_interval(months => :months)
              then ', ouvert' else '' end
        end as detail,
        count(*) as number
      from message m left join lateral (
        select case s.step when 'confirmée' then 'demande' when 'renoncée' then 'renonciation'
          when 'opposée' then 'opposition' else 'agent' end as word
        from procedure p join procedure_step s on s.procedure = p.id
        where p.detection = m.detection
          and s.at >= m.sent_at and s.at < m.sent_at + make_interval(months => :months)
          and (s.step in ('confirmée', 'renoncée', 'opposée')
            or s.step = 'à instruire' and s.actor = 'personne')
        order by s.id limit 1
      ) answer on true
      where m.processing = :processing and m.kind = 'proposition'
        and m.state in ('envoyé', 'refusé', 'incertain')
        and coalesce(m.sent_at, m.attempted_at) >= :from
        and coalesce(m.sent_at, m.attempted_at) < :to
      group by 1, 2, 3\
      """;

  private final MonthCount counted;

  MessageCounting(MonthCount counted) {
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
