package fr.prevenance.testkit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stored delivery: its name carries its rank, its head what the index needs. */
final class MailFile {

  private static final Pattern NAME = Pattern.compile("(\\d{10})-[0-9a-f]{8}\\.eml");

  private MailFile() {}

  static String name(long sequence, int salt) {
    return "%010d-%08x.eml".formatted(sequence, salt);
  }

  static boolean isOne(Path file) {
    return NAME.matcher(file.getFileName().toString()).matches();
  }

  /** Reads the head of a stored delivery. */
  static CaughtMail read(Path file) throws IOException {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      throw new IOException("not a delivery: " + file);
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return describe(Long.parseLong(name.group(1)), file, Envelope.read(stream), stream);
    }
  }

  static CaughtMail describe(long sequence, Path file, Envelope envelope, byte[] content) {
    return describe(sequence, file, envelope, new ByteArrayInputStream(content));
  }

  private static CaughtMail describe(
      long sequence, Path file, Envelope envelope, InputStream content) {
    InternetHeaders headers = headers(content);
    return new CaughtMail(
        sequence,
        file,
        envelope.receivedAt(),
        envelope.sender(),
        envelope.recipients(),
        messageId(headers),
        Optional.ofNullable(headers.getHeader("Subject", null)).map(MailFile::decode).orElse(""));
  }

  /** The Message-ID of a message that is not stored yet. */
  static Optional<String> messageId(byte[] content) {
    return messageId(headers(new ByteArrayInputStream(content)));
  }

  private static Optional<String> messageId(InternetHeaders headers) {
    return Optional.ofNullable(headers.getHeader("Message-ID", null)).map(String::strip);
  }

  private static InternetHeaders headers(InputStream content) {
    try {
      return new InternetHeaders(content, true);
    } catch (MessagingException malformed) {
      return new InternetHeaders();
    }
  }

  private static String decode(String encoded) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(encoded));
    } catch (UnsupportedEncodingException unknownCharset) {
      return encoded;
    }
  }
}
