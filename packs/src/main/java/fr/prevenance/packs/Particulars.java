package fr.prevenance.packs;

import fr.prevenance.packs.RightPack.Deadline;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What goes with an entitlement: the figures worth showing, the days to come. */
public final class Particulars {
  private Particulars() {}

  /** A figure beside the amount. */
  public record Detail(String rule, String title, Value value) {}

  /**
   * A day on which the right ends or changes.
   *
   * @param day of the event
   * @param from first day on which it may be acted upon
   * @param until last such day
   */
  public record Due(Deadline deadline, LocalDate day, LocalDate from, LocalDate until) {

    /** Whether it may be acted upon on a day: both bounds included. */
    public boolean isOpen(LocalDate on) {
      return !on.isBefore(from) && !on.isAfter(until);
    }
  }

  /** The details that have a value, in the order of the pack. */
  public static List<Detail> details(RightPack pack, Subject subject) {
    return pack.result().details().stream()
        .flatMap(rule ->
            known(pack, subject, rule)
                .map(value -> new Detail(rule, title(pack, rule), value))
                .stream())
        .toList();
  }

  /** The deadlines that have a day, soonest first. */
  public static List<Due> deadlines(RightPack pack, Subject subject) {
    return pack.deadlines().stream()
        .flatMap(deadline -> due(pack, subject, deadline).stream())
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  private static Optional<Due> due(RightPack pack, Subject subject, Deadline deadline) {
    return known(pack, subject, deadline.date())
        .filter(Value.Date.class::isInstance)
        .map(value -> ((Value.Date) value).day())
        .map(day ->
            new Due(
                deadline,
                day,
                deadline.opens().map(day::minus).orElse(day),
                deadline.closes().map(day::minus).orElse(day)));
  }

  private static Optional<Value> known(RightPack pack, Subject subject, String rule) {
    return subject.evaluate(pack.rules(), rule) instanceof Evaluation.Computed computed
            && !(computed.value() instanceof Value.Undefined)
            && !(computed.value() instanceof Value.NotApplicable)
        ? Optional.of(computed.value())
        : Optional.empty();
  }

  private static String title(RightPack pack, String rule) {
    return pack.rules().find(rule).map(RuleInfo::title).orElse(rule);
  }
}
