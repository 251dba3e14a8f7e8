package fr.prevenance.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * One delivery, whose content stays on disk until asked for. Two deliveries of one message are two.
 *
 * @param sequence rank of the delivery, from 1
 * @param sender address given to MAIL FROM, empty for a notification
 * @param recipients addresses given to RCPT TO
 * @param messageId the Message-ID header with its angle brackets, when there is one
 * @param subject decoded, empty when there is none
 */
public record CaughtMail(
    long sequence,
    Path file,
    Instant receivedAt,
    String sender,
    List<String> recipients,
    Optional<String> messageId,
    String subject) {

  private static final Session SESSION = session();

  private static Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  /** The message as received, byte by byte, without the lines that the catcher put before it. */
  public byte[] raw() {
    try (InputStream stream = open()) {
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The parsed message. */
  public MimeMessage message() {
    try (InputStream stream = open()) {
      return new MimeMessage(SESSION, stream);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (MessagingException malformed) {
      throw new UncheckedIOException(new IOException("not a MIME message", malformed));
    }
  }

  /** First value of a header, as sent. */
  public Optional<String> header(String name) {
    try {
      return Optional.ofNullable(message().getHeader(name, null));
    } catch (MessagingException malformed) {
      return Optional.empty();
    }
  }

  /** The part for people who read plain text. */
  public Optional<String> plainText() {
    return MessageParts.text(message(), "text/plain");
  }

  /** The part for people who read HTML. */
  public Optional<String> html() {
    return MessageParts.text(message(), "text/html");
  }

  private InputStream open() throws IOException {
    InputStream stream = new BufferedInputStream(Files.newInputStream(file));
    Envelope.read(stream);
    return stream;
  }
}
