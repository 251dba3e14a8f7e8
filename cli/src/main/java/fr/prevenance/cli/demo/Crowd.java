package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;

/** The people who received a message, each doing with it what their seed says. */
final class Crowd {
  /** As many browsers at once as a small server meets at a busy moment. */
  private static final int BROWSERS = 16;

  private final URI server;
  private final HttpClient http;
  private final Map<String, String> usernames;
  private final long seed;

  /**
   * @param usernames user name at the identity provider, by e-mail address
   */
  Crowd(URI server, HttpClient http, Map<String, String> usernames, long seed) {
    this.server = server;
    this.http = http;
    this.usernames = usernames;
    this.seed = seed;
  }

  /** Returns when everybody has done what they do. */
  void act(List<ReceivedMessage> messages) throws IOException {
    Together.each(messages, BROWSERS, this::act);
  }

  private void act(ReceivedMessage message) throws IOException {
    String username = usernames.get(message.recipient());
    if (username == null) {
      throw new IllegalStateException("a message reached somebody who does not exist");
    }
    Recipient person = new Recipient(new Visitor(http), username);
    switch (Conduct.draw(seed, username)) {
      case IGNORE -> {}
      case LOOK -> person.look(message.link());
      case CONFIRM -> person.confirm(message.link(), message.recipient());
      case RENOUNCE -> person.renounce(message.link());
      case OBJECT -> person.object(server, message.code());
    }
  }
}
