package fr.prevenance.testkit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What a client needs to connect. The password never shows in {@link #toString()}. */
public record DatabaseAccess(String jdbcUrl, String user, String password) {

  /** Opens a new connection, to be closed by the caller. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, user, password);
  }

  @Override
  public String toString() {
    return "DatabaseAccess[" + jdbcUrl + ", " + user + "]";
  }
}
