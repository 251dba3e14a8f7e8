package fr.prevenance.server.message.email;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the relay said when it did not take a message. Its words are left aside: they may quote the
 * address.
 *
 * @param number such as 451
 * @param isAboutSender it refused us, not this recipient nor this message
 */
record ReplyCode(int number, boolean isAboutSender) {

  private static final int LOWEST = 400;
  private static final int PERMANENT = 500;

  /** The first definite reply in the chain of exceptions; empty when the relay said nothing. */
  static Optional<ReplyCode> in(Exception failure) {
    Exception cause = failure;
    while (cause != null) {
      Optional<ReplyCode> reply = of(cause);
      if (reply.isPresent()) {
        return reply;
      }
      cause = cause instanceof MessagingException chained ? chained.getNextException() : null;
    }
    return Optional.empty();
  }

  /** No second try will change it. Refusals of the sender may be mended by configuration. */
  boolean isFinal() {
    return number >= PERMANENT && !isAboutSender;
  }

  String text() {
    return Integer.toString(number);
  }

  private static Optional<ReplyCode> of(Exception failure) {
    ReplyCode reply =
        switch (failure) {
          case SMTPAddressFailedException recipient ->
              new ReplyCode(recipient.getReturnCode(), false);
          case SMTPSenderFailedException sender -> new ReplyCode(sender.getReturnCode(), true);
          case SMTPSendFailedException content ->
              new ReplyCode(content.getReturnCode(), isAboutSender(content));
          default -> new ReplyCode(-1, true);
        };
    return reply.number >= LOWEST ? Optional.of(reply) : Optional.empty();
  }

  private static boolean isAboutSender(SMTPSendFailedException failure) {
    String command = failure.getCommand();
    return command != null && command.startsWith("MAIL");
  }
}
