package fr.prevenance.testkit.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser with its cookies, which follows no redirection by itself. */
final class Browser {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;

  Browser(HttpClient.Builder builder) {
    this.client = builder.cookieHandler(cookies).build();
  }

  Browser() {
    this(HttpClient.newBuilder());
  }

  CookieManager cookies() {
    return cookies;
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).header("Accept", "text/html"));
  }

  HttpResponse<String> post(URI address, Map<String, String> form)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form))));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks for a code, chooses an identity if asked to, and returns where that leads. */
  HttpResponse<String> signIn(URI authorization, String username)
      throws IOException, InterruptedException {
    HttpResponse<String> first = get(authorization);
    if (first.statusCode() != 302 || !location(first).getPath().endsWith("/connexion")) {
      return first;
    }
    URI login = location(first);
    HttpResponse<String> page = get(login);
    HttpResponse<String> chosen =
        post(login, Map.of("identifiant", username, "_csrf", csrf(page.body())));
    return get(location(chosen));
  }

  static String csrf(String page) {
    Matcher matcher = CSRF.matcher(page);
    if (!matcher.find()) {
      throw new AssertionError("no CSRF token on the page");
    }
    return matcher.group(1);
  }

  static URI location(HttpResponse<String> response) {
    return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
  }

  static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(pair ->
            pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
