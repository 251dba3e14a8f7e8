package fr.prevenance.bench.rights;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Gathering;
import fr.prevenance.population.RightKernel;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Households as columns in memory, by generated code, on all cores: eligibility, amount and
 * certainty of all rights together, and of each alone. Some households are compared with the
 * interpreter before anything is measured.
 */
final class InColumns {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
  private static final int SLICE = 1_000;
  private static final int COMPARED = 40;
  private static final int ROUNDS = 5;

  private final List<Prepared> rights;
  private final int households;

  /** A right and its columns, slice by slice. */
  private record Prepared(RightPack pack, RightKernel kernel, List<Gathering> slices) {}

  private InColumns(List<Prepared> rights, int households) {
    this.rights = rights;
    this.households = households;
  }

  static List<Figure> measure(List<RightPack> packs, List<People> households) {
    List<Prepared> rights = packs.stream().map(pack -> prepared(pack, households)).toList();
    rights.forEach(right -> compare(right, households));
    var all = new InColumns(rights, households.size());
    double touched = all.rate(rights, true);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("all rights together", all.rate(rights, false), touched));
    for (Prepared right : rights) {
      double alone = all.rate(List.of(right), false);
      figures.add(figure(right.pack().slug(), alone, all.rate(List.of(right), true)));
    }
    return figures;
  }

  private static Figure figure(String what, double rate, double touched) {
    return Figure.rate("columns: " + what, rate, "reading every column once", touched);
  }

  private static Prepared prepared(RightPack pack, List<People> households) {
    RightKernel kernel = new RightKernel(pack);
    List<Gathering> slices = new ArrayList<>();
    for (int from = 0; from < households.size(); from += SLICE) {
      var slice = households.subList(from, Math.min(households.size(), from + SLICE));
      slices.add(kernel.gather(slice.stream().map(people -> subjects(pack, people)).toList()));
    }
    return new Prepared(pack, kernel, slices);
  }

  private static List<Subject> subjects(RightPack pack, People people) {
    return List.copyOf(Subjects.of(pack, people, DAY).values());
  }

  private static void compare(Prepared right, List<People> households) {
    List<Subject> subjects =
        households.subList(0, Math.min(COMPARED, households.size())).stream()
            .flatMap(people -> subjects(right.pack(), people).stream())
            .toList();
    List<Column> results = right.kernel().evaluate(right.slices().getFirst(), DAY);
    for (int target = 0; target < results.size(); target++) {
      String rule = right.kernel().targets().get(target);
      for (int row = 0; row < subjects.size(); row++) {
        String ours = told(results.get(target), row);
        String theirs = told(subjects.get(row).evaluate(right.pack().rules(), rule));
        if (!ours.equals(theirs)) {
          throw new IllegalStateException(rule + ": " + ours + " is not " + theirs);
        }
      }
    }
  }

  private static String told(Column column, int row) {
    return column.failure(row).orElseGet(() -> column.value(row).toString());
  }

  private static String told(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Computed computed -> computed.value().toString();
      case Evaluation.Failed failed -> failed.code();
    };
  }

  /** The best of several rounds: what disturbs it only makes it slower. */
  private double rate(List<Prepared> some, boolean onlyReads) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long startedAt = System.nanoTime();
      run(some, onlyReads);
      best = Math.min(best, (System.nanoTime() - startedAt) / 1e9);
    }
    return households / best;
  }

  private static void run(List<Prepared> some, boolean onlyReads) {
    for (Prepared right : some) {
      IntStream.range(0, right.slices().size())
          .parallel()
          .forEach(slice -> {
            if (onlyReads) {
              read(right.slices().get(slice));
            } else {
              right.kernel().evaluate(right.slices().get(slice), DAY);
            }
          });
    }
  }

  private static void read(Gathering slice) {
    double sum = 0;
    for (Column column : slice.answers()) {
      for (double number : column.numbers()) {
        sum += number;
      }
    }
    if (Double.isInfinite(sum)) {
      throw new IllegalStateException("A sum that is not finite");
    }
  }
}
