package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A catch-all SMTP server on the loopback interface, with a mailbox to read what it caught.
 *
 * <p>Each delivery is on disk before it is answered 250, so that it survives the death of the
 * sender and of the catcher. All deliveries are kept, repeated ones too.
 */
public final class MailCatcher implements AutoCloseable {

  private static final int MAX_CONNECTIONS = 1000;
  private static final int BACKLOG = 512;
  private static final int MAX_MESSAGE_BYTES = 25_000_000;

  private final SMTPServer smtp;
  private final MailboxSite site;
  private final Mailbox mailbox;
  private final AtomicReference<Behaviour> behaviour;

  private MailCatcher(
      SMTPServer smtp, MailboxSite site, Mailbox mailbox, AtomicReference<Behaviour> behaviour) {
    this.smtp = smtp;
    this.site = site;
    this.mailbox = mailbox;
    this.behaviour = behaviour;
  }

  /** Starts on any two free ports. */
  public static MailCatcher start(Path folder) {
    return start(folder, 0, 0);
  }

  /**
   * Starts on the folder, where it finds what earlier runs caught.
   *
   * @param smtpPort port for senders, 0 for any free one
   * @param httpPort port for readers, 0 for any free one
   * @throws UncheckedIOException when a port is taken or the folder cannot be read; its message, in
   *     French, names it
   */
  public static MailCatcher start(Path folder, int smtpPort, int httpPort) {
    Spool spool = spool(folder);
    Mailbox mailbox = new Mailbox();
    spool.found().forEach(mailbox::add);
    AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.FLAWLESS);
    Conversations conversations = new Conversations();
    SMTPServer smtp = smtp(smtpPort, conversations, spool, mailbox, behaviour);
    try {
      MailboxSite site =
          MailboxSite.start(
              httpPort, mailbox, limit -> conversations.settle(smtp.getPortAllocated(), limit));
      return new MailCatcher(smtp, site, mailbox, behaviour);
    } catch (IOException taken) {
      smtp.stop();
      throw portTaken(httpPort, taken);
    }
  }

  private static Spool spool(Path folder) {
    try {
      return Spool.open(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(
          "Le dossier des messages « %s » ne peut être ni lu ni écrit.".formatted(folder), failure);
    }
  }

  private static SMTPServer smtp(
      int port,
      Conversations conversations,
      Spool spool,
      Mailbox mailbox,
      AtomicReference<Behaviour> behaviour) {
    SMTPServer server =
        SMTPServer.port(port)
            .bindAddress(InetAddress.getLoopbackAddress())
            .backlog(BACKLOG)
            .hostName("courrier.test")
            .softwareName("Prevenance mail catcher")
            .serverSocketFactory(conversations::serverSocket)
            .executorService(Executors.newVirtualThreadPerTaskExecutor())
            .maxConnections(MAX_CONNECTIONS)
            .maxMessageSize(MAX_MESSAGE_BYTES)
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context ->
                new Reception(
                    spool,
                    mailbox,
                    conversations.from(context.getRemoteAddress()),
                    behaviour::get,
                    Clock.systemUTC()))
            .build();
    listen(server);
    return server;
  }

  private static void listen(SMTPServer server) {
    try {
      server.start();
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof IOException taken) {
        throw portTaken(server.getPort(), taken);
      }
      throw failure;
    }
  }

  private static UncheckedIOException portTaken(int port, IOException cause) {
    return new UncheckedIOException(
        "Le port %d de 127.0.0.1 est déjà pris. Arrêtez le programme qui l'occupe, ou choisissez un autre port."
            .formatted(port),
        cause);
  }

  /** Port to which mail is sent. */
  public int smtpPort() {
    return smtp.getPortAllocated();
  }

  /** Address of the mailbox and of the lookup by Message-ID. */
  public URI address() {
    return site.address();
  }

  /** All deliveries, in the order of their coming. */
  public List<CaughtMail> all() {
    return mailbox.all();
  }

  /** The deliveries to an address, case ignored, in order. */
  public List<CaughtMail> byRecipient(String address) {
    return mailbox.to(address);
  }

  /** The deliveries with that Message-ID, angle brackets included; several if it was doubled. */
  public List<CaughtMail> find(String messageId) {
    return mailbox.withMessageId(messageId);
  }

  /** Sets what goes wrong from now on. */
  public void behave(Behaviour next) {
    behaviour.set(next);
  }

  /** Waits, at most that long, until what senders had sent before the call is stored. */
  public boolean settle(Duration limit) throws InterruptedException {
    return site.settle(limit);
  }

  /** Stops listening; what was stored stays. */
  @Override
  public void close() {
    smtp.stop();
    site.close();
  }
}
