package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million persons in pairs, each with an income that its id says; written once. */
class LargePopulationTest {
  private static final long PERSONS = 1_000_000;
  private static final int ABOUT = 50_000;

  /** Bytes: less than the tables take. */
  private static final long MEMORY = 50_000_000;

  /** A bijection that leaves nobody beside a neighbour. */
  private static final String SHUFFLED = "((i * 1234567) % " + PERSONS + ")";

  @TempDir private static Path folder;
  private static Delivery sorted = Delivery.without(Path.of(""));
  private static Delivery shuffled = sorted;

  @BeforeAll
  static void deliver() {
    sorted = delivery(folder.resolve("sorted"), "i").table("appartenances/famille", members("1.0"));
    shuffled =
        delivery(folder.resolve("shuffled"), SHUFFLED)
            .table("appartenances/famille", members("1.0"));
  }

  /**
   * @param key of a person, from 0; the persons of a pair follow each other
   */
  private static Delivery delivery(Path folder, String key) {
    return Delivery.without(folder)
        .table(
            "personnes",
            """
            SELECT %1$s::BIGINT AS id, (%1$s // 2)::BIGINT AS grappe,
              DATE '1980-01-01' AS date_de_naissance,
              (%1$s * 100)::BIGINT AS remuneration_nette_sur_six_mois,
              true AS sejour_regulier, 12::BIGINT AS mois_en_france_sur_douze
            FROM range(%2$d) t(i)
            """
                .formatted(key, PERSONS))
        .table(
            "famille",
            """
            SELECT i::BIGINT AS id, i::BIGINT AS grappe, 'métropole' AS territoire,
              1::BIGINT AS revenu_net_categoriel_n_2
            FROM range(%d) t(i)
            """
                .formatted(PERSONS / 2));
  }

  /**
   * @param share SQL, of person i
   */
  private static String members(String share) {
    return """
    SELECT (i // 2)::BIGINT AS grappe, i::BIGINT AS personne, (i // 2)::BIGINT AS groupe,
      'parent' AS role, (i %% 2)::INTEGER AS rang, (%s)::DOUBLE AS part, true AS principal
    FROM range(%d) t(i)
    """
        .formatted(share, PERSONS);
  }

  private static List<ClusterRange> readsAll(Population population) throws DatasetException {
    List<ClusterRange> ranges = population.partitions(ABOUT);
    long next = 0;
    try (BatchReader reader = population.reader(List.of(Delivery.PAY))) {
      for (ClusterRange range : ranges) {
        Batch batch = reader.read(range);
        Rows persons = batch.rows().getOrDefault("personne", Rows.NONE);
        Column pay = batch.columns().get(Delivery.PAY);
        assertThat(persons.size()).isEqualTo((int) range.rows());
        for (int row = 0; row < persons.size(); row++) {
          if (persons.ids()[row] != next || pay == null || pay.numbers()[row] != next) {
            throw new AssertionError("row " + row + " of " + range);
          }
          next++;
        }
      }
    }
    assertThat(next).isEqualTo(PERSONS);
    return ranges;
  }

  @Test
  void files_in_no_order_are_sorted_within_the_memory_given_and_read_as_those_in_order()
      throws DatasetException {
    List<ClusterRange> ranges;
    try (Population population = sorted.open(MEMORY)) {
      assertThat(sorted.privateFolder()).isEmptyDirectory();
      ranges = readsAll(population);
    }
    assertThat(ranges).hasSizeBetween(15, 25);
    try (Population population = shuffled.open(MEMORY)) {
      assertThat(shuffled.privateFolder()).isDirectoryContaining("glob:**/table-0.parquet");
      assertThat(readsAll(population)).isEqualTo(ranges);
    }
  }

  @Test
  void memory_that_cannot_suffice_is_told_as_such() {
    assertThatThrownBy(() -> shuffled.open(1_000_000).close())
        .isInstanceOf(ResourcesExhausted.class)
        .hasMessageStartingWith("La mémoire ou le disque ne suffit pas");
  }

  @Test
  void ranges_cover_every_cluster_that_there_can_be() throws DatasetException {
    try (Population population = sorted.open(MEMORY)) {
      List<ClusterRange> ranges = population.partitions(ABOUT);

      assertThat(ranges.getFirst().from()).isEqualTo(Long.MIN_VALUE);
      assertThat(ranges.getLast().to()).isEqualTo(Long.MAX_VALUE);
      assertThat(IntStream.range(1, ranges.size()))
          .allMatch(i -> ranges.get(i).from() == ranges.get(i - 1).to() + 1);
      assertThat(ranges.stream().mapToLong(ClusterRange::rows).sum()).isEqualTo(PERSONS);
    }
  }

  @Test
  void faults_of_memberships_far_apart_are_told_together_in_order() {
    Delivery faulty =
        delivery(folder.resolve("faulty"), "i")
            .table(
                "appartenances/famille",
                members("CASE WHEN i IN (7, 500000, 999998) THEN 2 ELSE 1 END"));

    assertThatThrownBy(() -> faulty.open(MEMORY).close())
        .asInstanceOf(InstanceOfAssertFactories.type(DatasetException.class))
        .extracting(DatasetException::issues, InstanceOfAssertFactories.list(DatasetIssue.class))
        .extracting(DatasetIssue::place)
        .containsExactly(
            "enregistrement 8, personne 7",
            "enregistrement 500001, personne 500000",
            "enregistrement 999999, personne 999998");
  }
}
