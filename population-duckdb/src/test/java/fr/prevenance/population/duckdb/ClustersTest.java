package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.Rows;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters that the files do not say. */
class ClustersTest {
  @TempDir private Path folder;

  private Delivery delivery(String persons, String families, String members) {
    return Delivery.without(folder)
        .with("format: parquet", "format: parquet\ngrappe: à calculer")
        .table(
            "personnes",
            "SELECT id::BIGINT AS id, NULL::DATE AS date_de_naissance,"
                + " NULL::BIGINT AS remuneration_nette_sur_six_mois, true AS sejour_regulier,"
                + " 12::BIGINT AS mois_en_france_sur_douze FROM ("
                + persons
                + ") AS t(id)")
        .table(
            "famille",
            "SELECT id::BIGINT AS id, 'métropole' AS territoire,"
                + " NULL::BIGINT AS revenu_net_categoriel_n_2 FROM ("
                + families
                + ") AS t(id)")
        .table(
            "appartenances/famille",
            "SELECT p::BIGINT AS personne, g::BIGINT AS groupe, 'parent' AS role, 1 AS rang,"
                + " 1.0::DOUBLE AS part, false AS principal FROM ("
                + members
                + ") AS t(p, g)");
  }

  private static List<Batch> batches(Delivery delivery, int about) throws DatasetException {
    try (Population population = delivery.open()) {
      return Reading.batches(population, about);
    }
  }

  private static Rows rows(Batch batch, String entity) {
    Rows rows = batch.rows().get(entity);
    if (rows == null) {
      throw new AssertionError(entity);
    }
    return rows;
  }

  @Test
  void those_linked_directly_or_not_share_the_least_id() throws DatasetException {
    Batch batch =
        batches(
                delivery(
                    "VALUES (5), (4), (3), (2), (9)",
                    "VALUES (20), (21), (22), (23)",
                    "VALUES (5, 20), (4, 20), (4, 21), (2, 21), (3, 22), (9, 22)"),
                1_000)
            .getFirst();

    assertThat(rows(batch, "personne").ids()).containsExactly(2, 4, 5, 3, 9);
    assertThat(rows(batch, "personne").clusters()).containsExactly(2, 2, 2, 3, 3);
    assertThat(rows(batch, "famille").ids()).containsExactly(23, 20, 21, 22);
    assertThat(rows(batch, "famille").clusters()).containsExactly(-48, 2, 2, 3);
  }

  @Test
  void a_long_chain_is_one_cluster() throws DatasetException {
    List<Batch> batches =
        batches(
            delivery(
                "SELECT range FROM range(1000)",
                "SELECT range FROM range(999)",
                "SELECT range + k, range FROM range(999), (VALUES (0), (1)) AS v(k)"),
            10);

    assertThat(batches).hasSize(1);
    assertThat(rows(batches.getFirst(), "personne").clusters()).containsOnly(0);
  }

  @Test
  void a_member_whom_nobody_knows_is_refused() {
    assertThatThrownBy(() -> batches(delivery("VALUES (1)", "VALUES (20)", "VALUES (8, 20)"), 10))
        .hasMessage(
            """
            appartenances/famille/part-0.parquet, enregistrement 1, personne 8 : L'identifiant 8 n'est pas dans « personnes ». [personne-inconnue]
              → Livrez-le, ou retirez son appartenance.\
            """);
  }
}
