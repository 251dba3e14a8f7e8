package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.message.Cancellation;

/** What came of an objection, told to the person word for word. */
public sealed interface Objection {

  /**
   * The person's data are destroyed.
   *
   * @param cases cases destroyed with the person's data in them
   * @param messages what became of the messages about them
   * @param keptAwards cases left in place, because the right was awarded already
   */
  record Destroyed(Processing processing, int cases, Cancellation messages, int keptAwards)
      implements Objection {}

  /** The same objection was received before; nothing was left to destroy. */
  record AlreadyDone(Processing processing) implements Objection {}

  /**
   * Another person's right rests on the data, as that of a parent on a pension owed: an agent
   * weighs both within a month (RGPD, articles 12.3 and 21.1). The person's other data are
   * destroyed.
   */
  record ToBeWeighed(Processing processing) implements Objection {}

  /** No message bears that code. */
  record UnknownCode() implements Objection {}
}
