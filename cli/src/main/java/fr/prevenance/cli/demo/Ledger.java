package fr.prevenance.cli.demo;

import fr.prevenance.testkit.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the demonstration's database as a judge would: beside the server, and only to count. */
final class Ledger {
  private final DatabaseAccess database;

  Ledger(DatabaseAccess database) {
    this.database = database;
  }

  /** E-mail addresses of the people found entitled and reachable, whatever became of them since. */
  Set<String> detected(String right) throws SQLException {
    return new HashSet<>(
        texts(
            """
            select person.email from detection join person on person.id = detection.recipient
            where detection.right_slug = ? and detection.kind = 'ELIGIBLE' and person.email is not null\
            """,
            right));
  }

  int refusedRows() throws SQLException {
    return count("select coalesce(sum(rows_refused), 0) from delivery");
  }

  List<String> droppedColumns() throws SQLException {
    return texts("select distinct column_name from delivery_dropped_column order by column_name");
  }

  int destroyed() throws SQLException {
    return count("select coalesce(sum(destroyed), 0) from destruction_record");
  }

  int sent(String right) throws SQLException {
    return count(
        "select count(*) from message where kind = 'proposition' and sent_at is not null and right_slug = ?",
        right);
  }

  /** Codes of the proposals of a right, as printed in the messages. */
  Set<String> codes(String right) throws SQLException {
    return texts("select code from message where kind = 'proposition' and right_slug = ?", right)
        .stream()
        .map(code -> code.replaceFirst("^(.{4})-?(.{4})-?(.)$", "$1-$2-$3"))
        .collect(Collectors.toSet());
  }

  /** Procedures of a right that passed through a step. */
  int passed(String right, String step) throws SQLException {
    return count(
        """
        select count(distinct procedure.id) from procedure
        join procedure_step on procedure_step.procedure = procedure.id
        where procedure.right_slug = ? and procedure_step.step = ?\
        """,
        right,
        step);
  }

  private int count(String query, String... parameters) throws SQLException {
    return Integer.parseInt(texts(query, parameters).getFirst());
  }

  List<String> texts(String query, String... parameters) throws SQLException {
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int index = 0; index < parameters.length; index++) {
        statement.setString(index + 1, parameters[index]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
