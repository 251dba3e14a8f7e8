package fr.prevenance.server.message;

import java.time.LocalDate;

/** What "vérifier un message" answers; never who received it. */
public sealed interface Verdict {

  /** No message that left us bears this code: it may be a fraud. */
  record Unknown() implements Verdict {}

  /** The check character does not fit: the code was misread or mistyped. */
  record MistypedCode() implements Verdict {}

  /**
   * We sent it.
   *
   * @param sentOn day in metropolitan France
   */
  record Sent(String bodyName, String rightTitle, LocalDate sentOn, MessageKind kind)
      implements Verdict {}
}
