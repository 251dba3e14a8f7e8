package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.rules.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchReaderTest {
  @TempDir private Path folder;

  private Batch read(Delivery delivery) throws DatasetException {
    try (Population population = delivery.open()) {
      return Reading.whole(population);
    }
  }

  private static Column column(Batch batch, String fact) {
    Column column = batch.columns().get(fact);
    if (column == null) {
      throw new AssertionError(fact + " is not in " + batch.columns().keySet());
    }
    return column;
  }

  private static List<String> cells(Batch batch, String fact) {
    Column column = column(batch, fact);
    return java.util.stream.IntStream.range(0, column.size())
        .mapToObj(row -> Reading.cell(column, row))
        .toList();
  }

  @Test
  void cents_are_euros_rounded_once() throws DatasetException {
    Column pay = column(read(Delivery.in(folder)), Delivery.PAY);

    assertThat(pay.numbers()[0]).isEqualTo(1200.5);
    assertThat(pay.unit()).contains("€/mois");
    assertThat(pay.states())
        .containsExactly(Column.VALUE, Column.UNDEFINED, Column.VALUE, Column.UNDEFINED);
  }

  @Test
  void dates_are_days_since_1970() throws DatasetException {
    Column birth = column(read(Delivery.in(folder)), Delivery.BIRTH);

    assertThat(birth.type()).isEqualTo(Column.Type.DATE);
    assertThat(birth.numbers()[3]).isEqualTo(-1);
  }

  @Test
  void nothing_is_neither_no_nor_zero() throws DatasetException {
    Batch batch = read(Delivery.in(folder));

    assertThat(cells(batch, Delivery.STAY)).containsExactly("oui", "UND", "non", "oui");
    assertThat(cells(batch, Delivery.TERRITORY)).containsExactly("métropole", "UND");
  }

  @Test
  void what_is_marked_is_not_applicable() throws DatasetException {
    assertThat(cells(read(Delivery.in(folder)), Delivery.INCOME).get(1)).isEqualTo("NA");
  }

  @Test
  void an_empty_text_says_nothing() throws DatasetException {
    Delivery delivery =
        Delivery.in(folder).table("famille", Delivery.FAMILIES.replace("'métropole'", "''"));

    assertThat(cells(read(delivery), Delivery.TERRITORY)).containsExactly("UND", "UND");
  }

  @Test
  void members_come_by_rank_then_by_number() throws DatasetException {
    Delivery delivery =
        Delivery.in(folder)
            .table("personnes", Delivery.PERSONS.replace("(4, 7", "(30, 7"))
            .table(
                "appartenances/famille",
                Delivery.MEMBERS
                        .replace("(7, 4, 10, NULL, 2", "(7, 30, 10, NULL, 2")
                        .replace("(7::BIGINT, 1::BIGINT", "(7, 30, 11, NULL, 2, 1.0, false), (7, 1")
                        .replace(
                            "10::BIGINT, 'parent', 1::INTEGER, 1.0::DOUBLE", "10, 'parent', 3, 1.0")
                        .replace(
                            "SELECT * ",
                            "SELECT grappe::BIGINT AS grappe, personne::BIGINT AS"
                                + " personne, groupe::BIGINT AS groupe, role, rang, part::DOUBLE AS part,"
                                + " principal ")
                    + " ORDER BY rang DESC, personne DESC");

    assertThat(Reading.told(List.of(read(delivery))).get("membres famille"))
        .containsExactly(
            "10: 3 enfant 2 0.5 true true",
            "10: 30 ? 2 1.0 true true",
            "10: 1 parent 3 1.0 true true",
            "11: 2 parent 1 1.0 true true",
            "11: 3 enfant 2 0.5 false false",
            "11: 30 ? 2 1.0 false false");
  }

  @Test
  void texts_of_padded_ids_have_the_order_of_the_numbers() {
    assertThat(Batch.text(9)).isLessThan(Batch.text(10)).hasSize(19);
    assertThat(Batch.text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
  }

  @Test
  void rows_come_by_cluster_then_by_id_whatever_the_order_of_the_file() throws DatasetException {
    Batch sorted = read(Delivery.in(folder));
    Batch shuffled =
        read(
            Delivery.in(folder)
                .table("personnes", Delivery.PERSONS + " ORDER BY id DESC")
                .table("famille", Delivery.FAMILIES + " ORDER BY id DESC")
                .table("appartenances/famille", Delivery.MEMBERS + " ORDER BY rang DESC"));

    assertThat(Reading.told(List.of(shuffled))).isEqualTo(Reading.told(List.of(sorted)));
  }

  @Test
  void only_the_columns_asked_for_are_read() throws DatasetException {
    try (Population population = Delivery.in(folder).open();
        BatchReader reader = population.reader(List.of(Delivery.BIRTH))) {
      Batch batch = reader.read(population.partitions(10).getFirst());

      assertThat(batch.columns()).containsOnlyKeys(Delivery.BIRTH);
      assertThat(batch.rows()).containsOnlyKeys("personne", "famille");
    }
  }

  @Test
  void a_fact_that_no_right_needs_cannot_be_asked_for() throws DatasetException {
    try (Population population = Delivery.in(folder).open()) {
      assertThatThrownBy(() -> population.reader(List.of("personne . nationalité")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Not a fact that may be read: personne . nationalité");
    }
  }

  @Test
  void a_dataset_opened_to_be_described_hands_out_nobodys_row() throws DatasetException {
    Dataset dataset = Delivery.in(folder).toDescribe();
    Resources resources = new Resources(200_000_000, 2, folder.resolve("prive"));
    try (Population population = Population.open(dataset, resources, Progress.NONE)) {
      population.check(Progress.NONE);
      assertThat(population.profile(Progress.NONE).tables()).hasSize(2);
      assertThatThrownBy(() -> population.reader(List.of(Delivery.BIRTH)))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void files_that_hold_nothing_of_a_range_are_not_opened() throws Exception {
    Delivery delivery =
        Delivery.in(folder)
            .file(
                "personnes",
                "part-1.parquet",
                Delivery.PERSONS
                    .replace(", 7", ", 900")
                    .replace("7::BIGINT", "900::BIGINT")
                    .replace("(1::", "(101::")
                    .replace("(2,", "(102,")
                    .replace("(3,", "(103,")
                    .replace("(4,", "(104,"),
                "FORMAT PARQUET");
    try (Population population = delivery.open();
        BatchReader reader = population.reader(List.of(Delivery.BIRTH))) {
      Files.delete(folder.resolve("personnes/part-1.parquet"));

      assertThat(reader.read(new ClusterRange(0, 800, 4)).rows().get("personne"))
          .extracting(Rows::size)
          .isEqualTo(4);
      assertThatThrownBy(() -> reader.read(new ClusterRange(801, 1000, 4)))
          .hasMessageContaining("lecture-impossible");
    }
  }

  @Test
  void groups_need_not_have_members() throws DatasetException {
    Delivery delivery =
        Delivery.in(folder).with("  famille:\n", "  famille:\n    appartenances: non\n");

    Batch batch = read(delivery);

    assertThat(batch.memberships()).isEmpty();
    assertThat(cells(batch, Delivery.TERRITORY)).containsExactly("métropole", "UND");
  }

  @Test
  void a_folder_may_have_any_name() throws DatasetException {
    Delivery delivery = Delivery.in(folder.resolve("l'été [1] *"));

    assertThat(read(delivery).rows().get("personne")).isNotNull();
  }
}
