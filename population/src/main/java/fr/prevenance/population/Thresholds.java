package fr.prevenance.population;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The money thresholds of a right in one situation: which are near, by how much, and whether the
 * facts that lead to them are certified.
 */
final class Thresholds {
  /** Two per cent of the limit, on either side, bounds included: there a guess must not decide. */
  private static final double DOUBT = 0.02;

  /** A miss farther than this share of the limit is no near miss. */
  private static final double NEAR_MISS = 0.10;

  private final RightPack pack;
  private final Subject subject;
  private final Set<String> uncertified;

  Thresholds(RightPack pack, Subject subject, Set<String> uncertified) {
    this.pack = pack;
    this.subject = subject;
    this.uncertified = uncertified;
  }

  /** Uncertified facts that lead to a quantity within 2 % of its limit. */
  List<String> uncertifiedNear() {
    return uncertified.isEmpty()
        ? List.of()
        : measured(DOUBT)
            .flatMap(m -> uncertifiedUnder(m.origin().get()).stream())
            .distinct()
            .toList();
  }

  /** The same, for the thresholds whose other side would give the right. */
  List<String> uncertifiedDeciding() {
    return uncertified.isEmpty()
        ? List.of()
        : measured(DOUBT)
            .filter(this::decidesAlone)
            .flatMap(m -> uncertifiedUnder(m.origin().get()).stream())
            .distinct()
            .toList();
  }

  /** How much a refusal misses the right by, when one threshold alone decides. */
  Optional<String> nearMiss() {
    return measured(NEAR_MISS).filter(this::decidesAlone).findFirst().map(Measured::miss);
  }

  private Stream<Measured> measured(double share) {
    return pack.result().thresholds().stream()
        .flatMap(threshold -> measure(threshold).stream())
        .filter(measured -> measured.isWithin(share));
  }

  private Optional<Measured> measure(Threshold threshold) {
    if (subject.evaluate(pack.rules(), threshold.quantity()) instanceof Evaluation.Computed quantity
        && subject.evaluate(pack.rules(), threshold.limit()) instanceof Evaluation.Computed limit
        && quantity.value() instanceof Value.Number measuredQuantity
        && limit.value() instanceof Value.Number measuredLimit) {
      return Optional.of(
          new Measured(threshold, measuredQuantity, measuredLimit, quantity.trace()));
    }
    return Optional.empty();
  }

  /** Whether the right would be given with the quantity clearly on the other side of the limit. */
  private boolean decidesAlone(Measured measured) {
    Subject otherwise =
        subject.supposing(
            pack.rules(), measured.threshold().quantity(), Optional.empty(), measured.otherSide());
    return Ruling.of(pack, otherwise) instanceof Ruling.Entitled;
  }

  private Set<String> uncertifiedUnder(Explanation explanation) {
    Set<String> facts = new LinkedHashSet<>();
    collect(explanation, facts);
    return facts;
  }

  private void collect(Explanation explanation, Set<String> facts) {
    uncertified.stream().filter(explanation::tells).forEach(facts::add);
    explanation.children().forEach(child -> collect(child, facts));
  }
}
