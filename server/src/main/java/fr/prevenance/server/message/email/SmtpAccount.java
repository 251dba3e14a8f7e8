package fr.prevenance.server.message.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where and as whom we hand messages over.
 *
 * @param user absent when the relay knows us by our network address
 * @param settings Jakarta Mail properties, such as {@code mail.smtp.starttls.required}
 */
public record SmtpAccount(
    String host, int port, @Nullable String user, @Nullable String password, Properties settings) {

  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  /** No wait without an end: a relay that hangs must not hold a batch. */
  Session session() {
    Properties all = new Properties();
    all.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    all.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    all.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    all.put("mail.smtp.socketFactory", new PromptSockets());
    all.setProperty("mail.smtp.socketFactory.fallback", "false");
    all.putAll(settings);
    all.setProperty("mail.smtp.auth", Boolean.toString(user != null));
    return Session.getInstance(all);
  }

  StagedTransport connect(Session session, BooleanSupplier mayHandOver) throws MessagingException {
    StagedTransport transport = new StagedTransport(session, mayHandOver);
    transport.connect(host, port, user, password);
    return transport;
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "SmtpAccount[" + host + ":" + port + "]";
  }
}
