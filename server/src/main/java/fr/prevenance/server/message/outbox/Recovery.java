package fr.prevenance.server.message.outbox;

import fr.prevenance.server.message.outbox.DeliveryLookup.Answer;
import java.time.Duration;

/**
 * Finds out how attempts ended whose sender died or lost its connection.
 *
 * <p>That the relay has a message is believed at once. That it has it not is believed only after a
 * grace period from the moment the sender was known dead: until then the relay may still be storing
 * what lies in its receive buffer. A relay that does not answer is asked again; once patience is
 * over, an agent decides.
 */
public final class Recovery {
  private final Doubts doubts;
  private final DeliveryLookup relay;
  private final Duration grace;
  private final Duration patience;

  /**
   * @param grace longer than the relay needs to store a message it has received
   * @param patience how long a relay that does not answer is asked
   */
  public Recovery(Doubts doubts, DeliveryLookup relay, Duration grace, Duration patience) {
    this.doubts = doubts;
    this.relay = relay;
    this.grace = grace;
    this.patience = patience;
  }

  /** Settles what can be settled now. Several instances may do so at once. */
  public void pass() {
    doubts.adoptOrphans();
    if (!relay.canBeAsked()) {
      doubts.leaveToAgent(Duration.ZERO);
    } else if (!askAll()) {
      doubts.leaveToAgent(patience);
    }
  }

  /** Stops at the first question without answer: the next ones would wait as long. */
  private boolean askAll() {
    return doubts.open().stream().allMatch(this::ask);
  }

  private boolean ask(Doubts.Doubt doubt) {
    Answer answer = relay.ask(doubt.messageId());
    switch (answer) {
      case HAS_IT -> doubts.delivered(doubt);
      case HAS_IT_NOT -> doubts.returnToOutbox(doubt, grace);
      case NO_ANSWER -> {}
    }
    return answer != Answer.NO_ANSWER;
  }
}
