package fr.prevenance.bench.detection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fictional families as a dataset: one or two parents, up to three children; one fact in fifty to
 * two hundred is unknown. The same for the same number.
 *
 * @param folder of the dataset
 */
record Families(Path folder, long count) {
  private static final String OPTIONS = " (FORMAT PARQUET, ROW_GROUP_SIZE 122880)";

  private static final String YAML =
      """
      titre: Familles fictives
      détention: propre
      origine: fictive
      traitement:
        responsable: Mesure
        finalité: informer
        droits: [allocations-familiales]
        base publiée: Données fictives
      reçu: 15/10/2025
      expire: 31/12/2999
      date de référence: 01/10/2025
      format: parquet
      personnes:
        faits:
          - {nom: personne . date de naissance, source: Mesure, certifiée: oui}
          - {nom: personne . rémunération nette sur six mois, source: Mesure, certifiée: oui}
          - {nom: personne . séjour régulier, source: Mesure, certifiée: oui}
          - {nom: personne . mois en France sur douze, source: Mesure, certifiée: oui}
      groupes:
        famille:
          faits:
            - {nom: famille . territoire, source: Mesure, certifiée: oui}
            - {nom: famille . revenu net catégoriel N-2, source: Mesure, certifiée: oui}
            - {nom: famille . changement de situation depuis N-2, source: Mesure, certifiée: oui}
      """;

  /** Member 0 is a parent, 1 may be one, the others are children. */
  private static final String MEMBERS =
      """
      CREATE TABLE m AS
      SELECT row_number() OVER (ORDER BY f, r) AS id, f, r,
        (hash(f, r) %% 1000000) / 1e6 AS u, (hash(f, r, 7) %% 1000000) / 1e6 AS v
      FROM range(%d) t(f), range(5) s(r)
      WHERE r = 0 OR (r = 1 AND hash(f) %% 10 < 7) OR (r > 1 AND r - 1 <= hash(f, 3) %% 4)
      """;

  private static final String PERSONS =
      """
      SELECT id, f AS grappe,
        CASE WHEN r < 2 THEN DATE '1965-01-01' + (u * 10000)::INT
          ELSE DATE '2003-01-01' + (u * 8000)::INT END AS date_de_naissance,
        CASE WHEN v < 0.02 THEN NULL ELSE (v * 300000)::BIGINT END
          AS remuneration_nette_sur_six_mois,
        CASE WHEN v > 0.99 THEN NULL ELSE v < 0.95 END AS sejour_regulier,
        CASE WHEN u > 0.995 THEN NULL ELSE 12 END::BIGINT AS mois_en_france_sur_douze
      FROM m ORDER BY f, r
      """;

  private static final String GROUPS =
      """
      SELECT f AS id, f AS grappe,
        CASE WHEN f %% 50 = 0 THEN 'Mayotte' ELSE 'métropole' END AS territoire,
        CASE WHEN hash(f) %% 100 < 3 THEN NULL ELSE (hash(f, 5) %% 12000000)::BIGINT END
          AS revenu_net_categoriel_n_2,
        false AS changement_de_situation_depuis_n_2
      FROM range(%d) t(f)
      """;

  private static final String MEMBERSHIPS =
      """
      SELECT f AS grappe, id AS personne, f AS groupe,
        CASE WHEN r < 2 THEN 'parent' ELSE 'enfant' END AS role, r::INTEGER AS rang,
        1.0::DOUBLE AS part, true AS principal
      FROM m ORDER BY f, r
      """;

  /** Writes them; returns how many persons there are. */
  long write() throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(MEMBERS.formatted(count));
      copy(statement, PERSONS, "personnes");
      copy(statement, GROUPS.formatted(count), "famille");
      copy(statement, MEMBERSHIPS, "appartenances/famille");
      Files.writeString(folder.resolve("dataset.yaml"), YAML);
      try (var persons = statement.executeQuery("SELECT count(*) FROM m")) {
        persons.next();
        return persons.getLong(1);
      }
    }
  }

  private void copy(Statement statement, String query, String table)
      throws IOException, SQLException {
    Path file = Files.createDirectories(folder.resolve(table)).resolve("a.parquet");
    statement.execute(
        "COPY (" + query + ") TO '" + file.toString().replace("'", "''") + "'" + OPTIONS);
  }
}
