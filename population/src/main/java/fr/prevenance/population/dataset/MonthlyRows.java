package fr.prevenance.population.dataset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A fact delivered as one row for each month, in a table of its own.
 *
 * @param table folder of the table
 * @param idColumn of whom the row speaks
 * @param where texts that each column named here must hold
 * @param from first month, counted back from that of the evaluation
 * @param to last month, counted back; not before the first
 * @param isZeroWhenAbsent what a month without row is worth: zero, or unknown
 * @param addsRows whether rows of one month are added; else there is but one
 */
public record MonthlyRows(
    String table,
    String idColumn,
    String monthColumn,
    String valueColumn,
    SortedMap<String, List<String>> where,
    int from,
    int to,
    Aggregation aggregation,
    boolean isZeroWhenAbsent,
    boolean addsRows) {

  /** A window in words: the first month, then the last, counted back from the evaluation's. */
  static final Pattern WINDOW = Pattern.compile("M-(\\d+) à M-(\\d+)");

  /** How months make one value. */
  public enum Aggregation implements Worded {
    MEAN("moyenne"),
    SUM("somme"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    LAST("dernière");

    private final String word;

    Aggregation(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  public MonthlyRows {
    where = new TreeMap<>(where);
  }

  /** Such as « M-4 à M-2 ». */
  String window() {
    return "M-%d à M-%d".formatted(from, to);
  }

  /** Months of the window. */
  public int months() {
    return from - to + 1;
  }
}
