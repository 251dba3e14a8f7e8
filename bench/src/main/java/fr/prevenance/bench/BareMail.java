package fr.prevenance.bench;

import fr.prevenance.testkit.mail.CaughtMail;
import fr.prevenance.testkit.mail.MailCatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The peer of our sending: the same bytes, handed over in a loop, with nothing around it. */
final class BareMail {
  private static final int CONNECTIONS = 2;

  private BareMail() {}

  /** The first messages of a demonstration, in the order in which they were delivered. */
  static List<CaughtMail> firstOf(Path mailbox, int count) {
    try (MailCatcher catcher = MailCatcher.start(mailbox)) {
      return catcher.all().stream().limit(count).toList();
    }
  }

  /** Seconds from the first delivery to the last, as the catcher stamped them. */
  static double span(List<CaughtMail> mails) {
    return Duration.between(mails.getFirst().receivedAt(), mails.getLast().receivedAt()).toMillis()
        / 1000.0;
  }

  /** Delivers them again to an empty mailbox that stores each before it answers. */
  static Measure deliver(List<CaughtMail> mails, Path mailbox) throws Exception {
    Queue<Letter> letters = new ConcurrentLinkedQueue<>(mails.stream().map(Letter::of).toList());
    try (MailCatcher catcher = MailCatcher.start(mailbox);
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS)) {
      long startedAt = System.nanoTime();
      Callable<Integer> sender = () -> deliver(letters, catcher.smtpPort());
      for (Future<Integer> each : senders.invokeAll(Collections.nCopies(CONNECTIONS, sender))) {
        each.get();
      }
      Measure measure = Measure.ofWall(DemoProcess.since(startedAt));
      if (catcher.all().size() != mails.size()) {
        throw new IllegalStateException("some messages were lost on the way");
      }
      return measure;
    }
  }

  private static int deliver(Queue<Letter> letters, int port) throws IOException {
    int delivered = 0;
    try (BareSmtp connection = new BareSmtp(port)) {
      for (Letter letter = letters.poll(); letter != null; letter = letters.poll()) {
        connection.send(letter.sender(), letter.recipient(), letter.content());
        delivered++;
      }
    }
    return delivered;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Letter(String sender, String recipient, byte[] content) {
    static Letter of(CaughtMail mail) {
      return new Letter(mail.sender(), mail.recipients().getFirst(), mail.raw());
    }
  }
}
