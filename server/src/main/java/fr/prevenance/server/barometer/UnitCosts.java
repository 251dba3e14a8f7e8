package fr.prevenance.server.barometer;

import fr.prevenance.server.contact.ContactEvent.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What contacts cost a body; a channel without a cost is unknown, which is not free. */
@Service
public class UnitCosts {
  private final JdbcClient database;
  private final BodyLog log;
  private final Clock clock;

  UnitCosts(JdbcClient database, BodyLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.clock = clock;
  }

  /** In the order of channels. */
  public List<UnitCost> of(String siret) {
    return database
        .sql("select * from barometer_cost where siret = ?")
        .param(siret)
        .query((row, _) -> read(row))
        .list()
        .stream()
        .sorted((one, other) -> one.channel().compareTo(other.channel()))
        .toList();
  }

  @Transactional
  public void set(String siret, UnitCost cost, String actor) {
    database
        .sql(
            """
            insert into barometer_cost (siret, channel, cents, source, as_of, set_by, set_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (siret, channel) do update set cents = excluded.cents,
              source = excluded.source, as_of = excluded.as_of, set_by = excluded.set_by,
              set_at = excluded.set_at\
            """)
        .params(
            siret,
            cost.channel().label(),
            cost.cents(),
            cost.source(),
            cost.asOf(),
            actor,
            clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    String detail = "%s : %d centimes".formatted(cost.channel().label(), cost.cents());
    log.record(siret, "baromètre : coût d'un contact", Optional.empty(), detail, actor);
  }

  /** From then on it is unknown. */
  @Transactional
  public void forget(String siret, Channel channel, String actor) {
    database
        .sql("delete from barometer_cost where siret = ? and channel = ?")
        .params(siret, channel.label())
        .update();
    String detail = channel.label() + " : inconnu";
    log.record(siret, "baromètre : coût d'un contact", Optional.empty(), detail, actor);
  }

  private static UnitCost read(ResultSet row) throws SQLException {
    String label = row.getString("channel");
    return new UnitCost(
        Arrays.stream(Channel.values())
            .filter(channel -> channel.label().equals(label))
            .findFirst()
            .orElseThrow(),
        row.getLong("cents"),
        row.getString("source"),
        row.getObject("as_of", LocalDate.class));
  }
}
