package fr.prevenance.server.message.outbox;

import com.zaxxer.hikari.HikariDataSource;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.lease.Bell;
import fr.prevenance.server.lease.Lease;
import fr.prevenance.server.message.MessageDelivered;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.message.email.SmtpAccount;
import fr.prevenance.server.message.email.SmtpRelay;
import fr.prevenance.testkit.database.DatabaseAccess;
import fr.prevenance.testkit.database.EmbeddedDatabase;
import fr.prevenance.testkit.database.EphemeralDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox on a real database, and what stands around it. */
public final class OutboxFixture implements AutoCloseable {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-10-15T08:00:00Z"), ZoneId.of("Europe/Paris"));

  /** Starts with its first use, which a child process never makes. */
  private static final class Server {
    static final EphemeralDatabase RUNNING = EmbeddedDatabase.ephemeral();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(RUNNING::close));
    }
  }

  private final HikariDataSource database;
  private final Random random = new Random(42);
  public final JdbcClient jdbc;
  final TransactionTemplate transactions;
  final List<MessageDelivered> delivered = new CopyOnWriteArrayList<>();
  final Bell bell = new Bell();

  private OutboxFixture(DatabaseAccess access) {
    database = new HikariDataSource();
    database.setJdbcUrl(access.jdbcUrl());
    database.setUsername(access.user());
    database.setPassword(access.password());
    jdbc = JdbcClient.create(database);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /** On a new database with our schema. */
  public static OutboxFixture fresh() {
    DatabaseAccess access = freshAccess();
    return on(access);
  }

  static DatabaseAccess freshAccess() {
    DatabaseAccess access = Server.RUNNING.freshDatabase();
    Flyway.configure()
        .dataSource(access.jdbcUrl(), access.user(), access.password())
        .load()
        .migrate();
    return access;
  }

  static OutboxFixture on(DatabaseAccess access) {
    return new OutboxFixture(access);
  }

  /** Back-off of a millisecond, so that nothing waits. */
  Outbox outbox() {
    return outbox(new Backoff(Duration.ofMillis(1), Duration.ofMillis(1), 100));
  }

  Outbox outbox(Backoff backoff) {
    return new Outbox(jdbc, transactions, this::publish, CLOCK, backoff);
  }

  Sender sender(Relay relay) {
    return new Sender(new Aside(database), outbox(), relay, bell, 10);
  }

  Lease lease() throws SQLException {
    return Lease.take(new Aside(database));
  }

  Recovery recovery(DeliveryLookup lookup) {
    return recovery(lookup, Duration.ZERO);
  }

  Recovery recovery(DeliveryLookup lookup, Duration grace) {
    Doubts doubts = new Doubts(jdbc, transactions, this::publish);
    return new Recovery(doubts, lookup, grace, Duration.ZERO);
  }

  static SmtpRelay relay(int port) {
    return new SmtpRelay(new SmtpAccount("127.0.0.1", port, null, null, new Properties()));
  }

  /** Puts that many messages into the outbox, to {@code personne-0@exemple.test} and so on. */
  void fill(int messages) {
    for (int i = 0; i < messages; i++) {
      put("personne-%d@exemple.test".formatted(i));
    }
  }

  UUID put(String address) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into message (id, kind, processing, right_slug, body_name, sender, reply_to,
              code, address, subject, text_body, html_body, state, not_before, expires_on)
            values (?, 'accusé de réception', 'essai', 'droit-fictif', 'Commune d''Exempleville',
              'mairie@exempleville.test', 'accueil@exempleville.test', ?, ?, 'Été : vos droits',
              'Bonjour', '<p>Bonjour</p>', 'à envoyer', now(), '2026-01-01')\
            """)
        .params(id, ShortCode.drawn(random).characters(), address)
        .update();
    return id;
  }

  String state(UUID message) {
    return jdbc.sql("select state from message where id = ?")
        .param(message)
        .query(String.class)
        .single();
  }

  int countIn(String state) {
    return jdbc.sql("select count(*) from message where state = ?")
        .param(state)
        .query(Integer.class)
        .single();
  }

  int count() {
    return jdbc.sql("select count(*) from message").query(Integer.class).single();
  }

  private void publish(Object event) {
    delivered.add((MessageDelivered) event);
  }

  @Override
  public void close() {
    database.close();
  }
}
