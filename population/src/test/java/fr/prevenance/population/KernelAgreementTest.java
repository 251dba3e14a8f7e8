package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged rights on seeded people: by generated code and by the interpreter. */
class KernelAgreementTest {
  private static final int ROWS = 2_000;
  private static final List<String> WORDS =
      List.of("97801", "75056", "jugement de divorce", "acte notarié", "titre CAF");

  /** Before any text, in each scale, and on the days when rules change. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2018, 1, 1),
          LocalDate.of(2021, 1, 25),
          LocalDate.of(2024, 12, 31),
          LocalDate.of(2025, 10, 15),
          LocalDate.of(2026, 5, 4));

  private final SplittableRandom random = new SplittableRandom(20251015);

  @ParameterizedTest
  @ValueSource(
      strings = {"cheque-energie", "repas-crous-1-euro", "intermediation-pension-alimentaire"})
  void every_rule_comes_to_the_same_for_every_person(String slug) {
    var pack = Packs.named(slug);
    var inputs = pack.facts().stream().map(FactDefinition::input).toList();
    var answers = inputs.stream().map(this::column).toList();
    var kernel = pack.rules().kernel(inputs, pack.rules().names());
    assertThat(kernel.interpreted()).isEmpty();
    for (var day : DAYS) {
      var results = kernel.results(ROWS);
      kernel.evaluate(day, answers, results);
      for (int row = 0; row < ROWS; row++) {
        var situation = situation(inputs, answers, row, day);
        for (int target = 0; target < results.size(); target++) {
          var rule = kernel.targets().get(target);
          assertThat(Told.of(results.get(target), row))
              .as("%s on %s for %s", rule, day, situation.answers())
              .isEqualTo(Told.of(pack.rules().evaluate(rule, situation)));
        }
      }
    }
  }

  private Column column(Input input) {
    var column = new Column(input.type(), input.unit(), ROWS);
    for (int row = 0; row < ROWS; row++) {
      int chance = random.nextInt(100);
      if (chance < 2) {
        column.set(row, new Value.NotApplicable());
      } else if (chance < 90) {
        column.set(row, value(input));
      }
    }
    return column;
  }

  private Value value(Input input) {
    return switch (input.type()) {
      case NUMBER -> new Value.Number(number(input.unit()), input.unit());
      case BOOLEAN -> Value.of(random.nextInt(100) < 70);
      case DATE -> Value.of(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)));
      case TEXT -> Value.of(WORDS.get(random.nextInt(WORDS.size())));
    };
  }

  private double number(Optional<String> unit) {
    return unit.isPresent() ? random.nextInt(2_500_000) / 100.0 : random.nextInt(7);
  }

  private static Situation situation(
      List<Input> inputs, List<Column> answers, int row, LocalDate day) {
    Map<String, Value> given = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      given.put(inputs.get(i).rule(), answers.get(i).value(row));
    }
    return new Situation(day, given);
  }
}
