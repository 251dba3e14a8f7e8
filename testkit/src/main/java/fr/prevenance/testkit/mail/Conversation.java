package fr.prevenance.testkit.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** A sender's connection, of which one can tell whether it still holds something unread. */
final class Conversation extends Socket {

  private final Consumer<Conversation> ended;
  private volatile boolean receiving;
  private volatile boolean waiting;

  Conversation(Consumer<Conversation> ended) {
    this.ended = ended;
  }

  /** Marks the time between the last byte of DATA's command and its answer. */
  void receiving(boolean now) {
    receiving = now;
  }

  /**
   * Whether all that was sent has been dealt with: the next command is waited for, and no byte of
   * it has come.
   */
  boolean isQuiet() {
    try {
      return isClosed() || (!receiving && waiting && super.getInputStream().available() == 0);
    } catch (IOException broken) {
      return isClosed();
    }
  }

  /** Ends the connection the hard way: the sender sees a reset, no answer. */
  void hangUp() throws IOException {
    setSoLinger(true, 0);
    close();
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new FilterInputStream(super.getInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        waiting = true;
        try {
          return super.read(bytes, offset, length);
        } finally {
          waiting = false;
        }
      }
    };
  }

  @Override
  public synchronized void close() throws IOException {
    try {
      super.close();
    } finally {
      ended.accept(this);
    }
  }
}
