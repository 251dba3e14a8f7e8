package fr.prevenance.bench.screening;

import com.sun.management.OperatingSystemMXBean;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.detection.SituationDetector;
import fr.prevenance.rules.explain.ExplanationText;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One right decided twice, case by case by the interpreter and slice by slice by generated code, in
 * one thread. CPU seconds are those of the process: collector and compiler included.
 */
final class Compared {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Drawn, decided and forgotten together, so that memory does not grow with the cases. */
  private static final int BLOCK = 20_480;

  /** As the server cuts them. */
  private static final int SLICE = 1_024;

  private static final long SEED = 20251015;

  private final RightPack right;
  private final LocalDate day;
  private final RightEvaluator evaluator;
  private final SituationDetector detector;
  private final double generating;
  private final Spent byInterpreter = new Spent();
  private final Spent byCode = new Spent();
  private long cases;
  private long interpreted;
  private long kept;

  /** CPU seconds of one way. */
  private static final class Spent {
    private double deciding;
    private double telling;

    double all() {
      return deciding + telling;
    }
  }

  private interface Work<T> {
    T done();
  }

  private record Timed<T>(T result, double seconds) {
    static <T> Timed<T> of(Work<T> work) {
      long before = SYSTEM.getProcessCpuTime();
      T result = work.done();
      return new Timed<>(result, (SYSTEM.getProcessCpuTime() - before) / 1e9);
    }
  }

  Compared(RightPack right, LocalDate day) {
    this.right = right;
    this.day = day;
    this.evaluator = new RightEvaluator(right);
    var generated = Timed.of(() -> new SituationDetector(right));
    this.detector = generated.result();
    this.generating = generated.seconds();
  }

  /** The first block warms up and is not counted. */
  Compared decide(int count) {
    var random = new RandomCases(right, day, SEED);
    decide(random.draw(BLOCK), false);
    for (int done = 0; done < count; done += BLOCK) {
      decide(random.draw(Math.min(BLOCK, count - done)), true);
    }
    return this;
  }

  private void decide(List<Map<String, FactValue>> block, boolean isCounted) {
    var alone = Timed.of(() -> block.stream().map(this::interpreted).toList());
    var sliced = Timed.of(() -> detected(block));
    var outcomes = sliced.result().stream().flatMap(found -> found.outcomes().stream()).toList();
    var toldAlone = Timed.of(() -> told(alone.result()));
    var toldSliced = Timed.of(() -> told(outcomes));
    compare(alone.result(), toldAlone.result(), outcomes, toldSliced.result());
    if (isCounted) {
      byInterpreter.deciding += alone.seconds();
      byInterpreter.telling += toldAlone.seconds();
      byCode.deciding += sliced.seconds();
      byCode.telling += toldSliced.seconds();
      cases += block.size();
      kept += toldSliced.result().size();
      interpreted += sliced.result().stream().mapToInt(SituationDetector.Found::interpreted).sum();
    }
  }

  private Optional<Outcome> interpreted(Map<String, FactValue> facts) {
    return Optional.of(evaluator.evaluate(facts, day))
        .filter(outcome -> !(outcome instanceof Outcome.NotEligible));
  }

  private List<SituationDetector.Found> detected(List<Map<String, FactValue>> block) {
    return IntStream.range(0, Math.ceilDiv(block.size(), SLICE))
        .mapToObj(i -> block.subList(i * SLICE, Math.min(block.size(), (i + 1) * SLICE)))
        .map(slice -> detector.detect(slice, day))
        .toList();
  }

  /** What is stored of those kept. */
  private static List<String> told(List<Optional<Outcome>> outcomes) {
    return outcomes.stream()
        .flatMap(Optional::stream)
        .map(outcome ->
            switch (outcome) {
              case Outcome.Eligible eligible ->
                  eligible.certainty().word()
                      + eligible.amountInCents()
                      + ExplanationText.toText(eligible.explanation());
              case Outcome.ToComplete toComplete ->
                  toComplete.missingFacts() + ExplanationText.toText(toComplete.explanation());
              case Outcome.Failed failed -> failed.code();
              case Outcome.NotEligible _ -> throw new IllegalStateException("Nobody is kept so");
            })
        .toList();
  }

  private void compare(
      List<Optional<Outcome>> alone,
      List<String> toldAlone,
      List<Optional<Outcome>> together,
      List<String> toldTogether) {
    boolean areAlike =
        alone.stream()
            .map(Optional::isPresent)
            .toList()
            .equals(together.stream().map(Optional::isPresent).toList());
    if (!areAlike || !toldAlone.equals(toldTogether)) {
      throw new IllegalStateException(right.slug() + ": the two ways do not come to the same");
    }
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
        generating / byInterpreter.deciding * cases);
  }
}
