package fr.prevenance.cli.demo;

import fr.prevenance.testkit.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds every server that comes as far as a table, however long the others need, and lets all go at
 * the same moment: when it is closed.
 */
final class Barrier implements AutoCloseable {
  private final Ledger outside;
  private final Connection holding;

  private Barrier(Ledger outside, Connection holding) {
    this.outside = outside;
    this.holding = holding;
  }

  /**
   * Nobody looks into the table.
   *
   * @param superuser on another database, from which one can still look
   */
  static Barrier beforeReading(String table, DatabaseAccess database, DatabaseAccess superuser)
      throws SQLException {
    return holding(table, "access exclusive", database, superuser);
  }

  /** Nobody changes the table. */
  static Barrier beforeWriting(String table, DatabaseAccess database, DatabaseAccess superuser)
      throws SQLException {
    return holding(table, "share row exclusive", database, superuser);
  }

  private static Barrier holding(
      String table, String mode, DatabaseAccess database, DatabaseAccess superuser)
      throws SQLException {
    Connection connection =
        new DatabaseAccess(database.jdbcUrl(), superuser.user(), superuser.password()).connect();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table %s in %s mode".formatted(table, mode));
    }
    return new Barrier(new Ledger(superuser), connection);
  }

  /** Names of the applications that stand before it. */
  Set<String> waiting() throws SQLException {
    return new HashSet<>(
        outside.texts(
            """
            select activity.application_name from pg_locks wanted
            join pg_stat_activity activity on activity.pid = wanted.pid
            where not wanted.granted and activity.datname = ?\
            """,
            holding.getCatalog()));
  }

  @Override
  public void close() throws SQLException {
    holding.close();
  }
}
