package fr.prevenance.server.message.email;

import fr.prevenance.server.message.outbox.Relay;
import java.util.function.BooleanSupplier;

/** The SMTP relay that the configuration names ({@code spring.mail}). */
public final class SmtpRelay implements Relay {
  private final SmtpAccount account;

  public SmtpRelay(SmtpAccount account) {
    this.account = account;
  }

  @Override
  public Connection open(BooleanSupplier mayHandOver) {
    return new SmtpConnection(account, mayHandOver);
  }
}
