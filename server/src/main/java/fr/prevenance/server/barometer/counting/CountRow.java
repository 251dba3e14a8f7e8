package fr.prevenance.server.barometer.counting;

import fr.prevenance.server.barometer.Count;
import fr.prevenance.server.barometer.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads rows of {@code right_slug, subject, detail, number}. */
final class CountRow {

  private CountRow() {}

  static Count read(ResultSet row, int number) throws SQLException {
    return new Count(
        row.getString("right_slug"),
        Subject.of(row.getString("subject")),
        row.getString("detail"),
        row.getLong("number"));
  }
}
