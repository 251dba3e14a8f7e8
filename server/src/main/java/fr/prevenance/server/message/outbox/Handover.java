package fr.prevenance.server.message.outbox;

/** How one attempt ended, as far as we know. */
public sealed interface Handover {

  /** The relay answered 250: it has taken charge. */
  record Accepted() implements Handover {}

  /**
   * The relay will never take this message for this recipient.
   *
   * @param code SMTP reply code, 5xx
   */
  record Refused(String code) implements Handover {}

  /**
   * The relay does not have it, and may take it later.
   *
   * @param reason SMTP reply code, {@code connexion}, or {@code adresse} when the sender's own is
   *     wrong
   */
  record Deferred(String reason) implements Handover {}

  /** The content left, the answer did not come: the relay may have it. */
  record InDoubt() implements Handover {}

  /** It was not tried, because this sender is stopping or has lost its lease. */
  record Withheld() implements Handover {}
}
