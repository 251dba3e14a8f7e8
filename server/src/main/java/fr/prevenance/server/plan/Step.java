package fr.prevenance.server.plan;

import java.time.LocalDate;

/**
 * A part of an action.
 *
 * @param who in words: a role or a name; may be empty
 */
public record Step(String text, String who, LocalDate from, LocalDate until, boolean isDone) {
  public static final int LONGEST = 300;
  public static final int LONGEST_WHO = 100;

  /**
   * @throws IllegalArgumentException it says nothing, too much, or ends before it begins
   */
  public Step {
    text = Content.line(text, LONGEST);
    who = Content.line(who, LONGEST_WHO);
    if (text.isEmpty() || until.isBefore(from)) {
      throw new IllegalArgumentException("step");
    }
  }
}
