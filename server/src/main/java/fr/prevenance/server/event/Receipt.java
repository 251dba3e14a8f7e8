package fr.prevenance.server.event;

/** What the door answers. */
public sealed interface Receipt {

  /** It is queued for good: the sender may forget it. */
  record Accepted() implements Receipt {}

  /** It was queued before; nothing happens twice. */
  record AlreadyReceived() implements Receipt {}

  record Refused(Refusal refusal) implements Receipt {}
}
