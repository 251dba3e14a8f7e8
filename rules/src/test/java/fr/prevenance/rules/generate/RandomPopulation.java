package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Draws which rules are answered, and the answers of some people. */
final class RandomPopulation {
  private static final List<String> UNITS =
      List.of("€", "k€", "€/mois", "€/an", "%", "mois", "an", "kg", "g", "m", "personne");
  private static final List<String> TEXTS =
      List.of("CDI", "CDD", "été", "demandeur d'emploi", "", "ailleurs");
  private static final double[] NUMBERS = {
    0, -0.0, 1, 2, 3, 7, 10, 12, 19.5, 100, 1000, 2500, 12345.678, -3, -150, 0.1, 0.05, 33.333, 1e6,
    1e-9, 5e15
  };

  private final SplittableRandom random;

  RandomPopulation(long seed) {
    this.random = new SplittableRandom(seed);
  }

  Population drawn(RuleBook book, int rows) {
    var inputs = new ArrayList<Input>();
    for (var name : book.names()) {
      var info = book.find(name).orElseThrow();
      boolean asked = info.question().isPresent() || info.type().isEmpty();
      if (!info.isPrivate() && random.nextInt(100) < (asked ? 75 : 25)) {
        inputs.add(input(info));
      }
    }
    var columns = inputs.stream().map(input -> column(input, rows)).toList();
    return new Population(book, inputs, columns, rows);
  }

  private Input input(RuleInfo info) {
    var type =
        switch (info.type().orElse("")) {
          case "nombre" -> Column.Type.NUMBER;
          case "booléen" -> Column.Type.BOOLEAN;
          case "texte" -> Column.Type.TEXT;
          case "date" -> Column.Type.DATE;
          default -> Column.Type.values()[random.nextInt(4)];
        };
    return new Input(
        info.name(), type, type == Column.Type.NUMBER ? unit(info.unit()) : Optional.empty());
  }

  private Optional<String> unit(Optional<String> known) {
    int chance = random.nextInt(100);
    if (chance < 70) {
      return known.filter(unit -> !unit.isEmpty());
    }
    return chance < 85 ? Optional.empty() : Optional.of(UNITS.get(random.nextInt(UNITS.size())));
  }

  private Column column(Input input, int rows) {
    var column = new Column(input.type(), input.unit(), rows);
    int lacking = random.nextInt(40);
    for (int row = 0; row < rows; row++) {
      int chance = random.nextInt(100);
      if (chance < 4) {
        column.set(row, new Value.NotApplicable());
      } else if (chance >= 4 + lacking) {
        column.set(row, value(input));
      }
    }
    return column;
  }

  private Value value(Input input) {
    return switch (input.type()) {
      case NUMBER -> new Value.Number(number(), input.unit());
      case BOOLEAN -> Value.of(random.nextBoolean());
      case TEXT -> Value.of(TEXTS.get(random.nextInt(TEXTS.size())));
      case DATE -> Value.of(LocalDate.of(1999, 1, 1).plusDays(random.nextInt(10_000)));
    };
  }

  private double number() {
    return random.nextInt(100) < 60
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : random.nextInt(300_000) / 100.0;
  }
}
