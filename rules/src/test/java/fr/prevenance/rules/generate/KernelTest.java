package fr.prevenance.rules.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelTest {
  private static final List<Input> A = List.of(number("a"));

  @Test
  void all_cores_and_many_threads_come_to_the_same_as_one() {
    var book = RulesFixture.book("a: {type: nombre}\nb: a * 3\nr: {somme: [b, b, 1 / a]}");
    var kernel = book.kernel(A, List.of("r"));
    int rows = 100_000;
    var answers = List.of(counting(rows));
    var alone = kernel.results(rows);
    kernel.evaluate(RulesFixture.DAY, answers, 0, rows, alone);
    var all =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(_ -> {
              var results = kernel.results(rows);
              kernel.evaluate(RulesFixture.DAY, answers, results);
              return results.getFirst();
            })
            .toList();
    assertThat(all)
        .allSatisfy(column -> {
          assertThat(column.numbers()).isEqualTo(alone.getFirst().numbers());
          assertThat(column.states()).isEqualTo(alone.getFirst().states());
        });
    assertThat(alone.getFirst().failure(0)).contains("division-par-zero");
  }

  @Test
  void a_rule_too_large_for_one_method_is_cut() {
    var terms =
        IntStream.range(0, 150)
            .mapToObj(i -> "{valeur: a * " + i + ", plafond: 500, arrondi: 1 décimale}")
            .collect(Collectors.joining(", "));
    Agreement.on("a: {type: nombre}\nr: {somme: [" + terms + "]}").numbers("a").holds();
  }

  @Test
  void a_model_of_thousands_of_rules_is_generated_or_left_to_the_interpreter() {
    assertThat(agreesOn(chained(2_000)).interpreted()).isEmpty();
    assertThat(agreesOn(wide(4_900)).interpreted()).isEmpty();
  }

  @Test
  void a_chain_as_long_as_rules_may_be_is_generated() {
    var rules =
        IntStream.range(1, 160)
            .mapToObj(i -> rule("x" + i, "x" + (i - 1) + " + 1"))
            .collect(Collectors.joining("\n"));
    var book =
        RulesFixture.book("a: {type: nombre}\nx0: a\n" + rules + "\nr: {somme: [x159, x80]}");
    assertThat(agreesOn(book).interpreted()).isEmpty();
  }

  @Test
  void a_context_that_is_looked_at_twice_sets_what_it_sets() {
    Agreement.on(
            """
            a: {type: nombre}
            b: {type: nombre}
            t: b * 2
            r:
              barème:
                assiette: a
                tranches:
                  - taux: 10%
                    plafond: {valeur: t, contexte: {b: 5}}
                  - taux: 20%
            """)
        .numbers("a")
        .numbers("b")
        .holds();
  }

  @Test
  void contexts_within_contexts_are_prepared_in_their_order() {
    Agreement.on(
            """
            a: {type: nombre}
            b: {type: nombre}
            s: a * 2 + b
            t: {valeur: s + a, contexte: {b: s}}
            u: {valeur: t * 2 + t, contexte: {a: b + 1}}
            r: {somme: [u, t, s, {valeur: u, contexte: {b: t}}]}
            """)
        .numbers("a")
        .numbers("b")
        .holds();
  }

  @Test
  void a_list_that_is_too_long_is_left_to_the_interpreter() {
    var items = IntStream.range(0, 400).mapToObj(_ -> "a").collect(Collectors.joining(", "));
    Agreement.on("a: {type: nombre}\nr: {somme: [" + items + "]}")
        .numbers("a")
        .holdsThough("r", "liste trop longue");
  }

  @Test
  void a_kernel_refuses_what_the_interpreter_would() {
    var book = RulesFixture.book("a: {type: nombre}\n\"[privé] b\": 1");
    assertThatThrownBy(() -> book.kernel(List.of(number("c")), List.of("a")))
        .hasMessage("No rule has the name: c");
    assertThatThrownBy(() -> book.kernel(List.of(number("b")), List.of("a")))
        .hasMessage("No answer is possible to: b");
    var text = new Input("a", Column.Type.TEXT, Optional.empty());
    assertThatThrownBy(() -> book.kernel(List.of(text), List.of("a")))
        .hasMessage("The rule a is of type nombre");
  }

  @Test
  void columns_that_do_not_fit_are_refused() {
    var kernel = RulesFixture.book("a: {type: nombre}\nr: a + 1").kernel(A, List.of("r"));
    var results = kernel.results(3);
    assertThatThrownBy(() -> kernel.evaluate(RulesFixture.DAY, List.of(), results))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> kernel.evaluate(RulesFixture.DAY, List.of(counting(2)), results))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static fr.prevenance.rules.Kernel agreesOn(RuleBook book) {
    var kernel = book.kernel(A, List.of("r"));
    var population = new Population(book, A, List.of(counting(3)), 3);
    assertThat(population.disagreements(kernel, RulesFixture.DAY)).isEmpty();
    return kernel;
  }

  /** Many rules of which each looks at two others, no chain being long. */
  private static RuleBook chained(int count) {
    var rules =
        IntStream.range(0, count)
            .mapToObj(i -> rule("x" + i, i < 2 ? "a + " + i : "x" + i / 2 + " / 2 + x" + i / 3))
            .collect(Collectors.joining("\n"));
    return RulesFixture.book("a: {type: nombre}\n" + rules + "\nr: {somme: [" + last(count) + "]}");
  }

  private static RuleBook wide(int count) {
    var rules =
        IntStream.range(0, count)
            .mapToObj(i -> rule("x" + i, "a + " + i))
            .collect(Collectors.joining("\n"));
    return RulesFixture.book("a: {type: nombre}\n" + rules + "\nr: {somme: [" + last(count) + "]}");
  }

  private static String last(int count) {
    return IntStream.range(count - 200, count)
        .mapToObj(i -> "x" + i)
        .collect(Collectors.joining(", "));
  }

  private static String rule(String name, String expression) {
    return name + ": " + expression;
  }

  private static Column counting(int rows) {
    var column = new Column(Column.Type.NUMBER, Optional.empty(), rows);
    IntStream.range(0, rows).forEach(row -> column.set(row, Value.of(row)));
    return column;
  }

  private static Input number(String rule) {
    return new Input(rule, Column.Type.NUMBER, Optional.empty());
  }
}
