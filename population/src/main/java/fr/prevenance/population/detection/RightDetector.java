package fr.prevenance.population.detection;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.packs.Subjects;
import fr.prevenance.population.Gathering;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.population.RightKernel;
import fr.prevenance.population.Tally;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.Rows;
import fr.prevenance.population.detection.KernelResults.Decision;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides one right for everybody in a batch. Immutable and safe for many threads.
 *
 * <p>Generated code decides whoever it can: those for whom nothing is assumed, nothing is missing
 * and no uncertified fact is near a threshold. The interpreter decides the others; were it to
 * decide all, it would come to the same.
 */
public final class RightDetector {
  private final RightPack right;
  private final LocalDate day;
  private final KnownFacts known;
  private final List<Threshold> near;
  private final List<RuleInfo> conditions;
  private final RightKernel kernel;
  private final RightEvaluator evaluator;

  /**
   * @param right in force on the day of evaluation of the dataset
   */
  public RightDetector(RightPack right, Dataset dataset) {
    this(right, dataset.day(), KnownFacts.of(right, dataset));
  }

  RightDetector(RightPack right, LocalDate day, KnownFacts known) {
    this.right = right;
    this.day = day;
    this.known = known;
    this.near = known.uncertified().isEmpty() ? List.of() : right.result().thresholds();
    this.conditions = conditions(right);
    this.kernel =
        new RightKernel(
            right, known.facts(), known.inputs(), KernelResults.rules(near, conditions));
    this.evaluator = new RightEvaluator(right);
  }

  /**
   * What an entitlement is told by: rules that its eligibility looks at, each a yes or a no, of the
   * same kind of subject.
   */
  private static List<RuleInfo> conditions(RightPack right) {
    boolean isOfPeople = right.rules().individual().isPresent();
    return right.rules().reads(right.result().eligibility()).stream()
        .flatMap(name -> right.rules().find(name).stream())
        .filter(rule -> !rule.isPrivate() && rule.type().filter("booléen"::equals).isPresent())
        .filter(rule -> !isOfPeople || rule.entity().filter(right.entity()::equals).isPresent())
        .filter(rule -> right.fact(rule.name()).isEmpty())
        .toList();
  }

  public RightPack right() {
    return right;
  }

  /** Facts to be read, by full name. */
  public List<String> facts() {
    return known.delivered();
  }

  /**
   * Whether the right decides the same of rows that are the same in two datasets: on the same day,
   * with the same facts delivered, as certain.
   */
  public static boolean decidesAlike(RightPack right, Dataset one, Dataset other) {
    return one.day().equals(other.day())
        && KnownFacts.of(right, one).equals(KnownFacts.of(right, other));
  }

  /**
   * Decides for each row of the right's entity.
   *
   * @param batch with at least the {@linkplain #facts() facts} of the right
   */
  public Detected detect(Batch batch, Exclusions exclusions) {
    return detect(batch, exclusions.of(right, batch));
  }

  /**
   * Decides for each row of the right's entity but some.
   *
   * @param batch with at least the {@linkplain #facts() facts} of the right
   * @param excluded rows, with why they are left out
   */
  public Detected detect(Batch batch, Map<Integer, ExclusionReason> excluded) {
    Gathering gathering = new BatchColumns(right, known, batch).gathered();
    KernelResults results =
        new KernelResults(right, kernel, kernel.evaluate(gathering, day), near, conditions);
    Doubts doubts = doubts(batch, gathering);
    Cases cases = new Cases(right, known.facts(), day, batch);
    Rows rows = table(right.entity(), batch);
    List<Finding> findings = new ArrayList<>();
    Tally tally = new Tally();
    long interpreted = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (excluded.containsKey(row)) {
        continue;
      }
      Decision decision = results.of(row, doubts);
      interpreted += decision instanceof Decision.Open ? 1 : 0;
      Optional<Outcome> outcome = outcome(decision, cases, row);
      outcome.ifPresentOrElse(tally::add, tally::addNotEligible);
      long cluster = rows.clusters()[row];
      long id = rows.ids()[row];
      List<String> reasons =
          outcome.orElse(null) instanceof Outcome.Eligible ? results.reasons(row) : List.of();
      outcome.ifPresent(found -> findings.add(new Finding(cluster, id, found, reasons)));
    }
    return new Detected(findings, tally, counted(excluded), interpreted);
  }

  /** Empty for who is not entitled. */
  private Optional<Outcome> outcome(Decision decision, Cases cases, int row) {
    return switch (decision) {
      case Decision.Refused() -> Optional.empty();
      case Decision.Entitled(var certainty, var cents) ->
          Optional.of(
              new Outcome.Eligible(
                  certainty, cents, List.of(), List.of(), Map.of(), () -> why(cases, row)));
      case Decision.Open() -> decided(cases, row);
    };
  }

  private Optional<Outcome> decided(Cases cases, int row) {
    return evaluator.find(cases.of(row), known.uncertified());
  }

  private Explanation why(Cases cases, int row) {
    if (decided(cases, row).orElse(null) instanceof Outcome.Eligible eligible) {
      return eligible.explanation();
    }
    throw new IllegalStateException("The interpreter does not find who was found entitled");
  }

  private static Map<ExclusionReason, Long> counted(Map<Integer, ExclusionReason> excluded) {
    Map<ExclusionReason, Long> counted = new HashMap<>();
    excluded.values().forEach(reason -> counted.merge(reason, 1L, Long::sum));
    return counted;
  }

  private Doubts doubts(Batch batch, Gathering gathering) {
    boolean isBySubject = right.rules().individual().isEmpty();
    Doubts doubts = new Doubts(table(right.entity(), batch));
    for (FactDefinition fact : right.facts()) {
      int at = known.facts().indexOf(fact);
      if (at < 0) {
        doubts.addUnknown(fact);
      } else {
        String entity =
            isBySubject
                ? right.entity()
                : fact.belonging().isPresent() ? Subjects.PERSON : fact.entity();
        doubts.add(fact, gathering.answers().get(at), table(entity, batch));
      }
    }
    return doubts;
  }

  private static Rows table(String entity, Batch batch) {
    return batch.rows().getOrDefault(entity, Rows.NONE);
  }
}
