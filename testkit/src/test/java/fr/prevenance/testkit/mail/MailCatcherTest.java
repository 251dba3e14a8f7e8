package fr.prevenance.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

  private static final String ID = "<1@mairie.test>";
  private static final String LEA = "lea@exemple.test";

  @TempDir Path folder;

  private MailCatcher catcher;

  @BeforeEach
  void start() {
    catcher = MailCatcher.start(folder);
  }

  @AfterEach
  void stop() {
    catcher.close();
  }

  private String deliver(String messageId) throws Exception {
    try (Sender sender = Sender.connect(catcher.smtpPort())) {
      return sender.deliver(LEA, messageId);
    }
  }

  private List<Path> stored() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void what_was_sent_is_read_again_byte_by_byte() throws Exception {
    assertThat(deliver(ID)).startsWith("250 ");
    assertThat(new String(catcher.all().getFirst().raw(), StandardCharsets.UTF_8))
        .isEqualTo(Sender.message(LEA, ID));
  }

  @Test
  void a_mail_is_found_by_message_id_and_by_recipient() throws Exception {
    deliver(ID);
    assertThat(catcher.find(ID)).isEqualTo(catcher.byRecipient("LEA@exemple.test")).hasSize(1);
    assertThat(catcher.find("<2@mairie.test>")).isEmpty();
  }

  @Test
  void the_subject_and_the_text_are_decoded() throws Exception {
    deliver(ID);
    CaughtMail mail = catcher.find(ID).getFirst();
    assertThat(mail.subject()).isEqualTo("Chèque énergie");
    assertThat(mail.plainText()).hasValueSatisfying(text -> assertThat(text).contains("Bonjour"));
    assertThat(mail.header("Message-ID")).contains(ID);
  }

  @Test
  void two_deliveries_of_one_message_are_two() throws Exception {
    deliver(ID);
    deliver(ID);
    assertThat(catcher.find(ID)).hasSize(2);
    assertThat(stored()).hasSize(2);
  }

  @Test
  void a_restart_finds_everything_and_counts_on() throws Exception {
    deliver(ID);
    List<CaughtMail> before = catcher.all();
    catcher.close();
    catcher = MailCatcher.start(folder);
    assertThat(catcher.all()).isEqualTo(before);
    deliver("<2@mairie.test>");
    assertThat(catcher.all()).extracting(CaughtMail::sequence).containsExactly(1L, 2L);
  }

  @Test
  void a_message_cut_short_is_not_kept() throws Exception {
    try (Sender sender = Sender.connect(catcher.smtpPort())) {
      sender.begin(LEA).write("Message-ID: " + ID + "\r\n\r\nBonj");
    }
    assertThat(catcher.settle(Duration.ofSeconds(10))).isTrue();
    assertThat(catcher.all()).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void what_a_killed_catcher_left_half_written_is_dropped() throws Exception {
    catcher.close();
    Path draft = Files.writeString(folder.resolve("incoming").resolve("draft.eml"), "Mess");
    catcher = MailCatcher.start(folder);
    assertThat(draft).doesNotExist();
    assertThat(catcher.all()).isEmpty();
  }

  @Test
  void a_refused_delivery_leaves_nothing() throws Exception {
    catcher.behave(onDelivery(new Reaction.Refuse(451, "4.7.1 Réessayez")));
    assertThat(deliver(ID)).startsWith("451 ");
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_recipient_can_be_refused() throws Exception {
    catcher.behave(
        new Behaviour() {
          @Override
          public Optional<Reaction.Refuse> onRecipient(String address) {
            return Optional.of(new Reaction.Refuse(550, "5.1.1 No such user"));
          }
        });
    try (Sender sender = Sender.connect(catcher.smtpPort())) {
      sender.ask("MAIL FROM:<nepasrepondre@mairie.test>");
      assertThat(sender.ask("RCPT TO:<" + LEA + ">")).startsWith("550 ");
    }
  }

  @Test
  void a_broken_connection_after_storing_keeps_the_mail_and_says_nothing() throws Exception {
    catcher.behave(onDelivery(new Reaction.StoreAndHangUp()));
    assertThat(deliver(ID)).isEmpty();
    assertThat(catcher.find(ID)).hasSize(1);
  }

  @Test
  void a_broken_connection_before_storing_keeps_nothing() throws Exception {
    catcher.behave(onDelivery(new Reaction.HangUp()));
    assertThat(deliver(ID)).isEmpty();
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_disk_that_cannot_be_written_is_a_temporary_refusal() throws Exception {
    Files.delete(folder.resolve("incoming"));
    assertThat(deliver(ID)).startsWith("452 ");
    assertThat(stored()).isEmpty();
    Files.createDirectory(folder.resolve("incoming"));
    assertThat(deliver(ID)).startsWith("250 ");
  }

  @Test
  void many_senders_at_once_lose_nothing() throws Exception {
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 200)
              .mapToObj(n -> senders.submit(() -> deliver("<" + n + "@mairie.test>")))
              .toList();
      for (var answer : answers) {
        assertThat(answer.get()).startsWith("250 ");
      }
    }
    assertThat(catcher.all())
        .extracting(CaughtMail::messageId)
        .doesNotHaveDuplicates()
        .hasSize(200);
    assertThat(stored()).hasSize(200);
  }

  @Test
  void a_port_already_taken_is_named_in_french(@TempDir Path other) {
    assertThatThrownBy(() -> MailCatcher.start(other, catcher.smtpPort(), 0))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Le port " + catcher.smtpPort())
        .hasMessageContaining("déjà pris");
  }

  static Behaviour onDelivery(Reaction reaction) {
    return new Behaviour() {
      @Override
      public Reaction onDelivery(Delivery delivery) {
        return reaction;
      }
    };
  }
}
