package fr.prevenance.testkit.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The mailbox over HTTP: pages for people, the lookup by Message-ID for programs. */
final class MailboxSite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpServer server;
  private final ExecutorService executor;
  private final Mailbox mailbox;
  private final Settling settling;
  private final MailboxPages pages;

  private MailboxSite(HttpServer server, Mailbox mailbox, Settling settling) {
    this.server = server;
    this.executor = Executors.newVirtualThreadPerTaskExecutor();
    this.mailbox = mailbox;
    this.settling = settling;
    this.pages = new MailboxPages(mailbox);
  }

  static MailboxSite start(int port, Mailbox mailbox, Settling settling) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    MailboxSite site = new MailboxSite(server, mailbox, settling);
    server.setExecutor(site.executor);
    server.createContext("/", site::handle);
    server.start();
    return site;
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
  }

  boolean settle(Duration limit) throws InterruptedException {
    try {
      return settling.within(limit);
    } catch (IOException stopped) {
      throw new UncheckedIOException(stopped);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).send(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) {
    URI uri = exchange.getRequestURI();
    if (!exchange.getRequestMethod().equals("GET")) {
      return Answer.json(405, "{\"error\":\"GET only\"}");
    }
    return uri.getPath().equals("/messages") ? lookUp(new Query(uri)) : pages.answer(uri);
  }

  private Answer lookUp(Query query) {
    return query
        .parameter("message-id")
        .map(this::lookUp)
        .orElseGet(() -> Answer.json(400, "{\"error\":\"message-id is missing\"}"));
  }

  /** "Unknown" is said only once nothing is in flight; else nothing is said. */
  private Answer lookUp(String messageId) {
    try {
      if (!settle(PATIENCE)) {
        return Answer.json(503, "{\"error\":\"deliveries are still in flight, ask again\"}");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Answer.json(503, "{\"error\":\"stopping\"}");
    }
    int count = mailbox.withMessageId(messageId).size();
    return Answer.json(200, "{\"known\":%b,\"count\":%d}".formatted(count > 0, count));
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
