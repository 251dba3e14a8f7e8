package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.detection.ExclusionReason;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.Exclusions.Exclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Reads who is left out, range after range, its few words as positions. For one thread. */
final class ExclusionReader {
  private static final List<ExclusionReason> REASONS = List.of(ExclusionReason.values());

  private final Engine engine;
  private final String relation;
  private final List<String> entities;
  private final List<String> rights;

  ExclusionReader(Engine engine, ExclusionTable table) throws DatasetException {
    this.engine = engine;
    this.relation = table.relation();
    this.entities = words("entite");
    this.rights = words("droit");
  }

  private List<String> words(String column) throws DatasetException {
    return engine.all(
        "SELECT DISTINCT %s %s WHERE %s IS NOT NULL".formatted(column, relation, column),
        row -> row.getString(1));
  }

  Exclusions within(ClusterRange range) throws DatasetException {
    String from = "%s WHERE grappe %s".formatted(relation, Extent.between(range));
    String columns =
        "id, %s, %s, %s"
            .formatted(
                position("entite", entities.stream()),
                position("droit", rights.stream()),
                position("motif", REASONS.stream().map(ExclusionReason::word)));
    List<Exclusion> all = new ArrayList<>();
    engine.stream(columns, from, engine.count(from), chunk -> read(chunk, all));
    return new Exclusions(all);
  }

  /** SQL: where a word is in a list, from 1; null for no word. */
  private static String position(String column, Stream<String> words) {
    String list = String.join(", ", words.map(Sql::text).toList());
    return "list_position([%s]::VARCHAR[], %s)::INTEGER".formatted(list, column);
  }

  private void read(DuckDBDataChunkReader chunk, List<Exclusion> all) {
    DuckDBReadableVector ids = chunk.vector(0);
    DuckDBReadableVector whose = chunk.vector(1);
    DuckDBReadableVector from = chunk.vector(2);
    DuckDBReadableVector why = chunk.vector(3);
    for (int row = 0; row < chunk.rowCount(); row++) {
      all.add(
          new Exclusion(
              entities.get(whose.getInt(row) - 1),
              ids.getLong(row),
              from.isNull(row) ? Optional.empty() : Optional.of(rights.get(from.getInt(row) - 1)),
              REASONS.get(why.getInt(row) - 1)));
    }
  }
}
