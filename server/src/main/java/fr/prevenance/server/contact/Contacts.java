package fr.prevenance.server.contact;

import fr.prevenance.server.contact.ContactEvent.Channel;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.Purgeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents and people said to each other, and what was done: the person's timeline. */
@Service
@Order(0)
public class Contacts implements Purgeable {
  private static final int MONTHS_KEPT = 12;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Contacts(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records a contact and an entry of the audit log, in the caller's transaction.
   *
   * @param right slug of the right that it was about
   */
  @Transactional
  public void record(
      UUID person, String right, Channel channel, String action, String note, Access access) {
    jdbc.sql(
            """
            insert into contact_event
              (id, processing, person, right_slug, agent, channel, action, note, at, expires_on)
            values
              (:id, :processing, :person, :right, :agent, :channel, :action, :note, :at, :expiry)\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", access.processing().id().value())
        .param("person", person)
        .param("right", right)
        .param("agent", access.actor())
        .param("channel", channel.label())
        .param("action", action)
        .param("note", note.strip())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("expiry", LocalDate.now(clock).plusMonths(MONTHS_KEPT))
        .update();
    audit.record(
        new AuditEntry(
            access.actor(),
            Optional.of(access.processing().id().value()),
            "contact : " + action,
            Optional.of(person.toString()),
            AuditEntry.Result.DONE,
            channel.label()));
  }

  /** Latest first. */
  public List<ContactEvent> of(Person person, Access access) {
    return jdbc.sql(
            """
            select agent, channel, action, note, at from contact_event
            where person = ? and processing = ? and expires_on > ? order by at desc\
            """)
        .params(person.id(), access.processing().id().value(), LocalDate.now(clock))
        .query(Contacts::read)
        .list();
  }

  @Override
  public String what() {
    return "contacts échus";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return jdbc.sql("delete from contact_event where expires_on <= ?").param(today).update();
  }

  private static ContactEvent read(ResultSet row, int number) throws SQLException {
    return new ContactEvent(
        row.getString("agent"),
        Channel.labelled(row.getString("channel")),
        row.getString("action"),
        row.getString("note"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
