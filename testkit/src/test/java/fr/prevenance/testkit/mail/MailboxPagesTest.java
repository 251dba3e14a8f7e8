package fr.prevenance.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxPagesTest {

  @TempDir static Path folder;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static MailCatcher catcher;

  @BeforeAll
  static void start() throws Exception {
    catcher = MailCatcher.start(folder);
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", String.valueOf(catcher.smtpPort()));
    Session session = Session.getInstance(properties);
    Transport.send(message(session, "zoe@exemple.test", "Un <b>droit</b> à portée"));
    for (int n = 0; n < 30; n++) {
      Transport.send(message(session, "n" + n + "@exemple.test", "Message " + n));
    }
  }

  private static MimeMessage message(Session session, String recipient, String subject)
      throws Exception {
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Bonjour <Zoé>, voyez https://mairie.test/d?a=1&b=2.", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<h1>Bonjour Zoé</h1><script>alert(1)</script>", "text/html; charset=UTF-8");
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress("nepasrepondre@mairie.test"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
    message.setSubject(subject, "UTF-8");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    catcher.close();
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(catcher.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_list_shows_the_newest_first_page_by_page() throws Exception {
    assertThat(get("/").body())
        .contains("31 messages", ">Message 29<", ">Message 5<", "Page 1 sur 2", "Page suivante")
        .doesNotContain(">Message 4<");
    assertThat(get("/?destinataire=&page=2").body()).contains(">Message 4<", "Page précédente");
  }

  @Test
  void mails_are_searched_by_recipient() throws Exception {
    assertThat(get("/?destinataire=ZOE").body())
        .contains("1 message.", "zoe@exemple.test", "value=\"ZOE\"")
        .doesNotContain("n0@exemple.test");
  }

  @Test
  void strange_text_is_shown_as_text() throws Exception {
    assertThat(get("/message/1").body())
        .contains("Un &lt;b&gt;droit&lt;/b&gt; à portée", "Bonjour &lt;Zoé&gt;");
  }

  @Test
  void links_of_the_plain_text_can_be_followed() throws Exception {
    assertThat(get("/message/1").body()).contains("href=\"https://mairie.test/d?a=1&amp;b=2\"");
  }

  @Test
  void the_html_part_is_served_without_any_power() throws Exception {
    HttpResponse<String> part = get("/message/1/html");
    assertThat(part.body()).contains("<h1>Bonjour Zoé</h1>");
    assertThat(part.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy)
                .startsWith("sandbox allow-popups ")
                .contains("default-src 'none'")
                .doesNotContain("allow-scripts"));
    assertThat(get("/message/1").body()).contains("<iframe", "sandbox=\"allow-popups");
  }

  @Test
  void the_message_can_be_read_as_received() throws Exception {
    assertThat(get("/message/1/source").body()).contains("Content-Type: multipart/alternative");
  }

  @Test
  void an_unknown_page_is_said_so_in_french() throws Exception {
    HttpResponse<String> page = get("/message/999");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Page introuvable");
  }
}
