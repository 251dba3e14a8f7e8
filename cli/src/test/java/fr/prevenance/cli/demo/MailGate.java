package fr.prevenance.cli.demo;

import fr.prevenance.testkit.mail.Behaviour;
import fr.prevenance.testkit.mail.Reaction;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Holds each delivery, wholly received and not stored yet, until it is let through; in order. */
final class MailGate implements Behaviour {
  private static final int EVERYTHING = 1_000_000;

  private final Semaphore passes = new Semaphore(0, true);
  private final Set<String> received = ConcurrentHashMap.newKeySet();

  @Override
  public Reaction onDelivery(Delivery delivery) {
    delivery.messageId().ifPresent(received::add);
    passes.acquireUninterruptibly();
    return new Reaction.Accept();
  }

  /** Message-IDs of all that came as far as the gate, let through or not. */
  Set<String> received() {
    return Set.copyOf(received);
  }

  /** Deliveries held at the moment, at most one for each connection. */
  int waiting() {
    return passes.getQueueLength();
  }

  void letOneThrough() {
    passes.release();
  }

  void open() {
    passes.release(EVERYTHING);
  }
}
