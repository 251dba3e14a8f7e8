package fr.prevenance.bench.rights;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Households in memory, by the interpreter, on all cores: all rights together, and some alone. */
final class InMemory {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 15);
  private static final List<String> ALONE =
      List.of("rsa", "prime-activite", "allocations-familiales", "cheque-energie");

  private InMemory() {}

  static List<Figure> measure(List<RightPack> packs, List<People> households) {
    double touched = rate(households, InMemory::touch);
    List<Figure> figures = new ArrayList<>();
    figures.add(figure("all rights together", packs, households, touched));
    for (RightPack pack : packs) {
      if (ALONE.contains(pack.slug())) {
        figures.add(figure(pack.slug() + " alone", List.of(pack), households, touched));
      }
    }
    return figures;
  }

  private static Figure figure(
      String what, List<RightPack> packs, List<People> households, double touched) {
    List<RightEvaluator> evaluators = packs.stream().map(RightEvaluator::new).toList();
    double rate = rate(households, household -> decide(evaluators, household));
    return Figure.rate(what, rate, "reading every fact once", touched);
  }

  private interface Work {
    long on(People household);
  }

  private static double rate(List<People> households, Work work) {
    run(households, work);
    long startedAt = System.nanoTime();
    run(households, work);
    return households.size() / ((System.nanoTime() - startedAt) / 1e9);
  }

  private static long run(List<People> households, Work work) {
    return IntStream.range(0, households.size())
        .parallel()
        .mapToLong(i -> work.on(households.get(i)))
        .sum();
  }

  private static long decide(List<RightEvaluator> evaluators, People household) {
    long entitled = 0;
    for (RightEvaluator evaluator : evaluators) {
      for (var subject : Subjects.of(evaluator.pack(), household, DAY).values()) {
        entitled += evaluator.evaluate(subject, true) instanceof Outcome.Eligible ? 1 : 0;
      }
    }
    return entitled;
  }

  private static long touch(People household) {
    long sum = 0;
    for (var person : household.individuals()) {
      sum += person.answers().hashCode();
    }
    for (var group : household.groups()) {
      sum += group.answers().hashCode();
    }
    return sum;
  }
}
