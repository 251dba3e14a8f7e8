package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Origin;
import fr.prevenance.population.duckdb.PopulationProfile.Tally;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what the tables of a population hold. */
final class Profiling {
  private static final String IDENTITY = "identité";

  private final Engine engine;
  private final Dataset dataset;
  private final Sources sources;
  private final Progress progress;
  private final boolean areReal;
  private double done;

  Profiling(Engine engine, Dataset dataset, Sources sources, Progress progress) {
    this.engine = engine;
    this.dataset = dataset;
    this.sources = sources;
    this.progress = progress;
    this.areReal = dataset.description().origin() == Origin.REAL;
  }

  PopulationProfile run() throws DatasetException {
    List<PopulationProfile.Table> tables = new ArrayList<>();
    for (Map.Entry<DatasetTable, Source> table : sources.entities().entrySet()) {
      tables.add(table(table.getKey(), table.getValue()));
    }
    List<PopulationProfile.Membership> memberships = new ArrayList<>();
    for (Map.Entry<String, Source> kind : sources.memberships().entrySet()) {
      advance();
      memberships.add(membership(kind.getKey(), kind.getValue()));
    }
    return new PopulationProfile(tables, memberships);
  }

  private void advance() {
    progress.at("Comptes", done++ / (dataset.facts().size() + sources.memberships().size()));
  }

  private PopulationProfile.Table table(DatasetTable table, Source source) throws DatasetException {
    long rows = sources.rows().getOrDefault(table.entity(), 0L);
    List<PopulationProfile.Fact> facts = new ArrayList<>();
    for (DatasetFact fact : table.facts()) {
      advance();
      facts.add(fact(fact, source, rows));
    }
    return new PopulationProfile.Table(table.entity(), table.folder(), rows, facts);
  }

  private PopulationProfile.Fact fact(DatasetFact fact, Source source, long rows)
      throws DatasetException {
    String column = Sql.name(fact.column());
    String mark =
        source.has(fact.notApplicableColumn())
            ? "coalesce(" + Sql.name(fact.notApplicableColumn()) + ", false)"
            : "false";
    boolean hasExtremes = fact.type() == Column.Type.NUMBER || fact.type() == Column.Type.DATE;
    String extremes = hasExtremes && !areReal ? "min(%1$s), max(%1$s)" : "NULL, NULL";
    String sql =
        """
        SELECT count_if(%1$s IS NULL AND NOT %2$s), count_if(%2$s),
          approx_count_distinct(%1$s), %3$s
        FROM %4$s
        """
            .formatted(column, mark, extremes.formatted(column), source.relation());
    return engine
        .first(
            sql,
            row ->
                new PopulationProfile.Fact(
                    fact,
                    Tally.of(row.getLong(1), rows, areReal),
                    Tally.of(row.getLong(2), rows, areReal),
                    value(fact, row, 4),
                    value(fact, row, 5),
                    identifies(fact) ? OptionalLong.empty() : OptionalLong.of(row.getLong(3))))
        .orElseThrow();
  }

  /** A fact of no dictionary may say who somebody is. */
  private boolean identifies(DatasetFact fact) {
    return areReal && fact.meaning().sensitivity().orElse(IDENTITY).equals(IDENTITY);
  }

  private static Optional<Value> value(DatasetFact fact, ResultSet row, int column)
      throws SQLException {
    if (row.getObject(column) == null) {
      return Optional.empty();
    }
    return Optional.of(
        fact.type() == Column.Type.DATE
            ? Value.of(row.getObject(column, LocalDate.class))
            : new Value.Number(row.getDouble(column) / FactColumn.divisor(fact), fact.unit()));
  }

  private PopulationProfile.Membership membership(String kind, Source source)
      throws DatasetException {
    SortedMap<String, Long> roles = new TreeMap<>();
    engine
        .all(
            "SELECT coalesce(role, ''), count(*) FROM " + source.relation() + " GROUP BY ALL",
            row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(role -> roles.put(role.getKey(), role.getValue()));
    long rows = roles.values().stream().mapToLong(Long::longValue).sum();
    return engine
        .first(
            "SELECT count_if(principal), count_if(part < 1) FROM " + source.relation(),
            row ->
                new PopulationProfile.Membership(
                    kind,
                    rows,
                    Tally.of(row.getLong(1), rows, areReal),
                    Tally.of(row.getLong(2), rows, areReal),
                    tallies(roles, rows)))
        .orElseThrow();
  }

  /** Where one count alone is not told, the least of the others is not either: it would tell it. */
  private SortedMap<String, Tally> tallies(SortedMap<String, Long> roles, long rows) {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    roles.forEach((role, count) -> tallies.put(role, Tally.of(count, rows, areReal)));
    if (tallies.values().stream().filter(tally -> tally.rows().isEmpty()).count() == 1) {
      roles.entrySet().stream()
          .filter(role -> tallies.getOrDefault(role.getKey(), Tally.UNTOLD).rows().isPresent())
          .min(Map.Entry.comparingByValue())
          .ifPresent(role -> tallies.put(role.getKey(), Tally.UNTOLD));
    }
    return tallies;
  }
}
