package fr.prevenance.server.message.outbox;

import java.time.Duration;

/**
 * Finds out how attempts ended whose sender died or lost its connection.
 *
 * <p>That the relay has a message is believed at once. That it has it not is believed only after a
 * grace period from the moment the sender was known dead: until then the relay may still be storing
 * what lies in its receive buffer.
 */
public final class Recovery {
  private final Doubts doubts;
  private final DeliveryLookup relay;
  private final Duration grace;

  /**
   * @param grace longer than the relay needs to store a message it has received
   */
  public Recovery(Doubts doubts, DeliveryLookup relay, Duration grace) {
    this.doubts = doubts;
    this.relay = relay;
    this.grace = grace;
  }

  /** Settles what can be settled now. Several instances may do so at once. */
  public void pass() {
    doubts.adoptOrphans();
    doubts.open(grace).forEach(this::settle);
  }

  private void settle(Doubts.Doubt doubt) {
    if (!relay.canBeAsked()) {
      doubts.leaveToAgent(doubt);
      return;
    }
    switch (relay.ask(doubt.messageId())) {
      case HAS_IT -> doubts.delivered(doubt);
      case HAS_IT_NOT -> {
        if (doubt.isRipe()) {
          doubts.returnToOutbox(doubt);
        }
      }
      case NO_ANSWER -> {
        if (doubt.isRipe()) {
          doubts.leaveToAgent(doubt);
        }
      }
    }
  }
}
