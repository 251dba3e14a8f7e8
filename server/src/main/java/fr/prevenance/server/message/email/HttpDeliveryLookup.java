package fr.prevenance.server.message.email;

import fr.prevenance.server.message.outbox.DeliveryLookup;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks over HTTP: {@code GET <address>?message-id=<…>} answers {@code {"known": true|false}}.
 * Anything else is no answer.
 */
public final class HttpDeliveryLookup implements DeliveryLookup, AutoCloseable {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** A relay may first finish storing what it is receiving, so as not to say no too early. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final int OK = 200;

  private final Optional<URI> address;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  /**
   * @param address empty when nobody can be asked
   */
  public HttpDeliveryLookup(Optional<URI> address) {
    this.address = address;
  }

  @Override
  public boolean canBeAsked() {
    return address.isPresent();
  }

  @Override
  public Answer ask(String messageId) {
    return address.map(uri -> ask(uri, messageId)).orElse(Answer.NO_ANSWER);
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private Answer ask(URI uri, String messageId) {
    try {
      HttpResponse<String> response =
          http.send(request(uri, messageId), HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == OK ? read(response.body()) : Answer.NO_ANSWER;
    } catch (IOException unreachable) {
      return Answer.NO_ANSWER;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Answer.NO_ANSWER;
    }
  }

  private static HttpRequest request(URI uri, String messageId) {
    String query = "?message-id=" + URLEncoder.encode(messageId, StandardCharsets.UTF_8);
    return HttpRequest.newBuilder(URI.create(uri + query)).timeout(PATIENCE).build();
  }

  private Answer read(String body) {
    try {
      JsonNode known = json.readTree(body).path("known");
      if (!known.isBoolean()) {
        return Answer.NO_ANSWER;
      }
      return known.asBoolean() ? Answer.HAS_IT : Answer.HAS_IT_NOT;
    } catch (JacksonException notJson) {
      return Answer.NO_ANSWER;
    }
  }
}
