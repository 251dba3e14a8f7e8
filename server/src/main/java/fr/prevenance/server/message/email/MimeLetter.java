package fr.prevenance.server.message.email;

import fr.prevenance.server.message.outbox.Envelope;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** The message as it travels: plain text and HTML of the same words, under our Message-ID. */
final class MimeLetter extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MimeLetter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * @throws MessagingException when an address is not one; none is put into a header unchecked
   */
  static MimeLetter of(Envelope envelope, Session session) throws MessagingException {
    MimeLetter letter = new MimeLetter(session, envelope.messageId());
    letter.setFrom(sender(envelope));
    letter.setReplyTo(new InternetAddress[] {address(envelope.replyTo())});
    letter.setRecipient(RecipientType.TO, address(envelope.address()));
    letter.setSubject(oneLine(envelope.subject()), UTF_8);
    letter.setSentDate(Date.from(Clock.systemUTC().instant()));
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setHeader("Content-Language", "fr");
    letter.setContent(alternatives(envelope));
    letter.saveChanges();
    return letter;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeMultipart alternatives(Envelope envelope) throws MessagingException {
    return new MimeMultipart(
        "alternative", part(envelope.text(), "plain"), part(envelope.html(), "html"));
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  private static InternetAddress sender(Envelope envelope) throws MessagingException {
    try {
      InternetAddress sender = address(envelope.sender());
      sender.setPersonal(oneLine(envelope.senderName()), UTF_8);
      return sender;
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError("every JDK has UTF-8", impossible);
    }
  }

  private static InternetAddress address(String text) throws AddressException {
    return EmailAddress.parse(text)
        .orElseThrow(() -> new AddressException("not an e-mail address"))
        .internetAddress();
  }

  /** A line break in a header would begin a header of somebody else's choosing. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
