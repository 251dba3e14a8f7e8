package fr.prevenance.server.lease;

import fr.prevenance.server.database.Aside;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proof that a worker (a sender of messages, a consumer of events) lives: a session-level advisory
 * lock derived from its identifier, which PostgreSQL frees as soon as the session ends, however it
 * ends. A worker that fails takes a new lease with a new identifier, so that what it left behind is
 * found like a dead one's.
 */
public final class Lease implements AutoCloseable {

  private static final long CHECK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int PATIENCE_SECONDS = 2;

  private final UUID instance;
  private final Connection session;
  private long checkedAt;

  private Lease(UUID instance, Connection session) {
    this.instance = instance;
    this.session = session;
    this.checkedAt = System.nanoTime();
  }

  /** Takes a new lease, on a connection of its own. */
  public static Lease take(Aside database) throws SQLException {
    UUID instance = UUID.randomUUID();
    Connection session = database.open();
    if (!ask(session, "select pg_try_advisory_lock(?)", instance)) {
      session.close();
      throw new SQLException("the lock of a fresh identifier is taken");
    }
    return new Lease(instance, session);
  }

  public UUID instance() {
    return instance;
  }

  /** The advisory lock's key. */
  static long key(UUID instance) {
    return instance.getMostSignificantBits() ^ instance.getLeastSignificantBits();
  }

  /** Whether nobody alive holds that lease; if so nobody takes it until the transaction ends. */
  public static boolean isFree(JdbcClient database, UUID instance) {
    return database
        .sql("select pg_try_advisory_xact_lock(?)")
        .param(key(instance))
        .query(Boolean.class)
        .single();
  }

  /** Asks the server, at most once a second. Not for several threads at once. */
  public boolean isHeld() {
    long now = System.nanoTime();
    if (now - checkedAt < CHECK_EVERY_NANOS) {
      return true;
    }
    checkedAt = now;
    try {
      return session.isValid(PATIENCE_SECONDS);
    } catch (SQLException impossible) {
      return false;
    }
  }

  /** Frees the lock, then ends the session. */
  @Override
  public void close() {
    try (session) {
      ask(session, "select pg_advisory_unlock(?)", instance);
    } catch (SQLException gone) {
      // The session has ended, and with it the lock: nothing is left to free.
    }
  }

  private static boolean ask(Connection session, String sql, UUID instance) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, key(instance));
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
