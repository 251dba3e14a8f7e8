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

  /** The corrections were recorded and change what is offered: the person looks again. */
  record Changed() implements Confirmation {}

  /**
   * The corrections were recorded; with them the conditions no longer seem met. Nothing is refused:
   * the person may ask a human.
   *
   * @param explanation plain French
   */
  record NoLongerMet(String explanation) implements Confirmation {}

  /** The procedure has ended otherwise. */
  record Closed(ProcedureState state) implements Confirmation {}
}
