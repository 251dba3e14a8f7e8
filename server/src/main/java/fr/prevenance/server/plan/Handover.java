package fr.prevenance.server.plan;

/** How the relay took a letter, as far as we know. */
sealed interface Handover {

  /** It has taken charge. */
  record Accepted() implements Handover {}

  /** It will never take it for this address. */
  record Refused(String code) implements Handover {}

  /** It does not have it, and may take it later. */
  record Deferred(String why) implements Handover {}

  /** It did not answer: it may have it. */
  record InDoubt() implements Handover {}
}
