package fr.prevenance.server.plan;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Hands one letter to the relay. What the relay says beside its code is left aside: it may quote
 * the address.
 */
final class Posting {
  private static final int LOWEST = 400;
  private static final int PERMANENT = 500;

  private Posting() {}

  static Handover hand(MimeMessage letter, JavaMailSender relay) {
    try {
      relay.send(letter);
      return new Handover.Accepted();
    } catch (MailAuthenticationException refusedUs) {
      return new Handover.Deferred("authentification");
    } catch (MailSendException failure) {
      return judge(failure);
    } catch (MailException ours) {
      return new Handover.Deferred("message");
    }
  }

  private static Handover judge(MailSendException failure) {
    if (failure.getFailedMessages().isEmpty()) {
      // It was taken; only the end of the conversation went wrong.
      return new Handover.Accepted();
    }
    if (failure.getCause() != null) {
      return new Handover.Deferred("connexion");
    }
    return answer(failure.getMessageExceptions()[0]).orElseGet(Handover.InDoubt::new);
  }

  /** The first definite reply in the chain of exceptions; empty when the relay said nothing. */
  private static Optional<Handover> answer(Exception failure) {
    Exception cause = failure;
    while (cause != null) {
      Optional<Handover> answer = reply(cause);
      if (answer.isPresent()) {
        return answer;
      }
      cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return Optional.empty();
  }

  private static Optional<Handover> reply(Exception cause) {
    return switch (cause) {
      case SMTPAddressFailedException recipient -> reply(recipient.getReturnCode(), false);
      case SMTPSenderFailedException sender -> reply(sender.getReturnCode(), true);
      case SMTPSendFailedException content ->
          reply(content.getReturnCode(), String.valueOf(content.getCommand()).startsWith("MAIL"));
      default -> Optional.empty();
    };
  }

  /**
   * @param isAboutUs the relay refuses the sender: configuration may mend it
   */
  private static Optional<Handover> reply(int code, boolean isAboutUs) {
    if (code < LOWEST) {
      return Optional.empty();
    }
    String text = Integer.toString(code);
    return Optional.of(
        code >= PERMANENT && !isAboutUs ? new Handover.Refused(text) : new Handover.Deferred(text));
  }
}
