package fr.prevenance.server.console.plan;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.plan.Reminder;
import java.util.Locale;

/** What became of a reminder, in a sentence. */
final class ReminderWords {
  private ReminderWords() {}

  static String of(Reminder reminder) {
    return "Rappel (%s) : %s".formatted(reminder.kind().title(), outcome(reminder));
  }

  private static String outcome(Reminder reminder) {
    return switch (reminder.state()) {
      case SENT -> "envoyé le " + FrenchDates.moment(reminder.attemptedAt());
      case ATTEMPTED -> "en cours d’envoi";
      case DEFERRED -> "pas encore parti, nouvel essai aujourd’hui ou demain" + why(reminder);
      case REFUSED -> "adresse refusée" + why(reminder);
      case UNCERTAIN -> "incertain, on ne sait pas s’il est parti ; rien n’est renvoyé sans vous";
    };
  }

  private static String why(Reminder reminder) {
    return reminder.failure().map(code -> String.format(Locale.FRENCH, " (%s)", code)).orElse("");
  }
}
