package fr.prevenance.server.message.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.message.outbox.Envelope;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MimeLetterTest {

  private static final Session SESSION = Session.getInstance(new Properties());

  @Test
  void the_sender_is_the_body_by_its_legal_name() throws Exception {
    assertThat(travelled("Vos droits").getFrom()[0])
        .hasToString(
            new jakarta.mail.internet.InternetAddress(
                    "mairie@exempleville.test", "Département d'Exemple-Été", "UTF-8")
                .toString());
  }

  @Test
  void an_answer_goes_to_the_service() throws Exception {
    assertThat(travelled("Vos droits").getReplyTo()[0]).hasToString("accueil@exempleville.test");
  }

  @Test
  void the_message_id_is_the_one_that_was_committed() throws Exception {
    assertThat(travelled("Vos droits").getMessageID()).isEqualTo("<essai@exempleville.test>");
  }

  @Test
  void it_says_that_a_machine_sent_it() throws Exception {
    assertThat(travelled("Vos droits").getHeader("Auto-Submitted", null))
        .isEqualTo("auto-generated");
  }

  @Test
  void its_subject_keeps_its_accents() throws Exception {
    assertThat(travelled("Été : à vérifier").getSubject()).isEqualTo("Été : à vérifier");
  }

  @Test
  void its_headers_are_ascii_on_the_wire() throws Exception {
    String wire = wire("Été : à vérifier");
    assertThat(wire.substring(0, wire.indexOf("\r\n\r\n"))).matches("\\p{ASCII}+");
  }

  @Test
  void plain_text_comes_first_and_html_last() throws Exception {
    MimeMultipart parts = (MimeMultipart) travelled("Vos droits").getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
  }

  @Test
  void both_parts_keep_their_accents() throws Exception {
    MimeMultipart parts = (MimeMultipart) travelled("Vos droits").getContent();
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Élégant, 194 €");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Élégant, 194 €</p>");
  }

  @Test
  void a_line_break_in_the_subject_begins_no_header() throws Exception {
    MimeMessage travelled = travelled("Vos droits\r\nBcc: voleur@exemple.test");
    assertThat(travelled.getHeader("Bcc")).isNull();
    assertThat(travelled.getSubject()).isEqualTo("Vos droits Bcc: voleur@exemple.test");
  }

  @Test
  void a_line_break_in_an_address_is_refused() {
    assertThatThrownBy(
            () -> MimeLetter.of(envelope("Vos droits", "a@b.test\r\nBcc: c@d.test"), SESSION))
        .isInstanceOf(MessagingException.class)
        .hasMessageNotContaining("@");
  }

  private static MimeMessage travelled(String subject) throws MessagingException, IOException {
    byte[] bytes = wire(subject).getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
  }

  private static String wire(String subject) throws MessagingException, IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    MimeLetter.of(envelope(subject, "personne@exemple.test"), SESSION).writeTo(wire);
    return wire.toString(StandardCharsets.UTF_8);
  }

  private static Envelope envelope(String subject, String address) {
    return new Envelope(
        UUID.randomUUID(),
        Optional.empty(),
        1,
        "<essai@exempleville.test>",
        "Département d'Exemple-Été",
        "mairie@exempleville.test",
        "accueil@exempleville.test",
        address,
        subject,
        "Élégant, 194 €",
        "<p>Élégant, 194 €</p>");
  }
}
