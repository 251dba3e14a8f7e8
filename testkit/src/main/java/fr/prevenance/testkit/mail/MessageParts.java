package fr.prevenance.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.Optional;

/** The parts of a MIME message. */
final class MessageParts {

  private MessageParts() {}

  /** The first part of that type, at any depth; a part that cannot be decoded is as if absent. */
  static Optional<String> text(Part part, String type) {
    try {
      if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
        return inside(multipart, type);
      }
      return part.isMimeType(type) && part.getContent() instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    } catch (MessagingException | IOException undecodable) {
      return Optional.empty();
    }
  }

  private static Optional<String> inside(Multipart multipart, String type)
      throws MessagingException {
    for (int index = 0; index < multipart.getCount(); index++) {
      Optional<String> found = text(multipart.getBodyPart(index), type);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
