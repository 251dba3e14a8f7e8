package fr.prevenance.bench.screening;

import com.sun.management.OperatingSystemMXBean;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.detection.SituationDetector;
import fr.prevenance.rules.explain.ExplanationText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One right decided twice, case by case by the interpreter and slice by slice by generated code, in
 * one thread. CPU seconds are those of the process: collector and compiler included.
 */
final class Compared {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Finer than the clock of the process, which the blocks are long enough for. */
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Drawn, decided and forgotten together, so that memory does not grow with the cases. */
  private static final int BLOCK = 20_480;

  /** As the server cuts them. */
  private static final int SLICE = 1_024;

  private static final double NANOS = 1e9;
  private static final long SEED = 20251015;

  private final RightPack right;
  private final LocalDate day;
  private final RightEvaluator evaluator;
  private final SituationDetector detector;
  private final double generating;
  private final Way byInterpreter = new Way(this::oneByOne);
  private final Way byCode = new Way(this::together);
  private long cases;
  private long interpreted;
  private long kept;

  /** One of the two, and the CPU seconds it has taken. */
  private static final class Way {
    private final Function<List<Map<String, FactValue>>, List<Optional<Outcome>>> decide;
    private double deciding;
    private double telling;

    Way(Function<List<Map<String, FactValue>>, List<Optional<Outcome>>> decide) {
      this.decide = decide;
    }

    /** What is stored of those kept; empty texts for the others. */
    List<String> run(List<Map<String, FactValue>> block, boolean isCounted) {
      double start = cpuSeconds();
      var outcomes = decide.apply(block);
      double decided = cpuSeconds();
      var told = outcomes.stream().map(outcome -> outcome.map(Compared::told).orElse("")).toList();
      if (isCounted) {
        deciding += decided - start;
        telling += cpuSeconds() - decided;
      }
      return told;
    }

    double all() {
      return deciding + telling;
    }
  }

  Compared(RightPack right, LocalDate day) {
    this.right = right;
    this.day = day;
    this.evaluator = new RightEvaluator(right);
    long before = THREADS.getCurrentThreadCpuTime();
    this.detector = new SituationDetector(right);
    this.generating = (THREADS.getCurrentThreadCpuTime() - before) / NANOS;
  }

  private static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / NANOS;
  }

  /** The first two blocks warm up and are not counted. */
  Compared decide(int count) {
    var random = new RandomCases(right, day, SEED);
    decide(random.draw(BLOCK), false, byInterpreter, byCode);
    decide(random.draw(BLOCK), false, byCode, byInterpreter);
    interpreted = 0;
    for (int done = 0; done < count; done += BLOCK) {
      boolean isTurned = done / BLOCK % 2 == 1;
      decide(
          random.draw(Math.min(BLOCK, count - done)),
          true,
          isTurned ? byCode : byInterpreter,
          isTurned ? byInterpreter : byCode);
    }
    return this;
  }

  /** Whoever comes second finds the processor warm: they take turns. */
  private void decide(
      List<Map<String, FactValue>> block, boolean isCounted, Way first, Way second) {
    var told = first.run(block, isCounted);
    if (!told.equals(second.run(block, isCounted))) {
      throw new IllegalStateException(right.slug() + ": the two ways do not come to the same");
    }
    if (isCounted) {
      cases += block.size();
      kept += told.stream().filter(text -> !text.isEmpty()).count();
    }
  }

  private List<Optional<Outcome>> oneByOne(List<Map<String, FactValue>> block) {
    return block.stream()
        .map(facts -> evaluator.evaluate(facts, day))
        .map(outcome ->
            Optional.of(outcome).filter(found -> !(found instanceof Outcome.NotEligible)))
        .toList();
  }

  private List<Optional<Outcome>> together(List<Map<String, FactValue>> block) {
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    for (int from = 0; from < block.size(); from += SLICE) {
      var found = detector.detect(block.subList(from, Math.min(block.size(), from + SLICE)), day);
      interpreted += found.interpreted();
      outcomes.addAll(found.outcomes());
    }
    return outcomes;
  }

  private static String told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Eligible eligible ->
          eligible.certainty().word()
              + eligible.amountInCents()
              + ExplanationText.toText(eligible.explanation());
      case Outcome.ToComplete toComplete ->
          toComplete.missingFacts() + ExplanationText.toText(toComplete.explanation());
      case Outcome.Failed failed -> failed.code();
      case Outcome.NotEligible _ -> throw new IllegalStateException("Nobody is kept so");
    };
  }

  /** A line of the table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %.1f s | %.1f s | **× %.1f** | %.0f %% | %.0f %% | %.1f s | %.1f s | %.0f ms | %.0f |",
        right.slug(),
        byInterpreter.deciding,
        byCode.deciding,
        byInterpreter.deciding / byCode.deciding,
        100.0 * interpreted / cases,
        100.0 * kept / cases,
        byInterpreter.all(),
        byCode.all(),
        generating * 1000,
        generating / (byInterpreter.deciding - byCode.deciding) * cases);
  }
}
