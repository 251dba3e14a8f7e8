package fr.prevenance.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {

  private static final String ID = "<a+b&c@mairie.test>";
  private static final String LEA = "lea@exemple.test";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private MailCatcher catcher;

  @BeforeEach
  void start() {
    catcher = MailCatcher.start(folder);
  }

  @AfterEach
  void stop() {
    client.close();
    catcher.close();
  }

  private CompletableFuture<HttpResponse<String>> ask() {
    URI address =
        catcher
            .address()
            .resolve("/messages?message-id=" + URLEncoder.encode(ID, StandardCharsets.UTF_8));
    return client.sendAsync(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void an_unknown_message_is_said_unknown() {
    assertThat(ask().join().body()).isEqualTo("{\"known\":false,\"count\":0}");
  }

  @Test
  void deliveries_are_counted() throws Exception {
    try (Sender sender = Sender.connect(catcher.smtpPort())) {
      sender.deliver(LEA, ID);
      sender.deliver(LEA, ID);
      assertThat(ask().join().body()).isEqualTo("{\"known\":true,\"count\":2}");
    }
  }

  @Test
  void the_answer_waits_for_a_delivery_being_stored() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch storing = new CountDownLatch(1);
    catcher.behave(held(arrived, storing));
    try (Sender sender = Sender.connect(catcher.smtpPort())) {
      sender.begin(LEA).write(Sender.message(LEA, ID) + ".\r\n");
      arrived.await();
      CompletableFuture<HttpResponse<String>> answer = ask();
      storing.countDown();
      assertThat(answer.join().body()).isEqualTo("{\"known\":true,\"count\":1}");
    }
  }

  @Test
  void the_answer_waits_for_what_a_dead_sender_had_sent() throws Exception {
    for (int round = 1; round <= 50; round++) {
      try (Sender sender = Sender.connect(catcher.smtpPort())) {
        sender.begin(LEA).write(Sender.message(LEA, ID) + ".\r\n");
      }
      assertThat(ask().join().body()).isEqualTo("{\"known\":true,\"count\":" + round + "}");
    }
  }

  @Test
  void the_answer_waits_for_senders_still_in_the_kernel_queue() throws Exception {
    String pipelined =
        "EHLO mairie.test\r\nMAIL FROM:<a@mairie.test>\r\nRCPT TO:<" + LEA + ">\r\nDATA\r\n";
    try (Sender sender = Sender.rushed(catcher.smtpPort())) {
      sender.write(pipelined + Sender.message(LEA, ID) + ".\r\n");
      assertThat(ask().join().body()).isEqualTo("{\"known\":true,\"count\":1}");
    }
  }

  @Test
  void a_question_without_message_id_is_refused() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(catcher.address().resolve("/messages")).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  private static Behaviour held(CountDownLatch arrived, CountDownLatch storing) {
    return new Behaviour() {
      @Override
      public Reaction onDelivery(Delivery delivery) {
        arrived.countDown();
        try {
          storing.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
        return new Reaction.Accept();
      }
    };
  }
}
