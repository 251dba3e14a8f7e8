package fr.prevenance.server.message.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows whether a content has begun to leave, which decides whether a lost
 * connection leaves a doubt.
 */
final class StagedTransport extends SMTPTransport {
  private final BooleanSupplier mayHandOver;
  private boolean isContentLeaving;

  StagedTransport(Session session, BooleanSupplier mayHandOver) {
    super(session, new URLName("smtp", null, -1, null, null, null));
    this.mayHandOver = mayHandOver;
  }

  /** To be called before each message. */
  void begin() {
    isContentLeaving = false;
  }

  boolean isContentLeaving() {
    return isContentLeaving;
  }

  @Override
  protected OutputStream data() throws MessagingException {
    if (!mayHandOver.getAsBoolean()) {
      throw new HandoverWithheld();
    }
    OutputStream content = super.data();
    isContentLeaving = true;
    return content;
  }
}
