package fr.prevenance.server.barometer;

/** When a month can be counted for good. */
public enum Turn {
  /** Once it is over: what happened in it. */
  MONTH("mois"),
  /**
   * Once those written to in it have had their time to answer, and the service its own to decide:
   * what followed.
   */
  FOLLOW_UP("suites");

  /** How long answers, requests and awards are waited for, at the least. */
  public static final int MONTHS_TO_FOLLOW = 3;

  private final String word;

  Turn(String word) {
    this.word = word;
  }

  /** As it is stored. */
  public String word() {
    return word;
  }
}
