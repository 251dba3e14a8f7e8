package fr.prevenance.server.procedure;

import java.util.Map;

/** What came of a confirmation. */
public sealed interface Confirmation {

  /**
   * The request is made, now or by an earlier click.
   *
   * @param number by which the person and the service find the request again
   */
  record Confirmed(String number) implements Confirmation {}

  /**
   * Nothing was recorded.
   *
   * @param faults what to mend, by field key
   */
  record Incomplete(Map<String, String> faults) implements Confirmation {}

  /** The corrections go to an agent, as the person asked: an agent answers. */
  record SentToAgent() implements Confirmation {}

  /** The corrections were recorded and change what is offered: the person looks again. */
  record Changed() implements Confirmation {}

  /**
   * With the corrections the conditions no longer seem met. Nothing was recorded, and nothing is
   * refused: the person looks again, or sends the very same answers to an agent.
   *
   * @param explanation plain French
   */
  record NoLongerMet(String explanation) implements Confirmation {}

  /** The procedure has ended otherwise. */
  record Closed(ProcedureState state) implements Confirmation {}
}
