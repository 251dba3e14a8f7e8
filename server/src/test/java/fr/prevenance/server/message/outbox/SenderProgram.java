package fr.prevenance.server.message.outbox;

import fr.prevenance.server.message.email.HttpDeliveryLookup;
import fr.prevenance.testkit.database.DatabaseAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** The senders of one instance in a JVM of their own, to be killed. */
final class SenderProgram {

  private SenderProgram() {}

  /**
   * Starts the program.
   *
   * @param dieAfter it dies between the 250 of that message and anything else; 0: it does not
   */
  static Process start(DatabaseAccess database, int smtpPort, URI lookup, int dieAfter)
      throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path", "")),
            SenderProgram.class.getName(),
            database.jdbcUrl(),
            database.user(),
            database.password(),
            Integer.toString(smtpPort),
            lookup.toString(),
            Integer.toString(dieAfter))
        .inheritIO()
        .start();
  }

  public static void main(String[] arguments) throws InterruptedException {
    DatabaseAccess database = new DatabaseAccess(arguments[0], arguments[1], arguments[2]);
    OutboxFixture fixture = OutboxFixture.on(database);
    Relay relay = OutboxFixture.relay(Integer.parseInt(arguments[3]));
    URI lookup = URI.create(arguments[4]);
    int dieAfter = Integer.parseInt(arguments[5]);
    sending(fixture, dieAfter == 0 ? relay : dyingAfter(dieAfter, relay), lookup).start();
    Thread.currentThread().join();
  }

  static Sending sending(OutboxFixture fixture, Relay relay, URI lookup) {
    Recovery recovery = fixture.recovery(new HttpDeliveryLookup(Optional.of(lookup)));
    return new Sending(
        List.of(fixture.sender(relay), fixture.sender(relay)), List.of(recovery::pass));
  }

  /** Halting runs no shutdown hook and flushes nothing, as kill -9 does, at the very instant. */
  private static Relay dyingAfter(int messages, Relay relay) {
    AtomicInteger accepted = new AtomicInteger();
    return mayHandOver -> dying(messages, accepted, relay, mayHandOver);
  }

  private static Relay.Connection dying(
      int messages, AtomicInteger accepted, Relay relay, BooleanSupplier mayHandOver) {
    Relay.Connection connection = relay.open(mayHandOver);
    return new Relay.Connection() {
      @Override
      public Handover hand(Envelope envelope) {
        Handover handover = connection.hand(envelope);
        if (handover instanceof Handover.Accepted && accepted.incrementAndGet() == messages) {
          Runtime.getRuntime().halt(137);
        }
        return handover;
      }

      @Override
      public void close() {
        connection.close();
      }
    };
  }
}
