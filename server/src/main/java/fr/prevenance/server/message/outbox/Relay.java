package fr.prevenance.server.message.outbox;

import java.util.function.BooleanSupplier;

/** The next hop. */
public interface Relay {

  /**
   * Opens a connection, which serves a batch.
   *
   * @param mayHandOver asked just before the content of each message leaves; no: it does not leave
   */
  Connection open(BooleanSupplier mayHandOver);

  /** One connection, for one thread. */
  interface Connection extends AutoCloseable {

    /** Hands one message over. Failures are answers, not exceptions. */
    Handover hand(Envelope envelope);

    @Override
    void close();
  }
}
