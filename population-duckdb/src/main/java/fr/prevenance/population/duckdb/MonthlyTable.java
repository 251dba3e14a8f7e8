package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.MonthlyRows;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One fact made of monthly rows. Integers only are added here; a mean is left to be divided by
 * whoever reads.
 */
final class MonthlyTable {
  /** The greatest whole number that a double holds with all those below. */
  private static final long GREATEST = 1L << 53;

  private final Engine engine;
  private final Workbench bench;
  private final Source raw;
  private final String relation;
  private final String owners;
  private final DatasetTable table;
  private final MonthlyRows rows;
  private final LocalDate firstDay;
  private final LocalDate dayAfter;

  MonthlyTable(
      Engine engine,
      Workbench bench,
      RawTables tables,
      SourceFiles files,
      DatasetTable table,
      Source owners,
      DatasetFact fact,
      LocalDate day)
      throws DatasetException {
    this.engine = engine;
    this.bench = bench;
    this.rows = fact.monthly().orElseThrow();
    this.raw = files.open(rows.table(), WantedColumn.of(rows));
    this.relation = tables.of(raw);
    this.owners = tables.of(owners);
    this.table = table;
    LocalDate month = day.withDayOfMonth(1);
    this.firstDay = month.minusMonths(rows.from());
    this.dayAfter = month.minusMonths(rows.to() - 1L);
    check();
  }

  /** The rows of the window, as columns id, mois, valeur. */
  private String window() {
    return """
    SELECT %s AS id, date_trunc('month', %s)::DATE AS mois, %s::DECIMAL(38, 0) AS valeur
    FROM %s WHERE %s\
    """
        .formatted(
            Sql.name(rows.idColumn()),
            Sql.name(rows.monthColumn()),
            Sql.name(rows.valueColumn()),
            relation,
            within(bench::text));
  }

  /**
   * SQL: whether a row is of the window.
   *
   * @param quoting writes a text
   */
  private String within(UnaryOperator<String> quoting) {
    String where =
        rows.where().entrySet().stream()
            .map(condition ->
                " AND %s IN (%s)"
                    .formatted(
                        Sql.name(condition.getKey()),
                        condition.getValue().stream()
                            .map(quoting)
                            .collect(Collectors.joining(", "))))
            .collect(Collectors.joining());
    return "%1$s >= DATE '%2$s' AND %1$s < DATE '%3$s'%4$s"
        .formatted(Sql.name(rows.monthColumn()), firstDay, dayAfter, where);
  }

  private void check() throws DatasetException {
    refuseUndated();
    refuse(
        "SELECT id, mois FROM (%s) l WHERE NOT EXISTS (SELECT 1 FROM %s p WHERE p.id = l.id) LIMIT 1"
            .formatted(window(), owners),
        "identifiant-inconnu",
        "Des mois sont à quelqu'un qui n'est pas dans « %s ».".formatted(table.folder()),
        "Livrez cette ligne de « %s », ou retirez ses mois.".formatted(table.folder()));
    if (!rows.addsRows()) {
      refuse(
          "SELECT id, mois FROM (%s) l GROUP BY id, mois HAVING count(*) > 1 ORDER BY id, mois LIMIT 1"
              .formatted(window()),
          "mois-en-double",
          "Un mois a plusieurs lignes.",
          "Gardez-en une, ou écrivez « lignes d'un mois: additionnées ».");
    }
  }

  private void refuseUndated() throws DatasetException {
    String undated =
        "(%s IS NULL OR %s IS NULL)"
            .formatted(Sql.name(rows.idColumn()), Sql.name(rows.monthColumn()));
    String faulty = "SELECT 1 FROM %s WHERE %s LIMIT 1".formatted(relation, undated);
    if (bench.first(faulty).isPresent()) {
      throw raw.fault(
          engine,
          undated,
          "",
          "mois-sans-date",
          "Une ligne n'a pas de « %s » ou pas de « %s »."
              .formatted(rows.idColumn(), rows.monthColumn()),
          "Complétez-la, ou retirez-la.");
    }
  }

  /** A row of the window: whose, and of which month. */
  private record Month(long id, LocalDate first) {}

  /**
   * @param faulty SQL: the id and the month of a faulty row, if there is one
   */
  private void refuse(String faulty, String code, String message, String mend)
      throws DatasetException {
    Optional<Month> found =
        bench.first(faulty).map(row -> new Month((Long) row.getFirst(), (LocalDate) row.getLast()));
    if (found.isPresent()) {
      Month month = found.get();
      throw raw.fault(
          engine,
          "%s = %d AND date_trunc('month', %s) = DATE '%s' AND %s"
              .formatted(
                  Sql.name(rows.idColumn()),
                  month.id(),
                  Sql.name(rows.monthColumn()),
                  month.first(),
                  within(Sql::text)),
          "id " + month.id(),
          code,
          message,
          mend);
    }
  }

  /** For each id that has rows: how many months, how many of them known, and what they come to. */
  String query() {
    return """
    SELECT id, count(*) AS presents, count(valeur) AS connus, sum(valeur) AS somme,
      min(valeur) AS minimum, max(valeur) AS maximum, %s AS derniere
    FROM (
      SELECT id, mois, CASE WHEN count(*) = count(valeur) THEN sum(valeur) END AS valeur
      FROM (%s) l GROUP BY id, mois) t
    GROUP BY id
    """
        .formatted(bench.latest("valeur", "mois"), window());
  }

  /**
   * SQL of the whole number delivered: for a mean, the sum of its months.
   *
   * @param name of the joined {@linkplain #query}
   */
  String value(String name) {
    String value =
        switch (rows.aggregation()) {
          case MEAN, SUM -> overAll(name, "%1$s.somme", "coalesce(%1$s.somme, 0)");
          case MINIMUM -> overAll(name, "%1$s.minimum", "least(coalesce(%1$s.minimum, 0), 0)");
          case MAXIMUM -> overAll(name, "%1$s.maximum", "greatest(coalesce(%1$s.maximum, 0), 0)");
          case LAST -> name + ".derniere";
        };
    // What no double holds is refused when it is read.
    return "CASE WHEN abs(%1$s) <= %2$d THEN (%1$s)::BIGINT WHEN (%1$s) IS NOT NULL THEN %3$d END"
        .formatted("(" + value + ")", GREATEST, Long.MAX_VALUE);
  }

  /**
   * @param whole when all months of the window are there and known
   * @param completed when those that lack are worth zero, and those there are known
   */
  private String overAll(String name, String whole, String completed) {
    String all = "%1$s.presents = %2$d AND %1$s.connus = %2$d THEN ".formatted(name, rows.months());
    String some =
        rows.isZeroWhenAbsent()
            ? (" WHEN coalesce(%1$s.presents, 0) = coalesce(%1$s.connus, 0) THEN " + completed)
                .formatted(name)
            : "";
    return "CASE WHEN " + all + whole.formatted(name) + some + " END";
  }
}
