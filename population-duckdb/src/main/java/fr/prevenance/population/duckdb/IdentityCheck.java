package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.util.Optional;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * Every row of a table has a cluster and an id of its own. Ids that grow from row to row prove it
 * without memory; others are counted by DuckDB.
 */
final class IdentityCheck {
  /** Beyond, differences of clusters would not fit in a long. */
  private static final long WIDEST = 1L << 62;

  private final Engine engine;
  private final Source source;
  private long rows;
  private long last = -1;
  private boolean grows = true;

  IdentityCheck(Engine engine, Source source) {
    this.engine = engine;
    this.source = source;
  }

  /**
   * @return rows of the table
   */
  long run() throws DatasetException {
    String from = "FROM " + source.relation();
    engine.stream("id, grappe", from, engine.number("SELECT count(*) " + from), this::read);
    if (!grows) {
      refuseDuplicates();
    }
    return rows;
  }

  private void read(DuckDBDataChunkReader chunk) throws DatasetException {
    DuckDBReadableVector ids = chunk.vector(0);
    DuckDBReadableVector clusters = chunk.vector(1);
    rows += chunk.rowCount();
    for (long i = 0; i < chunk.rowCount(); i++) {
      if (ids.isNull(i)) {
        throw refusal(
            "identifiant-absent",
            "id IS NULL",
            "",
            "Cette ligne n'a pas d'« id ».",
            "Donnez à chacun un identifiant : un entier, zéro ou plus.");
      }
      check(ids.getLong(i), clusters, i);
    }
  }

  private void check(long id, DuckDBReadableVector clusters, long i) throws DatasetException {
    if (id < 0) {
      throw refusal(
          "identifiant-négatif",
          "id = " + id,
          "id " + id,
          "Un identifiant est un entier, zéro ou plus.",
          "Renumérotez « %s » et les appartenances.".formatted(source.label()));
    }
    if (clusters.isNull(i) || Math.abs(clusters.getLong(i)) > WIDEST) {
      throw refusal(
          "grappe-absente",
          "id = " + id,
          "id " + id,
          "Cette ligne n'a pas de grappe, ou une grappe au-delà de 2⁶².",
          "Donnez-la, ou écrivez « grappe: à calculer » et retirez la colonne.");
    }
    grows &= id > last;
    last = id;
  }

  private void refuseDuplicates() throws DatasetException {
    Optional<Long> twice =
        engine.first(
            "SELECT id FROM %s GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1"
                .formatted(source.relation()),
            found -> found.getLong(1));
    if (twice.isPresent()) {
      throw refusal(
          "identifiant-en-double",
          "id = " + twice.get(),
          "id " + twice.get(),
          "Cet identifiant sert deux fois.",
          "Gardez une seule ligne pour chacun ; deux lignes d'une même personne se réunissent"
              + " avant la livraison.");
    }
  }

  private DatasetException refusal(
      String code, String which, String who, String message, String mend) throws DatasetException {
    return source.fault(engine, which, who, code, message, mend);
  }
}
