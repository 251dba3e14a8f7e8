package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of the moment, and the way to wait until what was in flight has landed. */
final class Conversations {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

  /** A dead sender's last packets may be between two kernel queues: look twice. */
  private static final int CALM_LOOKS = 3;

  private final Map<SocketAddress, Conversation> open = new ConcurrentHashMap<>();

  /** A server socket, not bound yet, whose connections are known here. */
  ServerSocket serverSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Conversation conversation = new Conversation(Conversations.this::forget);
        implAccept(conversation);
        open.put(conversation.getRemoteSocketAddress(), conversation);
        return conversation;
      }
    };
  }

  Optional<Conversation> from(SocketAddress sender) {
    return Optional.ofNullable(open.get(sender));
  }

  private void forget(Conversation conversation) {
    open.values().remove(conversation);
  }

  /**
   * Waits until every connection made before the call, those still queued in the kernel included,
   * has no unread byte and no message in the making.
   *
   * @return false when this did not happen within the limit
   */
  boolean settle(int port, Duration limit) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
      // Connections are accepted in order: once ours is, all earlier ones are.
      SocketAddress ours = probe.getLocalSocketAddress();
      while (!open.containsKey(ours)) {
        if (System.nanoTime() > deadline) {
          return false;
        }
        Thread.sleep(LOOK_AGAIN);
      }
      return awaitCalm(Map.copyOf(open), deadline);
    }
  }

  private static boolean awaitCalm(Map<SocketAddress, Conversation> watched, long deadline)
      throws InterruptedException {
    int calm = 0;
    while (calm < CALM_LOOKS) {
      calm = watched.values().stream().allMatch(Conversation::isQuiet) ? calm + 1 : 0;
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return true;
  }
}
