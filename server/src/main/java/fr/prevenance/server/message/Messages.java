package fr.prevenance.server.message;

import fr.prevenance.server.exchange.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The messages written to people, and what became of them. */
@Service
public class Messages {

  /** What remains when the person's data go: no address, no text, nobody. */
  private static final String BLANK =
      "address = null, subject = null, text_body = null, html_body = null, person = null";

  private final JdbcClient jdbc;
  private final Clock clock;

  Messages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<Message> byCode(ShortCode code) {
    return jdbc.sql("select * from message where code = ?")
        .param(code.characters())
        .query(MessageRow::read)
        .optional();
  }

  /**
   * @param token the last part of the link that a message bears
   */
  public Optional<Message> byLink(String token) {
    return jdbc.sql("select * from message where link_token = ?")
        .param(token)
        .query(MessageRow::read)
        .optional();
  }

  /** Oldest first. */
  public List<Message> ofDetection(UUID detection, Access access) {
    return where("detection", detection, access);
  }

  /** Oldest first. */
  public List<Message> ofPerson(UUID person, Access access) {
    return where("person", person, access);
  }

  /** Empty when the message belongs to another processing, or its content is destroyed. */
  public Optional<MessageContent> content(UUID message, Access access) {
    return jdbc.sql(
            """
            select address, subject, text_body, html_body from message
            where id = ? and processing = ? and address is not null and expires_on > ?\
            """)
        .params(message, access.processing().id().value(), today())
        .query(MessageRow::readContent)
        .optional();
  }

  /**
   * Records that the link was followed.
   *
   * @return whether it was the first time
   */
  @Transactional
  public boolean markOpened(String token) {
    return jdbc.sql("update message set opened_at = ? where link_token = ? and opened_at is null")
            .params(MessageRow.timestamp(clock.instant()), token)
            .update()
        == 1;
  }

  /**
   * Withdraws what has not left and destroys address, text and link to the person of all messages
   * about these detections, in the caller's transaction. One statement, so that a message changing
   * state meanwhile is waited for, then seen in its new state.
   */
  @Transactional
  public Cancellation cancelFor(Collection<UUID> detections) {
    if (detections.isEmpty()) {
      return new Cancellation(0, 0, 0);
    }
    return Cancellation.of(
        jdbc.sql(
                """
                update message set %s,
                  state = case when state = 'à envoyer' then 'annulé' else state end
                where detection in (:detections) and state <> 'annulé' returning state\
                """
                    .formatted(BLANK))
            .param("detections", detections)
            .query((row, number) -> MessageState.labelled(row.getString("state")))
            .list());
  }

  /** Withdraws what has not left about these detections, in the caller's transaction. */
  @Transactional
  public void withdrawFor(Collection<UUID> detections) {
    if (!detections.isEmpty()) {
      jdbc.sql(
              "update message set state = 'annulé', %s where detection in (:detections) and state = 'à envoyer'"
                  .formatted(BLANK))
          .param("detections", detections)
          .update();
    }
  }

  /** Withdraws what a campaign that is given up has not sent yet. */
  @Transactional
  public void withdraw(UUID campaign) {
    jdbc.sql(
            "update message set state = 'annulé', %s where campaign = ? and state = 'à envoyer'"
                .formatted(BLANK))
        .param(campaign)
        .update();
  }

  /** How many messages of a campaign are in each state; states without message are absent. */
  public Map<MessageState, Integer> counts(UUID campaign) {
    Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
    jdbc.sql("select state, count(*) as n from message where campaign = ? group by state")
        .param(campaign)
        .query(row -> {
          counts.put(MessageState.labelled(row.getString("state")), row.getInt("n"));
        });
    return counts;
  }

  /** How many people of a campaign have followed the link of their message. */
  public int opened(UUID campaign) {
    return jdbc.sql("select count(*) from message where campaign = ? and opened_at is not null")
        .param(campaign)
        .query(Integer.class)
        .single();
  }

  /**
   * Destroys the content of messages whose data have expired; what has not left will not.
   *
   * @param today first day on which data expiring that day may no longer be kept
   * @return how many messages were blanked
   */
  @Transactional
  public int eraseExpired(LocalDate today) {
    return jdbc.sql(
            """
            update message set %s,
              state = case when state = 'à envoyer' then 'annulé' else state end
            where expires_on <= ? and state <> 'tentative' and address is not null\
            """
                .formatted(BLANK))
        .param(today)
        .update();
  }

  private List<Message> where(String column, UUID id, Access access) {
    return jdbc.sql(
            "select * from message where %s = ? and processing = ? order by not_before, id"
                .formatted(column))
        .params(id, access.processing().id().value())
        .query(MessageRow::read)
        .list();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
