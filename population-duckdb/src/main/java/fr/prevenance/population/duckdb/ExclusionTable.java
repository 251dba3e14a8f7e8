package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.detection.ExclusionReason;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who are left out of a detection. Whoever delivers them need not know clusters, nor whether
 * they are among the people of the dataset: those who are not are nobody's concern.
 *
 * @param relation SQL: the exclusions of people of the dataset, each with its cluster
 */
record ExclusionTable(String relation) {
  private static final String ENTITY = "entite";
  private static final String RIGHT = "droit";
  private static final String REASON = "motif";

  private static List<WantedColumn> columns() {
    return List.of(
        WantedColumn.of(ENTITY, ColumnKind.TEXT),
        WantedColumn.of(WantedColumn.ID, ColumnKind.INTEGER),
        WantedColumn.of(RIGHT, ColumnKind.TEXT),
        WantedColumn.of(REASON, ColumnKind.TEXT));
  }

  /**
   * @param entities tables that are sorted by cluster
   */
  static ExclusionTable open(
      Engine engine, Staging staging, SourceFiles files, Map<DatasetTable, Source> entities)
      throws DatasetException {
    Source delivered = files.open(DatasetDescription.EXCLUSIONS, columns());
    checkReasons(engine, delivered);
    checkEntities(engine, delivered, entities);
    String placed =
        entities.entrySet().stream()
            .map(table -> placed(delivered, table.getKey().entity(), table.getValue()))
            .collect(Collectors.joining(" UNION ALL "));
    return new ExclusionTable(
        "FROM "
            + Sql.parquet(
                List.of(staging.write("SELECT * FROM (" + placed + ") ORDER BY grappe"))));
  }

  private static String placed(Source delivered, String entity, Source table) {
    return """
    SELECT t.grappe AS grappe, e.entite AS entite, e.id AS id, e.droit AS droit, e.motif AS motif
    FROM %s e JOIN %s t ON e.id = t.id WHERE e.entite = %s
    """
        .formatted(delivered.relation(), table.relation(), Sql.text(entity));
  }

  private static void checkReasons(Engine engine, Source delivered) throws DatasetException {
    List<String> words = Stream.of(ExclusionReason.values()).map(ExclusionReason::word).toList();
    refuse(
        engine,
        delivered,
        "motif IS NULL OR motif NOT IN " + among(words),
        "motif-inconnu",
        "Le motif d'une exclusion n'est pas de ceux que la loi connaît.",
        "Écrivez l'un de : " + String.join(", ", words) + ".");
  }

  private static void checkEntities(
      Engine engine, Source delivered, Map<DatasetTable, Source> entities) throws DatasetException {
    List<String> words = entities.keySet().stream().map(DatasetTable::entity).toList();
    refuse(
        engine,
        delivered,
        "id IS NULL OR entite IS NULL OR entite NOT IN " + among(words),
        "exclusion-de-personne",
        "Une exclusion ne dit pas qui elle concerne.",
        "Donnez son « id » et son « entite » : " + String.join(", ", words) + ".");
  }

  private static String among(List<String> words) {
    return words.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private static void refuse(
      Engine engine, Source delivered, String which, String code, String message, String mend)
      throws DatasetException {
    String sql = "SELECT 1 FROM " + delivered.relation() + " WHERE " + which + " LIMIT 1";
    if (engine.first(sql, row -> row.getInt(1)).isPresent()) {
      throw delivered.fault(engine, which, "", code, message, mend);
    }
  }
}
