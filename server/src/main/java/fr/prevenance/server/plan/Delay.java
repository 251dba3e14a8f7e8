package fr.prevenance.server.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far a due date is, in French words. */
public final class Delay {
  private Delay() {}

  /** Such as {@code dans 14 jours}, {@code aujourd’hui} or {@code dépassée depuis 7 jours}. */
  public static String words(LocalDate due, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, due);
    if (days == 0) {
      return "aujourd’hui";
    }
    if (days == 1) {
      return "demain";
    }
    return days > 0 ? "dans " + days + " jours" : "dépassée depuis " + days(-days);
  }

  private static String days(long days) {
    return days == 1 ? "1 jour" : days + " jours";
  }
}
