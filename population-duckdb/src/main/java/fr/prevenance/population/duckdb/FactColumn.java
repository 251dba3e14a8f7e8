package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.MonthlyRows;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** How one fact is asked of DuckDB, and turned into cells. */
final class FactColumn {
  /** The greatest whole number that a double holds with all those below. */
  private static final long GREATEST = 1L << 53;

  private static final double CENTS = 100;

  private final DatasetFact fact;
  private final String type;
  private final boolean hasNotApplicable;
  private final Vocabulary.Words words;

  /**
   * @param words of a text; none for any other
   */
  FactColumn(DatasetFact fact, Source source, Vocabulary.Words words) {
    this.fact = fact;
    this.type = source.types().getOrDefault(fact.column(), "");
    this.hasNotApplicable = source.has(fact.notApplicableColumn());
    this.words = words;
  }

  /** A cell that cannot be: which row of the chunk, and why. */
  static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int row;
    private final String code;

    Fault(int row, String code) {
      super(code, null, false, false);
      this.row = row;
      this.code = code;
    }

    int row() {
      return row;
    }

    String code() {
      return code;
    }
  }

  DatasetFact fact() {
    return fact;
  }

  /** SQL, one expression for each vector that {@link #read} takes. */
  List<String> expressions() {
    List<String> expressions = new ArrayList<>();
    expressions.add(value());
    if (hasNotApplicable) {
      expressions.add(Sql.name(fact.notApplicableColumn()));
    }
    return expressions;
  }

  private String value() {
    String column = Sql.name(fact.column());
    return switch (fact.type()) {
      case DATE -> "(" + column + " - DATE '1970-01-01')::INTEGER";
      case TEXT -> words.areTooMany() ? column : words.position(fact.column());
      case NUMBER, BOOLEAN -> column;
    };
  }

  /** A column for so many rows, all undefined. */
  Column column(int rows) {
    Column column = new Column(fact.type(), fact.unit(), rows);
    if (!words.areTooMany()) {
      column.words(words.words());
    }
    return column;
  }

  /**
   * Writes the rows of a chunk.
   *
   * @param first of its vectors
   * @param at row of the column where the chunk begins
   */
  void read(DuckDBDataChunkReader chunk, int first, Column column, int at) throws Fault {
    DuckDBReadableVector values = chunk.vector(first);
    int rows = (int) chunk.rowCount();
    switch (fact.type()) {
      case NUMBER -> readNumbers(values, rows, column, at);
      case BOOLEAN -> readBooleans(values, rows, column, at);
      case DATE -> readIntegers(values, rows, column, at);
      case TEXT -> {
        if (words.areTooMany()) {
          readTexts(values, rows, column, at);
        } else {
          readIntegers(values, rows, column, at);
        }
      }
    }
    if (hasNotApplicable) {
      readNotApplicable(chunk.vector(first + 1), rows, column, at);
    }
  }

  private void readNumbers(DuckDBReadableVector values, int rows, Column column, int at)
      throws Fault {
    if (type.equals("DOUBLE")) {
      readDoubles(values, rows, column, at);
    } else {
      readWhole(values, rows, column, at, divisor(fact));
    }
  }

  /** One division makes euros of cents and a mean of a sum: it is rounded once, to the nearest. */
  static double divisor(DatasetFact fact) {
    int months =
        fact.monthly()
            .filter(made -> made.aggregation() == MonthlyRows.Aggregation.MEAN)
            .map(MonthlyRows::months)
            .orElse(1);
    return fact.isMoney() ? CENTS * months : months;
  }

  private static void readWhole(
      DuckDBReadableVector values, int rows, Column column, int at, double divisor) throws Fault {
    double[] numbers = column.numbers();
    byte[] states = column.states();
    for (int i = 0; i < rows; i++) {
      if (!values.isNull(i)) {
        long whole = values.getLong(i);
        if (whole > GREATEST || whole < -GREATEST) {
          throw new Fault(i, "nombre-trop-grand");
        }
        numbers[at + i] = whole / divisor;
        states[at + i] = Column.VALUE;
      }
    }
  }

  private static void readDoubles(DuckDBReadableVector values, int rows, Column column, int at)
      throws Fault {
    double[] numbers = column.numbers();
    byte[] states = column.states();
    for (int i = 0; i < rows; i++) {
      if (!values.isNull(i)) {
        double number = values.getDouble(i);
        if (!Double.isFinite(number)) {
          throw new Fault(i, "nombre-infini");
        }
        numbers[at + i] = number;
        states[at + i] = Column.VALUE;
      }
    }
  }

  private static void readBooleans(DuckDBReadableVector values, int rows, Column column, int at) {
    double[] numbers = column.numbers();
    byte[] states = column.states();
    for (int i = 0; i < rows; i++) {
      if (!values.isNull(i)) {
        numbers[at + i] = values.getBoolean(i) ? 1 : 0;
        states[at + i] = Column.VALUE;
      }
    }
  }

  private static void readIntegers(DuckDBReadableVector values, int rows, Column column, int at) {
    double[] numbers = column.numbers();
    byte[] states = column.states();
    for (int i = 0; i < rows; i++) {
      if (!values.isNull(i)) {
        numbers[at + i] = values.getInt(i);
        states[at + i] = Column.VALUE;
      }
    }
  }

  private static void readTexts(DuckDBReadableVector values, int rows, Column column, int at) {
    for (int i = 0; i < rows; i++) {
      if (!values.isNull(i)) {
        column.set(at + i, Value.of(values.getString(i)));
      }
    }
  }

  private static void readNotApplicable(DuckDBReadableVector marks, int rows, Column column, int at)
      throws Fault {
    byte[] states = column.states();
    for (int i = 0; i < rows; i++) {
      if (!marks.isNull(i) && marks.getBoolean(i)) {
        if (states[at + i] == Column.VALUE) {
          throw new Fault(i, "valeur-et-non-applicable");
        }
        states[at + i] = Column.NOT_APPLICABLE;
      }
    }
  }
}
