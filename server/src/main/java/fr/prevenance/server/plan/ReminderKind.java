package fr.prevenance.server.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the owner of an action is reminded. Each has some days in which a reminder that could not
 * leave on its own, because the server or the relay was down, still does.
 */
public enum ReminderKind {
  AHEAD("avant", "14 jours avant", -14, 7),
  ON_DAY("jour", "le jour même", 0, 3),
  LATE("retard", "une semaine après", 7, 7);

  private final String word;
  private final String title;
  private final int days;
  private final int patience;

  /**
   * @param days from the due date to the day of the reminder
   * @param patience days in which it still makes sense
   */
  ReminderKind(String word, String title, int days, int patience) {
    this.word = word;
    this.title = title;
    this.days = days;
    this.patience = patience;
  }

  /** As the database writes it. */
  public String word() {
    return word;
  }

  /** With respect to the due date. */
  public String title() {
    return title;
  }

  /** The first day on which it is sent. */
  public LocalDate day(LocalDate due) {
    return due.plusDays(days);
  }

  boolean isFor(LocalDate due, LocalDate today) {
    LocalDate first = day(due);
    return !today.isBefore(first) && today.isBefore(first.plusDays(patience));
  }

  /** The reminder of a day; empty: none. */
  static Optional<ReminderKind> of(LocalDate due, LocalDate today) {
    return Stream.of(values()).filter(kind -> kind.isFor(due, today)).findFirst();
  }

  /** Due dates whose reminders may fall on a day lie between this one… */
  static LocalDate earliestDue(LocalDate today) {
    return today.minusDays(LATE.days + (long) LATE.patience);
  }

  /** … and this one. */
  static LocalDate latestDue(LocalDate today) {
    return today.minusDays(AHEAD.days);
  }

  static ReminderKind named(String word) {
    return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElseThrow();
  }
}
