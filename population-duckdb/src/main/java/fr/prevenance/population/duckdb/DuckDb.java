package fr.prevenance.population.duckdb;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** DuckDB as a library of this process. */
public final class DuckDb {

  private DuckDb() {}

  /**
   * Starts one that holds nothing.
   *
   * @throws ResourcesExhausted its native library cannot be written to the folder of temporary
   *     files, or cannot be run from there: hardened servers forbid that
   */
  public static DuckDBConnection start() {
    try {
      return DuckDBConnection.newConnection("jdbc:duckdb:", false, "", new Properties());
    } catch (LinkageError notThere) {
      throw new ResourcesExhausted(
          "Le dossier des fichiers temporaires, « %s », ne peut pas recevoir ou exécuter le moteur de lecture (80 Mo) : il manque, est plein, ou interdit d'exécuter. Nommez-en un autre, puis relancez : PREVENANCE_JAVA_OPTS=-Djava.io.tmpdir=DOSSIER"
              .formatted(System.getProperty("java.io.tmpdir")));
    } catch (SQLException failure) {
      throw new IllegalStateException("DuckDB does not start", failure);
    }
  }
}
