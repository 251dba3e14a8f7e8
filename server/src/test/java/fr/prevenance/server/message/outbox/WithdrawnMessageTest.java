package fr.prevenance.server.message.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.Cancellation;
import fr.prevenance.server.message.CaseFixture;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.MessageState;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.message.Receipts;
import fr.prevenance.server.message.Uncertain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people, agents and clocks take back while the outbox is at work. */
@InMessageRoom
class WithdrawnMessageTest {

  private static final UUID INSTANCE = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final Outbox outbox;
  private final Messages messages;
  private final Receipts receipts;
  private final Uncertain uncertain;
  private final Detections detections;
  private final CaseFixture cases;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Access access;
  private final UUID detection;

  WithdrawnMessageTest(
      Outbox outbox,
      Messages messages,
      Receipts receipts,
      Uncertain uncertain,
      Detections detections,
      CaseFixture cases,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.outbox = outbox;
    this.messages = messages;
    this.receipts = receipts;
    this.uncertain = uncertain;
    this.detections = detections;
    this.cases = cases;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.access = cases.access("ada");
    this.detection = cases.eligible(cases.run(), "personne@exemple.test");
  }

  @Test
  void a_message_about_a_case_that_is_gone_does_not_leave() {
    put();
    cases.destroy(detection);
    assertThat(claimed()).isEmpty();
    assertThat(message().state()).isEqualTo(MessageState.CANCELLED);
    assertThat(message().person()).isEmpty();
  }

  @Test
  void an_objection_says_that_a_message_was_just_being_handed_over() {
    put();
    claimed();
    assertThat(messages.cancelFor(List.of(detection))).isEqualTo(new Cancellation(0, 1, 0));
  }

  @Test
  void a_message_put_off_while_the_person_objected_does_not_leave_later() {
    put();
    List<Envelope> claimed = claimed();
    messages.cancelFor(List.of(detection));
    outbox.settle(
        INSTANCE, List.of(new Outbox.Attempt(claimed.getFirst(), new Handover.Deferred("451"))));
    jdbc.sql("update message set not_before = now()").update();
    assertThat(claimed()).isEmpty();
    assertThat(message().state()).isEqualTo(MessageState.CANCELLED);
  }

  @Test
  void an_agent_sends_an_uncertain_message_again() {
    put();
    UUID message = leftUncertain();
    assertThat(uncertain.list(access)).extracting(Message::id).containsExactly(message);
    assertThat(uncertain.resolve(message, Uncertain.Decision.SEND_AGAIN, access)).isTrue();
    assertThat(claimed()).extracting(Envelope::id).containsExactly(message);
  }

  @Test
  void an_agent_counts_an_uncertain_message_as_sent() {
    put();
    UUID message = leftUncertain();
    assertThat(uncertain.resolve(message, Uncertain.Decision.CLOSE, access)).isTrue();
    assertThat(message().state()).isEqualTo(MessageState.SENT);
    assertThat(message().sentAt()).isPresent();
  }

  @Test
  void what_is_not_uncertain_any_more_is_left_alone() {
    put();
    UUID message = leftUncertain();
    uncertain.resolve(message, Uncertain.Decision.CLOSE, access);
    assertThat(uncertain.resolve(message, Uncertain.Decision.SEND_AGAIN, access)).isFalse();
    assertThat(message().state()).isEqualTo(MessageState.SENT);
  }

  private void put() {
    jdbc.sql("delete from message").update();
    Receipts.Request request =
        new Receipts.Request("1", LocalDate.of(2025, 10, 15), List.of(), Optional.empty());
    transaction.executeWithoutResult(
        _ -> receipts.send(request, detections.find(detection, access).orElseThrow(), access));
  }

  private UUID leftUncertain() {
    UUID message = claimed().getFirst().id();
    jdbc.sql("update message set state = 'incertain', instance = null, doubtful_since = now()")
        .update();
    return message;
  }

  private List<Envelope> claimed() {
    return outbox.claim(INSTANCE, 10).envelopes();
  }

  private Message message() {
    return messages.ofDetection(detection, access).getFirst();
  }
}
