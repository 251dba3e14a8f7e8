package fr.prevenance.testkit.database;

import java.sql.SQLException;

/** One value asked of a database. */
final class Sql {

  private Sql() {}

  static String value(DatabaseAccess access, String query) throws SQLException {
    try (var connection = access.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  static void run(DatabaseAccess access, String command) throws SQLException {
    try (var connection = access.connect();
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
