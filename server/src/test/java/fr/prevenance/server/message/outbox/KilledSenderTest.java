package fr.prevenance.server.message.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.testkit.database.DatabaseAccess;
import fr.prevenance.testkit.mail.CaughtMail;
import fr.prevenance.testkit.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the instant at which a sender is killed, each message is delivered exactly once. */
class KilledSenderTest {

  private static final int MESSAGES = 1_200;
  private static final int KILLS = 20;
  private static final long SEED = 20_251_015;
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final DatabaseAccess database = OutboxFixture.freshAccess();
  private final OutboxFixture fixture = OutboxFixture.on(database);
  private final Random random = new Random(SEED);
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
  void killed_at_twenty_instants_and_restarted_it_delivers_each_message_exactly_once()
      throws Exception {
    fixture.fill(MESSAGES);
    for (int kill = 0; kill < KILLS; kill++) {
      killAfter(random.nextInt(1, 16));
    }
    drain();
    assertThat(deliveries()).hasSize(MESSAGES).doesNotHaveDuplicates();
  }

  @Test
  void killed_between_the_250_and_its_record_it_delivers_each_message_exactly_once()
      throws Exception {
    fixture.fill(60);
    for (int accepted : List.of(1, 7, 10, 13)) {
      assertThat(startDyingAfter(accepted).waitFor()).isEqualTo(137);
    }
    assertThat(fixture.countIn("tentative")).as("messages in doubt").isPositive();
    drain();
    assertThat(deliveries()).hasSize(60).doesNotHaveDuplicates();
  }

  /** Lets some messages through, then kills within the next milliseconds. */
  private void killAfter(int messages) throws IOException, InterruptedException {
    int target = Math.min(MESSAGES, catcher.all().size() + messages);
    Process sender = startDyingAfter(0);
    try {
      await()
          .atMost(LIMIT)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> catcher.all().size() >= target);
      LockSupport.parkNanos(random.nextLong(10_000_000));
    } finally {
      sender.destroyForcibly().waitFor();
    }
  }

  private Process startDyingAfter(int accepted) throws IOException {
    return SenderProgram.start(database, catcher.smtpPort(), lookup(), accepted);
  }

  private void drain() {
    Relay relay = OutboxFixture.relay(catcher.smtpPort());
    Sending sending = SenderProgram.sending(fixture, relay, lookup());
    sending.start();
    await().atMost(LIMIT).until(() -> fixture.countIn("envoyé") == fixture.count());
    sending.stop();
  }

  private URI lookup() {
    return catcher.address().resolve("/messages");
  }

  private List<String> deliveries() {
    return catcher.all().stream().map(CaughtMail::recipients).flatMap(List::stream).toList();
  }
}
