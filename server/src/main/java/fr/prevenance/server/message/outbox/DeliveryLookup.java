package fr.prevenance.server.message.outbox;

/** Asks the relay what it has. */
public interface DeliveryLookup {

  enum Answer {
    HAS_IT,
    HAS_IT_NOT,
    NO_ANSWER
  }

  /** Whether there is anybody to ask at all. */
  boolean canBeAsked();

  /**
   * @param messageId with its angle brackets
   */
  Answer ask(String messageId);
}
