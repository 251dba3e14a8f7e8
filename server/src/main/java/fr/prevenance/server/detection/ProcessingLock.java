package fr.prevenance.server.detection;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.exchange.ProcessingId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One run at a time in one processing, whatever the number of instances: a lock of PostgreSQL on a
 * connection of its own, which dies with the instance.
 */
final class ProcessingLock implements AutoCloseable {
  private static final int ROOM = 0x64657465;

  private final Connection connection;

  private ProcessingLock(Connection connection) {
    this.connection = connection;
  }

  /** Empty when another run holds it. */
  static Optional<ProcessingLock> take(Aside database, ProcessingId processing) {
    try {
      return take(database.open(), processing);
    } catch (SQLException failure) {
      throw new DetectionRefused("La base de données ne répond pas. Réessayez plus tard.", failure);
    }
  }

  private static Optional<ProcessingLock> take(Connection connection, ProcessingId processing)
      throws SQLException {
    var isHeld = false;
    try {
      isHeld = ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", processing.value());
      return isHeld ? Optional.of(new ProcessingLock(connection)) : Optional.empty();
    } finally {
      if (!isHeld) {
        connection.close();
      }
    }
  }

  /**
   * Keeps runs of the processing away until the end of the transaction; many may do so at once.
   *
   * @return false while a run is at work
   */
  static boolean share(JdbcClient database, ProcessingId processing) {
    return database
        .sql("select pg_try_advisory_xact_lock_shared(:room, hashtext(:processing))")
        .param("room", ROOM)
        .param("processing", processing.value())
        .query(Boolean.class)
        .single();
  }

  /** Gives the lock back; a lost connection has given it back already. */
  @Override
  public void close() {
    try (connection) {
      try (var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
        unlock.execute();
      }
    } catch (SQLException lost) {
      throw new DetectionRefused("La connexion à la base a été perdue pendant l’exécution.", lost);
    }
  }

  private static boolean ask(Connection connection, String sql, String processing)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, ROOM);
      statement.setString(2, processing);
      try (var answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
