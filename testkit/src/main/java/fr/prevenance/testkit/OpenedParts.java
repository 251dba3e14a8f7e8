package fr.prevenance.testkit;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What was opened on the way, to be closed together, the last opened first. One part that cannot be
 * closed keeps none of the others open.
 */
public final class OpenedParts implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();

  /** Remembers a part and gives it back. */
  public synchronized <T extends AutoCloseable> T opened(T part) {
    parts.push(part);
    return part;
  }

  /** A second call waits for the first, and then does nothing. */
  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        System.getLogger(OpenedParts.class.getName())
            .log(System.Logger.Level.WARNING, "arrêt incomplet", failure);
      }
    }
  }
}
