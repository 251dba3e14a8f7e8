package fr.prevenance.population.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

  private static Cell cell(double worth, int... atoms) {
    return new Cell(atoms, Secrecy.WIDTH, worth);
  }

  private static BitSet small(double[] atoms, List<Cell> cells) {
    BitSet small = new BitSet();
    IntStream.range(0, cells.size())
        .filter(cell -> cells.get(cell).of(atoms) < Secrecy.FEWEST)
        .forEach(small::set);
    return small;
  }

  /** A line of numbers and their total. */
  private static List<Cell> line(int length) {
    List<Cell> cells = new ArrayList<>();
    IntStream.range(0, length).forEach(atom -> cells.add(cell(1 + atom, atom)));
    cells.add(cell(1_000, IntStream.range(0, length).toArray()));
    return cells;
  }

  @Test
  void a_small_number_takes_another_with_it_and_the_total_is_told() {
    double[] atoms = {3, 40, 50, 60};

    BitSet hidden = Secrecy.of(atoms, line(4), small(atoms, line(4)));

    assertThat(hidden.stream()).containsExactly(0, 1);
  }

  @Test
  void a_table_without_small_numbers_is_told_whole() {
    double[] atoms = {11, 40, 50, 60};

    assertThat(Secrecy.of(atoms, line(4), small(atoms, line(4))).isEmpty()).isTrue();
  }

  @Test
  void two_small_numbers_whose_sum_is_small_take_a_third_with_them() {
    double[] atoms = {1, 2, 70, 80};

    BitSet hidden = Secrecy.of(atoms, line(4), small(atoms, line(4)));

    assertThat(hidden.stream()).containsExactly(0, 1, 2);
  }

  @Test
  void a_small_total_hides_all_that_it_is_made_of() {
    double[] atoms = {1, 2, 0, 4};

    assertThat(Secrecy.of(atoms, line(4), small(atoms, line(4))).cardinality()).isEqualTo(5);
  }

  @Test
  void the_audit_finds_what_a_total_gives_back() {
    double[] atoms = {3, 40, 50, 60};

    assertThat(new Audit(atoms, line(4), small(atoms, line(4))).faults())
        .singleElement()
        .asString()
        .startsWith("cell 0, 3.0");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void nothing_that_is_hidden_is_known_within_five(long seed) {
    Random random = new Random(seed);
    int lines = 2 + random.nextInt(5);
    int columns = 2 + random.nextInt(4);
    double[] atoms = new double[lines * columns];
    for (int atom = 0; atom < atoms.length; atom++) {
      atoms[atom] = random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(200);
    }
    List<Cell> cells = new ArrayList<>();
    for (int line = 0; line <= lines; line++) {
      for (int column = 0; column <= columns; column++) {
        cells.add(cell(1 + random.nextInt(50), atoms(line, column, lines, columns)));
      }
    }
    // Sums of some columns in each line: columns that overlap.
    for (int line = 0; line <= lines; line++) {
      int from = line;
      int[] two =
          IntStream.of(0, 1)
              .flatMap(column -> IntStream.of(atoms(from, column, lines, columns)))
              .toArray();
      cells.add(cell(20, two));
    }

    BitSet hidden = Secrecy.of(atoms, cells, small(atoms, cells));

    assertThat(new Audit(atoms, cells, hidden).faults()).isEmpty();
    assertThat(small(atoms, cells).stream()).allMatch(hidden::get);
  }

  /** The last line and the last column are totals. */
  private static int[] atoms(int line, int column, int lines, int columns) {
    return IntStream.range(0, lines * columns)
        .filter(atom -> line == lines || atom / columns == line)
        .filter(atom -> column == columns || atom % columns == column)
        .toArray();
  }

  @Test
  void the_same_table_is_always_hidden_in_the_same_way() {
    double[] atoms = {3, 40, 40, 40, 7, 2, 40, 90};
    List<Cell> cells = line(8);

    BitSet first = Secrecy.of(atoms, cells, small(atoms, cells));

    assertThat(Secrecy.of(atoms, cells, small(atoms, cells))).isEqualTo(first);
  }
}
