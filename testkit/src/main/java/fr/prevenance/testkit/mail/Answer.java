package fr.prevenance.testkit.mail;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An HTTP answer. */
record Answer(int status, String type, String policy, byte[] body) {

  /** Nothing but our own style sheet, forms to ourselves, our frame. */
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'";

  /** A stranger's HTML: no script, no request, links open apart. */
  private static final String MESSAGE_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  static Answer page(int status, String html) {
    return text(status, "text/html; charset=utf-8", PAGE_POLICY, html);
  }

  static Answer message(String html) {
    return text(200, "text/html; charset=utf-8", MESSAGE_POLICY, html);
  }

  static Answer source(byte[] raw) {
    return new Answer(200, "text/plain; charset=utf-8", PAGE_POLICY, raw);
  }

  static Answer style(String css) {
    return text(200, "text/css; charset=utf-8", PAGE_POLICY, css);
  }

  static Answer json(int status, String json) {
    return text(status, "application/json", PAGE_POLICY, json);
  }

  private static Answer text(int status, String type, String policy, String body) {
    return new Answer(status, type, policy, body.getBytes(StandardCharsets.UTF_8));
  }

  void send(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
