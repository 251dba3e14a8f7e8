package fr.prevenance.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.prevenance.server.browser.FictionalBodies;
import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.exchange.RequestFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events over real HTTP. */
class EventDoorwayTest {
  private static final String SOURCE = "https://caisse.valombre.test/evenements";
  private static final String TYPE = "fr.prevenance.evenement.naissance.v1";
  private static final String DATA =
      """
      {"personne": {"nomNaissance": "Fictive", "prenoms": "Camille", "dateNaissance": "1990-03-12"},
        "survenuLe": "2025-10-10"}\
      """;

  private final RunningServer server = RunningServer.shared();
  private final JdbcClient database = server.bean(JdbcClient.class);
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_structured_event_is_received_once_and_asks_the_partner_anew() throws Exception {
    var id = UUID.randomUUID().toString();
    assertThat(structured(id, FictionalBodies.EVENT_TOKEN).statusCode()).isEqualTo(202);
    assertThat(structured(id, FictionalBodies.EVENT_TOKEN).body()).contains("déjà reçu");

    await().untilAsserted(() -> assertThat(stateOf(id)).isEqualTo("traité"));
    assertThat(
            database
                .sql(
                    "select count(*) from exchange_request r join life_event e on e.id = r.event where e.event_id = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void the_request_is_written_out_for_the_partner_and_our_copy_destroyed() throws Exception {
    var id = UUID.randomUUID().toString();
    structured(id, FictionalBodies.EVENT_TOKEN);
    await().untilAsserted(() -> assertThat(stateOf(id)).isEqualTo("traité"));
    server.bean(RequestFiles.class).write();

    await().untilAsserted(() -> assertThat(requestOf(id).values()).endsWith("transmise", true));
    assertThat(written())
        .contains(String.valueOf(requestOf(id).get("id")), "\"finalité\":\"informer\"");
  }

  private Map<String, @Nullable Object> requestOf(String id) {
    return database
        .sql(
            """
            select r.id, r.state, r.identity is null as forgotten from exchange_request r
            join life_event e on e.id = r.event where e.event_id = ?\
            """)
        .param(id)
        .query()
        .singleRow();
  }

  private String written() throws IOException {
    var folder =
        Path.of(server.bean(Environment.class).getRequiredProperty("prevenance.organismes"))
            .resolve("energie/depot/demandes");
    var text = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  @Test
  void a_binary_event_is_received() throws Exception {
    var id = UUID.randomUUID().toString();
    var answer =
        send(
            request(FictionalBodies.EVENT_TOKEN)
                .header("Content-Type", "application/json")
                .header("ce-specversion", "1.0")
                .header("ce-id", id)
                .header("ce-source", SOURCE)
                .header("ce-type", TYPE),
            DATA);

    assertThat(answer.statusCode()).isEqualTo(202);
  }

  @Test
  void without_the_secret_nothing_comes_in() throws Exception {
    assertThat(structured("a", "un autre jeton").statusCode()).isEqualTo(401);
    var bare = HttpRequest.newBuilder(URI.create(server.page("/evenements")));
    assertThat(send(bare, DATA).statusCode()).isEqualTo(401);
  }

  @Test
  void what_is_no_event_is_refused_in_french() throws Exception {
    var answer =
        send(
            request(FictionalBodies.EVENT_TOKEN)
                .header("Content-Type", "application/cloudevents+json"),
            "{\"specversion\": ");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("cloudevent-illisible", "remède");
  }

  @Test
  void an_event_of_another_source_is_not_this_sender_s() throws Exception {
    var other = event("a").replace(SOURCE, "https://autre.test");
    assertThat(sendStructured(other, FictionalBodies.EVENT_TOKEN).statusCode()).isEqualTo(403);
  }

  @Test
  void an_event_too_large_is_not_read() throws Exception {
    var large = event("a").replace("Camille", "C".repeat(70_000));
    assertThat(sendStructured(large, FictionalBodies.EVENT_TOKEN).statusCode()).isEqualTo(413);
  }

  @Test
  void no_session_is_opened_for_a_machine() throws Exception {
    assertThat(structured("b", FictionalBodies.EVENT_TOKEN).headers().map())
        .doesNotContainKey("set-cookie");
  }

  @Test
  void the_command_of_the_guide_works() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl");
    var guide = Files.readString(Path.of("../docs/guide/evenements.md"));
    int start = guide.indexOf("curl --silent");
    var command =
        guide
            .substring(start, guide.indexOf("```", start))
            .replace("https://droits.exemple.test", server.address().toString())
            .replace("https://caisse.exemple.test/evenements", SOURCE)
            .replace("6f1d7a52-0f7e-4d5c-9a51-2f6a4c1e8b90", UUID.randomUUID().toString());
    var shell = new ProcessBuilder("/bin/sh", "-c", command).redirectErrorStream(true);
    shell.environment().put("jeton", FictionalBodies.EVENT_TOKEN);
    var process = shell.start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(answer).isEqualTo("{\"état\":\"reçu\"}");
  }

  private HttpResponse<String> structured(String id, String token) throws Exception {
    return sendStructured(event(id), token);
  }

  private static String event(String id) {
    return """
    {"specversion": "1.0", "id": "%s", "source": "%s", "type": "%s",
      "datacontenttype": "application/json", "data": %s}\
    """
        .formatted(id, SOURCE, TYPE, DATA);
  }

  private HttpResponse<String> sendStructured(String event, String token) throws Exception {
    return send(request(token).header("Content-Type", "application/cloudevents+json"), event);
  }

  private HttpRequest.Builder request(String token) {
    return HttpRequest.newBuilder(URI.create(server.page("/evenements")))
        .header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body)
      throws IOException, InterruptedException {
    return client.send(
        request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private String stateOf(String id) {
    return database
        .sql("select state from life_event where event_id = ?")
        .param(id)
        .query(String.class)
        .single();
  }
}
