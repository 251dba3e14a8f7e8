package fr.prevenance.server.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.disclosure.Cell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is kept back can be had by sums and differences of what is told. */
class DisclosureTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void no_hidden_number_is_a_sum_of_told_ones(long seed) {
    Disclosure disclosure = Disclosure.of(counts(seed, 1 + (int) (seed % 4)));

    for (PublicTable table : PublicTable.values()) {
      BitSet hidden = disclosure.hidden(table);
      List<Cell> cells = disclosure.cells(table);
      Span told = new Span(disclosure.atoms(table).length);
      for (int cell = 0; cell < cells.size(); cell++) {
        if (!hidden.get(cell)) {
          assertThat(cells.get(cell).of(disclosure.atoms(table))).isGreaterThanOrEqualTo(11);
          told.add(cells.get(cell).atoms());
        }
      }
      hidden.stream()
          .forEach(cell ->
              assertThat(told.holds(cells.get(cell).atoms()))
                  .as("%s, cell %d of seed %d", table, cell, seed)
                  .isFalse());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void close_numbers_of_the_same_people_are_kept_back_together(long seed) {
    Disclosure disclosure = Disclosure.of(counts(seed, 3));

    for (int line = 0; line <= 3; line++) {
      for (Measure measure : Measure.values()) {
        for (Measure alike : measure.alike()) {
          boolean isAlone =
              disclosure.number(line, alike).isPresent()
                  && disclosure.number(line, measure).isEmpty();
          assertThat(
                  isAlone
                      && Math.abs(disclosure.value(line, alike) - disclosure.value(line, measure))
                          < 10)
              .as("%s and %s", measure, alike)
              .isFalse();
        }
      }
    }
  }

  @Test
  void awards_that_are_kept_back_are_not_told_as_those_in_time() {
    var counts =
        new Counts(
            List.of(
                new Count("a", Subject.ENTITLED, Subject.ALL, 300),
                new Count("a", Subject.OUTCOME, Subject.REQUESTED, 100),
                new Count("a", Subject.OUTCOME, Subject.AWARDED, 9),
                new Count("a", Subject.REQUEST, "accusé dans le jour, dans le délai", 12),
                new Count("a", Subject.REQUEST, "accusé dans le jour", 90)));

    assertThat(Disclosure.of(counts).number(0, Measure.AWARDED)).isEmpty();
    assertThat(Disclosure.of(counts).number(0, Measure.IN_TIME)).isEmpty();
  }

  @Test
  void the_audit_sees_what_a_total_gives_back() {
    Span told = new Span(3);
    told.add(new int[] {0, 1, 2});
    told.add(new int[] {0, 1});

    assertThat(told.holds(new int[] {2})).isTrue();
    assertThat(told.holds(new int[] {1})).isFalse();
  }

  @Test
  void a_body_with_many_rights_is_told_of_as_well() {
    Disclosure disclosure = Disclosure.of(counts(15, 15));

    assertThat(disclosure.number(15, Measure.ENTITLED)).isPresent();
    assertThat(disclosure.number(15, Measure.REQUESTS)).isPresent();
  }

  @Test
  void large_numbers_are_told() {
    var counts =
        new Counts(
            List.of(
                new Count("a", Subject.ENTITLED, Subject.ALL, 1_000),
                new Count("a", Subject.OUTCOME, Subject.REQUESTED, 100),
                new Count("a", Subject.OUTCOME, Subject.AWARDED, 300)));
    Disclosure disclosure = Disclosure.of(counts);

    assertThat(disclosure.number(0, Measure.ENTITLED)).hasValue(1_000);
    assertThat(disclosure.number(0, Measure.NOT_REQUESTED)).hasValue(600);
  }

  @Test
  void counts_that_do_not_agree_are_not_told_at_all() {
    var counts =
        new Counts(
            List.of(
                new Count("a", Subject.ENTITLED, Subject.ALL, 50),
                new Count("a", Subject.OUTCOME, Subject.AWARDED, 80)));

    assertThat(Disclosure.of(counts).number(0, Measure.ENTITLED)).isEmpty();
    assertThat(Disclosure.of(counts).number(0, Measure.AWARDED)).isEmpty();
  }

  private static Counts counts(long seed, int rights) {
    Random random = new Random(seed);
    List<Count> counts = new ArrayList<>();
    for (int right = 0; right < rights; right++) {
      String slug = "droit-" + right;
      MessageDetail.all()
          .forEach(detail -> add(counts, slug, Subject.MESSAGE, detail.word(), random));
      RequestDetail.all()
          .forEach(detail -> add(counts, slug, Subject.REQUEST, detail.word(), random));
      ContactDetail.all()
          .forEach(detail -> add(counts, slug, Subject.CONTACT, detail.word(), random));
      add(counts, slug, Subject.OUTCOME, Subject.REQUESTED, random);
      add(counts, slug, Subject.OUTCOME, Subject.AWARDED, random);
      counts.add(new Count(slug, Subject.ENTITLED, Subject.ALL, 600 + random.nextInt(9)));
    }
    return new Counts(counts);
  }

  private static void add(
      List<Count> counts, String slug, Subject subject, String detail, Random random) {
    long number = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(200);
    if (number > 0) {
      counts.add(new Count(slug, subject, detail, number));
    }
  }
}
