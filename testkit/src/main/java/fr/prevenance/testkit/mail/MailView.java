package fr.prevenance.testkit.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A mail as the reader sees it in the list and at the head of its page. */
record MailView(
    long sequence, String subject, String recipients, String sender, String date, String isoDate) {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final DateTimeFormatter FRENCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH'\u00a0h\u00a0'mm", Locale.FRENCH);

  static MailView of(CaughtMail mail) {
    return new MailView(
        mail.sequence(),
        mail.subject().isBlank() ? "(sans objet)" : mail.subject(),
        String.join(", ", mail.recipients()),
        mail.sender().isBlank() ? "(aucune adresse)" : mail.sender(),
        FRENCH.format(mail.receivedAt().atZone(PARIS)),
        mail.receivedAt().toString());
  }
}
