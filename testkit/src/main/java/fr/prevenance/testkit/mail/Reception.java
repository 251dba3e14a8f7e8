package fr.prevenance.testkit.mail;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail transaction: MAIL, RCPT, DATA. Nothing is acknowledged before it is on disk. */
final class Reception implements MessageHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private final Spool spool;
  private final Mailbox mailbox;
  private final Optional<Conversation> conversation;
  private final Supplier<Behaviour> behaviour;
  private final Clock clock;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  Reception(
      Spool spool,
      Mailbox mailbox,
      Optional<Conversation> conversation,
      Supplier<Behaviour> behaviour,
      Clock clock) {
    this.spool = spool;
    this.mailbox = mailbox;
    this.conversation = conversation;
    this.behaviour = behaviour;
    this.clock = clock;
  }

  @Override
  public void from(String address) {
    sender = address;
  }

  @Override
  public void recipient(String address) throws RejectException {
    Optional<Reaction.Refuse> refusal = behaviour.get().onRecipient(address);
    if (refusal.isPresent()) {
      throw rejection(refusal.get());
    }
    recipients.add(address);
  }

  @Override
  public String data(InputStream stream) throws RejectException, IOException {
    conversation.ifPresent(open -> open.receiving(true));
    try {
      return take(stream.readAllBytes());
    } catch (EOFException senderDied) {
      throw hangUp();
    } finally {
      conversation.ifPresent(open -> open.receiving(false));
    }
  }

  @Override
  public void done() {}

  private String take(byte[] content) throws RejectException, IOException {
    Envelope envelope = new Envelope(sender, recipients, clock.instant());
    Optional<String> messageId = MailFile.messageId(content);
    Behaviour.Delivery delivery = new Behaviour.Delivery(sender, envelope.recipients(), messageId);
    return react(behaviour.get().onDelivery(delivery), envelope, content);
  }

  private String react(Reaction reaction, Envelope envelope, byte[] content)
      throws RejectException, IOException {
    return switch (reaction) {
      case Reaction.Accept() -> store(envelope, content);
      case Reaction.Refuse refusal -> throw rejection(refusal);
      case Reaction.StoreAndHangUp() -> {
        store(envelope, content);
        throw hangUp();
      }
      case Reaction.HangUp() -> throw hangUp();
      case Reaction.Delay(var pause, var then) -> {
        pause(pause);
        yield react(then, envelope, content);
      }
    };
  }

  private String store(Envelope envelope, byte[] content) throws RejectException {
    try {
      CaughtMail mail = spool.store(envelope, content);
      mailbox.add(mail);
      return "2.0.0 Ok: queued as " + mail.sequence();
    } catch (IOException failure) {
      LOG.warn("A delivery could not be stored: {}", failure.getClass().getSimpleName());
      throw new RejectException(452, "4.3.1 Insufficient system storage, try again later");
    }
  }

  private static void pause(Duration pause) throws RejectException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RejectException(421, "4.3.2 Shutting down");
    }
  }

  private DropConnectionException hangUp() throws IOException {
    if (conversation.isPresent()) {
      conversation.get().hangUp();
    }
    return new DropConnectionException(421, "4.3.2 Connection dropped");
  }

  private static RejectException rejection(Reaction.Refuse refusal) {
    return new RejectException(refusal.code(), refusal.text());
  }
}
