package fr.prevenance.cli.visit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One person before one browser: keeps cookies, follows redirections, submits forms. All hosts are
 * this machine, so cookies are told apart by name alone, as browsers do between ports.
 */
public final class Visitor {
  private static final int MOST_REDIRECTIONS = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  /**
   * @param http shared by all visitors; must neither follow redirections nor keep cookies
   */
  public Visitor(HttpClient http) {
    this.http = http;
  }

  /** A client that visitors can share. */
  public static HttpClient sharedClient() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(PATIENCE)
        .build();
  }

  /** Opens a page. */
  public Page open(URI address) throws IOException {
    return follow(request(address).GET().build());
  }

  /** Submits a form by POST. */
  public Page submit(Form form) throws IOException {
    return follow(
        request(form.action())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.encoded()))
            .build());
  }

  private Page follow(HttpRequest first) throws IOException {
    HttpRequest request = first;
    for (int hop = 0; hop < MOST_REDIRECTIONS; hop++) {
      HttpResponse<String> response = send(request);
      remember(response);
      if (!isRedirection(response)) {
        return Page.of(request.uri(), response.statusCode(), response.body());
      }
      URI next = request.uri().resolve(response.headers().firstValue("Location").orElseThrow());
      request = request(next).GET().build();
    }
    throw new UnexpectedPage("trop de redirections depuis " + first.uri().getPath());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("visite interrompue");
    }
  }

  private static boolean isRedirection(HttpResponse<?> response) {
    return response.statusCode() / 100 == 3
        && response.headers().firstValue("Location").isPresent();
  }

  private void remember(HttpResponse<?> response) {
    for (String header : response.headers().allValues("Set-Cookie")) {
      String pair = header.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
  }

  private HttpRequest.Builder request(URI address) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(address).timeout(PATIENCE);
    if (!cookies.isEmpty()) {
      builder.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return builder;
  }
}
