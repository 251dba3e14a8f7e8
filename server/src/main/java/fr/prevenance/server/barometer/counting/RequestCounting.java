package fr.prevenance.server.barometer.counting;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.right.RightCatalogue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Requests received in a month: whether they were acknowledged at once, and granted by the day that
 * their accusé de réception promises. Those of people who objected afterwards are left out.
 */
@Component
class RequestCounting implements Counting {
  private static final String QUERY =
      """
      select p.right_slug, 'demande' as subject,
        case
          when receipt.sent_at < s.at + interval '24 hours' then 'accusé dans le jour'
          when receipt.sent_at is not null then 'accusé plus tard'
          when exists (select 1 from procedure_step posted where posted.procedure = p.id
            and posted.step = 'accusé de réception à poster') then 'accusé à poster'
          else 'sans accusé' end
        || case when exists (
            select 1 from procedure_step granted
            where granted.procedure = p.id and granted.step = 'attribuée'
              and (granted.at at time zone :zone)::date <=
                ((s.at at time zone :zone)::date + make_interval(months => promise.months))::date)
          then ', dans le délai' else '' end
        || case when s.actor = 'personne' then ', en ligne' else '' end as detail,
        count(*) as number
      from procedure p
        join procedure_step s on s.procedure = p.id and s.step = 'confirmée'
        join unnest(cast(:rights as text[]), cast(:promised as int[])) as promise (slug, months)
          on promise.slug = p.right_slug
        left join lateral (
          select min(m.sent_at) as sent_at from message m
          where m.detection = p.detection and m.kind = 'accusé de réception') receipt on true
      where p.processing = :processing and s.at >= :from and s.at < :to
        and not exists (
          select 1 from procedure_step gone
          where gone.procedure = p.id and gone.step = 'opposée')
      group by 1, 2, 3\
      """;

  private final MonthCount counted;
  private final RightCatalogue rights;

  RequestCounting(MonthCount counted, RightCatalogue rights) {
    this.counted = counted;
    this.rights = rights;
  }

  @Override
  public Turn turn() {
    return Turn.FOLLOW_UP;
  }

  @Override
  public List<Count> count(YearMonth month, Access access) {
    List<RightPack> served =
        access.processing().rights().stream().flatMap(slug -> rights.find(slug).stream()).toList();
    return counted.of(
        month,
        access,
        QUERY,
        Map.of(
            "rights",
            served.stream().map(RightPack::slug).toArray(String[]::new),
            "promised",
            served.stream().map(pack -> pack.silence().months()).toArray(Integer[]::new)));
  }
}
