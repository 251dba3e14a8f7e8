package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A small model evaluated under all combinations of some answers, in both ways. */
final class Agreement {
  static final LocalDate EARLY = LocalDate.of(2019, 6, 30);

  /** Numbers among which most bounds and brackets of the tests fall. */
  static final List<Value> NUMBERS =
      Stream.concat(
              Stream.of(-5, 0, 1, 10, 15, 100, 1500.5)
                  .map(number -> Value.of(number.doubleValue())),
              Stream.of(new Value.NotApplicable(), new Value.Undefined()))
          .toList();

  static final List<Value> FLAGS =
      List.of(Value.of(true), Value.of(false), new Value.NotApplicable(), new Value.Undefined());

  static final List<Value> DAYS =
      List.of(
          Value.of(LocalDate.of(2020, 2, 29)),
          Value.of(LocalDate.of(2024, 12, 31)),
          Value.of(RulesFixture.DAY),
          new Value.NotApplicable(),
          new Value.Undefined());

  static final List<Value> TEXTS =
      List.of(Value.of("CDI"), Value.of("CDD"), new Value.NotApplicable(), new Value.Undefined());

  private final String yaml;
  private final List<Input> inputs = new ArrayList<>();
  private final List<List<Value>> values = new ArrayList<>();

  private Agreement(String yaml) {
    this.yaml = yaml;
  }

  /** The rules to evaluate, those answered included. */
  static Agreement on(String yaml) {
    return new Agreement(yaml);
  }

  Agreement numbers(String rule) {
    return answered(rule, Column.Type.NUMBER, NUMBERS);
  }

  Agreement flags(String rule) {
    return answered(rule, Column.Type.BOOLEAN, FLAGS);
  }

  Agreement days(String rule) {
    return answered(rule, Column.Type.DATE, DAYS);
  }

  Agreement texts(String rule) {
    return answered(rule, Column.Type.TEXT, TEXTS);
  }

  private Agreement answered(String rule, Column.Type type, List<Value> cells) {
    inputs.add(new Input(rule, type, Optional.empty()));
    values.add(cells);
    return this;
  }

  /** Checks that all is generated, and comes to the same. */
  void holds() {
    assertThat(compare().interpreted()).isEmpty();
  }

  /** Checks that all comes to the same though a rule is left to the interpreter. */
  void holdsThough(String rule, String reason) {
    assertThat(compare().interpreted()).containsEntry(rule, reason);
  }

  private Kernel compare() {
    var book = RulesFixture.book(yaml);
    var kernel = book.kernel(inputs, book.names());
    int rows = values.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);
    var columns = new ArrayList<Column>();
    int repeat = 1;
    for (int i = 0; i < inputs.size(); i++) {
      columns.add(column(inputs.get(i), values.get(i), rows, repeat));
      repeat *= values.get(i).size();
    }
    var population = new Population(book, inputs, columns, rows);
    assertThat(population.disagreements(kernel, RulesFixture.DAY)).isEmpty();
    assertThat(population.disagreements(kernel, EARLY)).isEmpty();
    return kernel;
  }

  private static Column column(Input input, List<Value> cells, int rows, int repeat) {
    var column = new Column(input.type(), input.unit(), rows);
    for (int row = 0; row < rows; row++) {
      column.set(row, cells.get(row / repeat % cells.size()));
    }
    return column;
  }
}
