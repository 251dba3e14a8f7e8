package fr.prevenance.server.message.email;

import fr.prevenance.server.message.outbox.Envelope;
import fr.prevenance.server.message.outbox.Handover;
import fr.prevenance.server.message.outbox.Relay;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP connection for a batch. It is opened with the first message and again after a failure
 * that leaves it unusable; once the relay cannot be reached, the rest of the batch is deferred.
 */
final class SmtpConnection implements Relay.Connection {

  private static final Handover UNREACHABLE = new Handover.Deferred("connexion");

  private final SmtpAccount account;
  private final BooleanSupplier mayHandOver;
  private final Session session;
  private @Nullable StagedTransport transport;
  private boolean isUnreachable;

  SmtpConnection(SmtpAccount account, BooleanSupplier mayHandOver) {
    this.account = account;
    this.mayHandOver = mayHandOver;
    this.session = account.session();
  }

  @Override
  public Handover hand(Envelope envelope) {
    if (!mayHandOver.getAsBoolean()) {
      return new Handover.Withheld();
    }
    if (isUnreachable) {
      return UNREACHABLE;
    }
    try {
      return hand(envelope, connected());
    } catch (MessagingException unreachable) {
      isUnreachable = true;
      return UNREACHABLE;
    }
  }

  @Override
  public void close() {
    StagedTransport open = transport;
    transport = null;
    if (open != null) {
      try {
        open.close();
      } catch (MessagingException alreadyGone) {
        // The batch is settled by the answers received, not by how the connection ends.
      }
    }
  }

  private StagedTransport connected() throws MessagingException {
    StagedTransport open = transport;
    if (open == null) {
      open = account.connect(session, mayHandOver);
      transport = open;
    }
    return open;
  }

  private Handover hand(Envelope envelope, StagedTransport open) {
    open.begin();
    try {
      MimeLetter letter = MimeLetter.of(envelope, session);
      open.sendMessage(letter, letter.getAllRecipients());
      return new Handover.Accepted();
    } catch (HandoverWithheld withheld) {
      close();
      return new Handover.Withheld();
    } catch (AddressException ours) {
      return new Handover.Deferred("adresse");
    } catch (MessagingException failure) {
      return judge(failure, open);
    }
  }

  private Handover judge(MessagingException failure, StagedTransport open) {
    return ReplyCode.in(failure).map(SmtpConnection::answered).orElseGet(() -> unanswered(open));
  }

  private static Handover answered(ReplyCode reply) {
    return reply.isFinal()
        ? new Handover.Refused(reply.text())
        : new Handover.Deferred(reply.text());
  }

  private Handover unanswered(StagedTransport open) {
    boolean isInDoubt = open.isContentLeaving();
    close();
    return isInDoubt ? new Handover.InDoubt() : UNREACHABLE;
  }
}
