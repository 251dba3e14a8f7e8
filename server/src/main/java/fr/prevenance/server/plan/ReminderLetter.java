package fr.prevenance.server.plan;

import fr.prevenance.server.exchange.Body;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * What an owner reads: plain text, one address to type or follow, no button. It says why it came
 * and how to have no more of them.
 *
 * @param console where agents reach the plan
 */
record ReminderLetter(Action action, Body body, URI console, LocalDate today) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  String subject() {
    return "Plan d’action, échéance %s : %s".formatted(Delay.words(due(), today), title());
  }

  String text() {
    return """
    Bonjour %s,

    Vous êtes responsable de cette action du plan d’action de « %s » :

    %s
    Lieu : %s
    Échéance : %s (%s)
    État : %s

    Si elle est faite, ou si la date ne convient plus, dites-le dans la console de Prévenance,
    rubrique « Pratiques », page « Plan d’action » :
    %s

    Pourquoi ce message ? Un collègue vous a inscrit comme responsable de cette action, avec
    votre adresse. Un rappel part 14 jours avant l’échéance, le jour même, et une semaine après
    si l’action n’est pas finie.
    Pour ne plus en recevoir : ouvrez l’action et décochez « Envoyer des rappels », ou répondez
    à ce message.

    %s
    """
        .formatted(
            action.content().owner().name(),
            body.name(),
            title(),
            action.content().site().title(),
            DAY.format(due()),
            Delay.words(due(), today),
            action.content().state().word(),
            console,
            body.name())
        .replace("Bonjour ,", "Bonjour,");
  }

  /** Fills the letter in, under its Message-ID. */
  void write(MimeMessage letter, String messageId) throws MessagingException {
    var helper = new MimeMessageHelper(letter, StandardCharsets.UTF_8.name());
    try {
      helper.setFrom(body.email(), body.name());
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError("every JDK has UTF-8", impossible);
    }
    helper.setTo(action.content().owner().email());
    helper.setSubject(subject());
    helper.setText(text());
    letter.setHeader("Message-ID", messageId);
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Content-Language", "fr");
  }

  private LocalDate due() {
    return action.content().due();
  }

  private String title() {
    return action.content().title();
  }
}
