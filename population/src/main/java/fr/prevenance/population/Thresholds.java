package fr.prevenance.population;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The money thresholds of a right in one situation: which are near, by how much, and whether the
 * facts that lead to them are certified.
 */
final class Thresholds {
  /** A miss farther than this share of the limit is no near miss. */
  private static final double NEAR_MISS = 0.10;

  private static final Value UNKNOWN = new Value.Undefined();

  private final RightPack pack;
  private final Subject subject;
  private final Inquiry inquiry;
  private final Set<String> uncertified;

  Thresholds(RightPack pack, Subject subject, Inquiry inquiry, Set<String> uncertified) {
    this.pack = pack;
    this.subject = subject;
    this.inquiry = inquiry;
    this.uncertified = uncertified;
  }

  /** Uncertified facts that lead to a quantity within 2 % of its limit. */
  List<String> uncertifiedNear() {
    return uncertified.isEmpty()
        ? List.of()
        : measured(Measured::isNear)
            .flatMap(m -> uncertifiedUnder(m.threshold().quantity()).stream())
            .distinct()
            .toList();
  }

  /** The same, for the thresholds whose other side would give the right. */
  List<String> uncertifiedDeciding() {
    return uncertified.isEmpty()
        ? List.of()
        : measured(Measured::isNear)
            .filter(this::decidesAlone)
            .flatMap(m -> uncertifiedUnder(m.threshold().quantity()).stream())
            .distinct()
            .toList();
  }

  /** How much a refusal misses the right by, when one threshold alone decides. */
  Optional<String> nearMiss() {
    return measured(measured -> measured.isWithin(NEAR_MISS))
        .filter(this::decidesAlone)
        .findFirst()
        .map(Measured::miss);
  }

  private Stream<Measured> measured(Predicate<Measured> which) {
    List<Threshold> thresholds = pack.result().thresholds();
    List<Optional<Value>> values = inquiry.values(rules(thresholds));
    return IntStream.range(0, thresholds.size())
        .mapToObj(i -> measure(thresholds.get(i), values.get(2 * i), values.get(2 * i + 1)))
        .flatMap(Optional::stream)
        .filter(which);
  }

  private static List<String> rules(List<Threshold> thresholds) {
    return thresholds.stream()
        .flatMap(threshold -> Stream.of(threshold.quantity(), threshold.limit()))
        .toList();
  }

  private Optional<Measured> measure(
      Threshold threshold, Optional<Value> quantity, Optional<Value> limit) {
    return quantity.orElse(UNKNOWN) instanceof Value.Number measured
            && limit.orElse(UNKNOWN) instanceof Value.Number against
        ? Optional.of(new Measured(threshold, measured, against))
        : Optional.empty();
  }

  /** Whether the right would be given with the quantity clearly on the other side of the limit. */
  private boolean decidesAlone(Measured measured) {
    Subject otherwise =
        subject.supposing(
            pack.rules(), measured.threshold().quantity(), Optional.empty(), measured.otherSide());
    return Ruling.of(pack, otherwise) instanceof Ruling.Entitled;
  }

  private Set<String> uncertifiedUnder(String quantity) {
    Set<String> facts = new LinkedHashSet<>();
    if (subject.evaluate(pack.rules(), quantity) instanceof Evaluation.Computed computed) {
      collect(computed.explanation(), facts);
    }
    return facts;
  }

  private void collect(Explanation explanation, Set<String> facts) {
    uncertified.stream().filter(explanation::tells).forEach(facts::add);
    explanation.children().forEach(child -> collect(child, facts));
  }
}
