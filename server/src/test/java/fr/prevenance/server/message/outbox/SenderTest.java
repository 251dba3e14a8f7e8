package fr.prevenance.server.message.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.email.HttpDeliveryLookup;
import fr.prevenance.testkit.mail.Behaviour;
import fr.prevenance.testkit.mail.CaughtMail;
import fr.prevenance.testkit.mail.MailCatcher;
import fr.prevenance.testkit.mail.Reaction;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SenderTest {

  private final OutboxFixture fixture = OutboxFixture.fresh();
  private MailCatcher catcher;

  @BeforeEach
  void catchMail(@TempDir Path folder) {
    catcher = MailCatcher.start(folder);
  }

  @AfterEach
  void stop() {
    catcher.close();
    fixture.close();
  }

  @Test
  void a_message_is_handed_over_once_and_recorded_as_sent() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    sendUntilIdle();
    assertThat(fixture.state(message)).isEqualTo("envoyé");
    assertThat(deliveries()).containsExactly("personne@exemple.test");
  }

  @Test
  void more_messages_than_a_batch_all_leave() throws SQLException {
    fixture.fill(25);
    sendUntilIdle();
    assertThat(deliveries()).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void the_attempt_and_its_message_id_are_committed_before_the_content_leaves()
      throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    String[] seen = new String[1];
    react(delivery -> {
      seen[0] =
          fixture
              .jdbc
              .sql("select state || ' ' || message_id from message where id = ?")
              .param(message)
              .query(String.class)
              .single();
      return new Reaction.Accept();
    });
    sendUntilIdle();
    assertThat(seen[0]).isEqualTo("tentative <%s@exempleville.test>".formatted(message));
  }

  @Test
  void a_message_put_off_by_the_relay_leaves_later() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.Refuse(451, "greylisted"));
    sendBatch();
    assertThat(fixture.state(message)).isEqualTo("à envoyer");
    sendUntilIdle();
    assertThat(fixture.state(message)).isEqualTo("envoyé");
    assertThat(deliveries()).hasSize(1);
  }

  @Test
  void a_message_refused_for_good_is_recorded_with_its_code() throws SQLException {
    UUID message = fixture.put("inconnu@exemple.test");
    catcher.behave(
        new Behaviour() {
          @Override
          public Optional<Reaction.Refuse> onRecipient(String address) {
            return Optional.of(new Reaction.Refuse(550, "no such user"));
          }
        });
    sendUntilIdle();
    assertThat(fixture.state(message)).isEqualTo("refusé");
    assertThat(failure(message)).isEqualTo("550");
  }

  @Test
  void a_recipient_refused_does_not_keep_the_others_of_the_batch_from_leaving()
      throws SQLException {
    fixture.fill(5);
    catcher.behave(
        new Behaviour() {
          @Override
          public Optional<Reaction.Refuse> onRecipient(String address) {
            return address.startsWith("personne-2@")
                ? Optional.of(new Reaction.Refuse(550, "no such user"))
                : Optional.empty();
          }
        });
    sendUntilIdle();
    assertThat(fixture.countIn("envoyé")).isEqualTo(4);
  }

  @Test
  void a_relay_that_is_down_leaves_the_message_to_send() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    int port = catcher.smtpPort();
    catcher.close();
    try (Lease lease = fixture.lease()) {
      fixture.sender(OutboxFixture.relay(port)).sendBatch(lease);
    }
    assertThat(fixture.state(message)).isEqualTo("à envoyer");
    assertThat(failure(message)).isEqualTo("connexion");
  }

  @Test
  void a_message_stored_before_the_connection_broke_is_not_sent_twice() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.StoreAndHangUp());
    sendBatch();
    assertThat(fixture.state(message)).isEqualTo("tentative");
    fixture.recovery(lookup()).pass();
    sendUntilIdle();
    assertThat(fixture.state(message)).isEqualTo("envoyé");
    assertThat(deliveries()).hasSize(1);
  }

  @Test
  void a_message_lost_when_the_connection_broke_is_sent_again_under_its_message_id()
      throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.HangUp());
    sendBatch();
    fixture.recovery(lookup()).pass();
    sendUntilIdle();
    assertThat(catcher.find("<%s@exempleville.test>".formatted(message))).hasSize(1);
  }

  @Test
  void the_rest_of_a_batch_leaves_after_a_connection_broke() throws SQLException {
    fixture.fill(5);
    reactFirstWith(new Reaction.StoreAndHangUp());
    sendBatch();
    assertThat(deliveries()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void in_doubt_a_message_waits_for_an_agent_where_nobody_can_be_asked() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.StoreAndHangUp());
    sendBatch();
    fixture.recovery(new HttpDeliveryLookup(Optional.empty())).pass();
    sendUntilIdle();
    assertThat(fixture.state(message)).isEqualTo("incertain");
    assertThat(deliveries()).hasSize(1);
  }

  @Test
  void in_doubt_a_message_waits_for_an_agent_where_the_relay_does_not_answer() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.HangUp());
    sendBatch();
    URI nobody = URI.create("http://127.0.0.1:1/messages");
    fixture.recovery(new HttpDeliveryLookup(Optional.of(nobody))).pass();
    assertThat(fixture.state(message)).isEqualTo("incertain");
  }

  @Test
  void that_the_relay_has_it_not_is_not_believed_at_once() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    reactFirstWith(new Reaction.HangUp());
    sendBatch();
    fixture.recovery(lookup(), Duration.ofHours(1)).pass();
    assertThat(fixture.state(message)).isEqualTo("tentative");
  }

  @Test
  void a_living_sender_is_not_taken_for_dead() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    try (Lease living = fixture.lease()) {
      fixture.outbox().claim(living.instance(), 10);
      fixture.recovery(new HttpDeliveryLookup(Optional.empty())).pass();
      assertThat(fixture.state(message)).isEqualTo("tentative");
    }
    fixture.recovery(new HttpDeliveryLookup(Optional.empty())).pass();
    assertThat(fixture.state(message)).isEqualTo("incertain");
  }

  @Test
  void a_sender_told_to_stop_puts_its_batch_back() throws SQLException {
    fixture.fill(3);
    Sender sender = fixture.sender(OutboxFixture.relay(catcher.smtpPort()));
    sender.stop();
    try (Lease lease = fixture.lease()) {
      sender.sendBatch(lease);
    }
    assertThat(deliveries()).isEmpty();
    assertThat(fixture.countIn("à envoyer")).isEqualTo(3);
  }

  @Test
  void after_too_many_attempts_a_message_is_refused() throws SQLException {
    UUID message = fixture.put("personne@exemple.test");
    react(_ -> new Reaction.Refuse(451, "greylisted"));
    Backoff twice = new Backoff(Duration.ZERO, Duration.ZERO, 2);
    Outbox outbox = fixture.outbox(twice);
    Relay relay = OutboxFixture.relay(catcher.smtpPort());
    for (int i = 0; i < 3; i++) {
      handOver(outbox, relay);
    }
    assertThat(fixture.state(message)).isEqualTo("refusé");
  }

  @Test
  void two_senders_share_the_outbox_and_double_nothing() throws Exception {
    fixture.fill(200);
    Sender left = fixture.sender(OutboxFixture.relay(catcher.smtpPort()));
    Sender right = fixture.sender(OutboxFixture.relay(catcher.smtpPort()));
    Sending both = new Sending(List.of(left, right), List.of());
    both.start();
    await().until(() -> fixture.countIn("envoyé") == 200);
    both.stop();
    assertThat(deliveries()).hasSize(200).doesNotHaveDuplicates();
  }

  private void handOver(Outbox outbox, Relay relay) throws SQLException {
    try (Lease lease = fixture.lease();
        Relay.Connection connection = relay.open(() -> true)) {
      List<Outbox.Attempt> attempts =
          outbox.claim(lease.instance(), 10).envelopes().stream()
              .map(envelope -> new Outbox.Attempt(envelope, connection.hand(envelope)))
              .toList();
      outbox.settle(lease.instance(), attempts);
    }
  }

  private void sendUntilIdle() throws SQLException {
    int due = 1;
    while (due > 0 || fixture.countIn("à envoyer") > 0) {
      due = sendBatch();
    }
  }

  private int sendBatch() throws SQLException {
    try (Lease lease = fixture.lease()) {
      return fixture.sender(OutboxFixture.relay(catcher.smtpPort())).sendBatch(lease);
    }
  }

  private HttpDeliveryLookup lookup() {
    return new HttpDeliveryLookup(Optional.of(catcher.address().resolve("/messages")));
  }

  private void reactFirstWith(Reaction reaction) {
    boolean[] isFirst = {true};
    react(_ -> {
      Reaction now = isFirst[0] ? reaction : new Reaction.Accept();
      isFirst[0] = false;
      return now;
    });
  }

  private void react(Function<Behaviour.Delivery, Reaction> reaction) {
    catcher.behave(
        new Behaviour() {
          @Override
          public Reaction onDelivery(Delivery delivery) {
            return reaction.apply(delivery);
          }
        });
  }

  private String failure(UUID message) {
    return fixture
        .jdbc
        .sql("select failure from message where id = ?")
        .param(message)
        .query(String.class)
        .single();
  }

  private List<String> deliveries() {
    return catcher.all().stream().map(CaughtMail::recipients).flatMap(List::stream).toList();
  }
}
