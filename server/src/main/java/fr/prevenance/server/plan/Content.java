package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an agent writes of an action.
 *
 * @param practice number of the founding sheet that it is about
 * @param reassessment why gain and effort are not those of the sheet
 * @param doneOn the day it was done; known exactly when it is
 * @param reason why it is given up; may also explain another state
 */
public record Content(
    Site site,
    String title,
    Optional<Integer> practice,
    Level gain,
    Level effort,
    String reassessment,
    Owner owner,
    LocalDate start,
    LocalDate due,
    ActionState state,
    Optional<LocalDate> doneOn,
    String reason,
    String note,
    List<Step> steps) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_REASON = 500;
  public static final int LONGEST_NOTE = 4_000;
  public static final int MOST_STEPS = 20;

  /**
   * @throws IllegalArgumentException a text is missing or too long, or days contradict each other
   */
  public Content {
    title = line(title, LONGEST_TITLE);
    reassessment = line(reassessment, LONGEST_REASON);
    reason = line(reason, LONGEST_REASON);
    note = bounded(note.strip().replace("\r\n", "\n"), LONGEST_NOTE);
    steps = List.copyOf(steps);
    require(!title.isEmpty(), "title");
    require(!due.isBefore(start), "due before start");
    require(state == ActionState.DONE == doneOn.isPresent(), "day of the deed");
    require(state != ActionState.ABANDONED || !reason.isEmpty(), "reason");
    require(steps.size() <= MOST_STEPS, "steps");
  }

  /** One line, without control characters. */
  static String line(String text, int longest) {
    return bounded(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip(), longest);
  }

  private static String bounded(String text, int longest) {
    require(text.length() <= longest, "length");
    return text;
  }

  private static void require(boolean isRight, String what) {
    if (!isRight) {
      throw new IllegalArgumentException(what);
    }
  }

  /** The same in another state. */
  public Content in(ActionState next, Optional<LocalDate> day, String why) {
    return new Content(
        site,
        title,
        practice,
        gain,
        effort,
        reassessment,
        owner,
        start,
        due,
        next,
        day,
        why,
        note,
        steps);
  }

  /** The same with somebody else in charge. */
  public Content by(Owner next) {
    return new Content(
        site,
        title,
        practice,
        gain,
        effort,
        reassessment,
        next,
        start,
        due,
        state,
        doneOn,
        reason,
        note,
        steps);
  }
}
