package fr.prevenance.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with a browser without scripts: real HTTP, cookies, redirects, forms with their token.
 */
public final class HttpVisitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final String HTML = "text/html";

  private final RunningServer server;
  private final HttpClient client;

  public HttpVisitor(RunningServer server) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
  }

  /** A visitor who has signed in on the way to that page. */
  public static HttpVisitor signedIn(RunningServer server, String username, String path) {
    var visitor = new HttpVisitor(server);
    visitor.signIn(username, path);
    return visitor;
  }

  /** Follows redirects to the identity provider, chooses somebody, and comes back. */
  public HttpResponse<String> signIn(String username, String path) {
    var login = get(path);
    var form = Map.of("_csrf", token(login.body()), "identifiant", username);
    return send(post(login.uri(), form));
  }

  public HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(server.page(path))).header("Accept", HTML).build());
  }

  /** Sends a form from a page, with the token found there. */
  public HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
    var form = new LinkedHashMap<>(fields);
    form.put("_csrf", token(get(page).body()));
    return submitBare(action, form);
  }

  /** Sends a form as it is, without a token unless the fields hold one. */
  public HttpResponse<String> submitBare(String action, Map<String, String> fields) {
    return send(post(URI.create(server.page(action)), fields));
  }

  private static HttpRequest post(URI action, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(action)
        .header("Accept", HTML)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String token(String html) {
    var matcher = TOKEN.matcher(html);
    if (!matcher.find()) {
      throw new AssertionError("page without a form:\n" + html);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interruption);
    }
  }
}
