package fr.prevenance.server.message.email;

import jakarta.mail.MessagingException;

/** The sender stops, or has lost its lease: the content did not leave. */
final class HandoverWithheld extends MessagingException {
  private static final long serialVersionUID = 1L;
}
