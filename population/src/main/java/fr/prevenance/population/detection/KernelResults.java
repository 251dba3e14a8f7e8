package fr.prevenance.population.detection;

import fr.prevenance.packs.Euros;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.population.RightKernel;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What generated code came to in one batch, and where that says all there is to say. */
final class KernelResults {

  /** What becomes of one row. */
  sealed interface Decision {
    record Entitled(Certainty certainty, OptionalLong amountInCents) implements Decision {}

    record Refused() implements Decision {}

    /** The interpreter must decide: something is missing, assumed, near a threshold or faulty. */
    record Open() implements Decision {}
  }

  private static final Decision REFUSED = new Decision.Refused();
  private static final Decision OPEN = new Decision.Open();
  private static final Optional<Certainty> SURE = Optional.of(Certainty.CERTAIN);

  private final Column eligibility;
  private final Optional<Column> amount;
  private final Optional<Column> certainty;
  private final List<Compared> thresholds;

  private final List<Condition> conditions;

  private record Condition(String title, Column column) {}

  private record Compared(Threshold threshold, Column quantity, Column limit) {}

  /**
   * @param columns one for each target of the kernel
   * @param near thresholds beside which a fact that is not certified must not decide
   * @param conditions by which an entitlement is told
   */
  KernelResults(
      RightPack right,
      RightKernel kernel,
      List<Column> columns,
      List<Threshold> near,
      List<RuleInfo> conditions) {
    this.eligibility = column(right.result().eligibility(), kernel, columns);
    this.amount = right.result().amount().map(rule -> column(rule, kernel, columns));
    this.certainty = right.result().certainty().map(rule -> column(rule, kernel, columns));
    this.thresholds =
        near.stream()
            .map(threshold ->
                new Compared(
                    threshold,
                    column(threshold.quantity(), kernel, columns),
                    column(threshold.limit(), kernel, columns)))
            .toList();
    this.conditions =
        conditions.stream()
            .map(rule -> new Condition(rule.title(), column(rule.name(), kernel, columns)))
            .toList();
  }

  /** What is to be evaluated beside what decides the right. */
  static List<String> rules(List<Threshold> near, List<RuleInfo> conditions) {
    return Stream.concat(
            near.stream().flatMap(one -> Stream.of(one.quantity(), one.limit())),
            conditions.stream().map(RuleInfo::name))
        .toList();
  }

  /** Titles of the conditions that hold. */
  List<String> reasons(int row) {
    return conditions.stream()
        .filter(condition -> condition.column().states()[row] == Column.VALUE)
        .filter(condition -> condition.column().numbers()[row] != 0)
        .map(Condition::title)
        .toList();
  }

  private static Column column(String rule, RightKernel kernel, List<Column> columns) {
    return columns.get(kernel.targets().indexOf(rule));
  }

  Decision of(int row, Doubts doubts) {
    return switch (eligibility.states()[row]) {
      case Column.NOT_APPLICABLE -> refused(row, doubts);
      case Column.VALUE ->
          eligibility.numbers()[row] == 0 ? refused(row, doubts) : entitled(row, doubts);
      default -> OPEN;
    };
  }

  private Decision refused(int row, Doubts doubts) {
    return doubts.isOfRefused(row) || isNear(row) ? OPEN : REFUSED;
  }

  private Decision entitled(int row, Doubts doubts) {
    if (doubts.isOfEntitled(row) || isNear(row)) {
      return OPEN;
    }
    Optional<Certainty> level = certainty.map(column -> level(column, row)).orElse(SURE);
    OptionalLong cents = cents(row);
    boolean isWhole = cents.isPresent() || hasNoAmount(row, doubts);
    return level.isPresent() && isWhole ? new Decision.Entitled(level.get(), cents) : OPEN;
  }

  /** That there is none says it all where no fact is unknown, which might give one. */
  private boolean hasNoAmount(int row, Doubts doubts) {
    return amount.isEmpty()
        || (amount.get().states()[row] == Column.NOT_APPLICABLE && !doubts.isOfUnknown(row));
  }

  private static Optional<Certainty> level(Column column, int row) {
    return column.states()[row] == Column.VALUE && column.value(row) instanceof Value.Text(var word)
        ? Certainty.of(word)
        : Optional.empty();
  }

  /** Empty where there is none. */
  private OptionalLong cents(int row) {
    return amount
        .filter(column -> column.states()[row] == Column.VALUE)
        .map(column -> Euros.toCents(column.numbers()[row]))
        .orElse(OptionalLong.empty());
  }

  private boolean isNear(int row) {
    for (Compared compared : thresholds) {
      byte quantity = compared.quantity().states()[row];
      byte limit = compared.limit().states()[row];
      boolean areKnown = quantity == Column.VALUE && limit == Column.VALUE;
      boolean areApart = quantity == Column.APART || limit == Column.APART;
      if (areApart || (areKnown && isNear(compared, row))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Compared compared, int row) {
    return compared
        .threshold()
        .isNear(compared.quantity().numbers()[row], compared.limit().numbers()[row]);
  }
}
