package fr.prevenance.server.barometer;

import java.util.Arrays;

/** What is counted; each count has a detail, told beside its subject. */
public enum Subject {
  /** Messages handed to the relay in the month: {@link MessageDetail}. */
  MESSAGE("message", Turn.FOLLOW_UP),
  /** People found entitled in the month: {@link #ALL}, and of them {@link #UNREACHABLE}. */
  ENTITLED("ayant droit", Turn.MONTH),
  /** What followed for them: {@link #REQUESTED} or {@link #AWARDED}, each person once. */
  OUTCOME("suite", Turn.FOLLOW_UP),
  /** Requests received in the month: {@link RequestDetail}. */
  REQUEST("demande", Turn.FOLLOW_UP),
  /** Contacts with agents in the month: {@link ContactDetail}. */
  CONTACT("contact", Turn.MONTH),
  RENUNCIATION("renonciation", Turn.MONTH),
  OBJECTION("opposition", Turn.MONTH),
  /** Pages opened in the month, by whole days since the message. */
  OPENING_DELAY("délai d'ouverture", Turn.MONTH),
  /** Requests of the month, by whole days since the message. */
  REQUEST_DELAY("délai de demande", Turn.MONTH),
  /** Awards of the month, by whole days since the request. */
  AWARD_DELAY("délai d'attribution", Turn.MONTH);

  public static final String ALL = "";
  public static final String UNREACHABLE = "sans adresse";
  public static final String REQUESTED = "demande";
  public static final String AWARDED = "attribution";

  private final String word;
  private final Turn turn;

  Subject(String word, Turn turn) {
    this.word = word;
    this.turn = turn;
  }

  /** As it is stored. */
  public String word() {
    return word;
  }

  public Turn turn() {
    return turn;
  }

  /**
   * @throws IllegalArgumentException nothing of that word is counted
   */
  public static Subject of(String word) {
    return Arrays.stream(values())
        .filter(subject -> subject.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("nothing is counted as " + word));
  }
}
