package fr.prevenance.population.duckdb;

import fr.prevenance.population.Tally;
import fr.prevenance.population.detection.Detected;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many, for one right: all that remains of those who are not entitled.
 *
 * @param version fingerprint of the right that decided
 * @param amountInCents sum of the amounts of the eligible
 * @param excluded never decided, by reason
 * @param interpreted how many of the decided the interpreter had to look at
 */
public record RightCount(
    String version,
    long certain,
    long probable,
    long possible,
    long amountInCents,
    long toComplete,
    long notEligible,
    long failed,
    Map<String, Long> excluded,
    long interpreted)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public RightCount {
    excluded = new TreeMap<>(excluded);
    excluded.values().removeIf(count -> count == 0);
  }

  static RightCount none(String version) {
    return new RightCount(version, 0, 0, 0, 0, 0, 0, 0, Map.of(), 0);
  }

  static RightCount of(String version, Detected detected) {
    Tally tally = detected.tally();
    return new RightCount(
        version,
        tally.count(Tally.Kind.ELIGIBLE_CERTAIN),
        tally.count(Tally.Kind.ELIGIBLE_PROBABLE),
        tally.count(Tally.Kind.ELIGIBLE_POSSIBLE),
        tally.amountInCents(),
        tally.count(Tally.Kind.TO_COMPLETE),
        tally.count(Tally.Kind.NOT_ELIGIBLE),
        tally.count(Tally.Kind.FAILED),
        detected.excluded().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().word(), Map.Entry::getValue)),
        detected.interpreted());
  }

  /** Both together, of the same version. */
  RightCount plus(RightCount other) {
    Map<String, Long> both = new TreeMap<>(excluded);
    other.excluded.forEach((reason, count) -> both.merge(reason, count, Math::addExact));
    return new RightCount(
        version,
        Math.addExact(certain, other.certain),
        Math.addExact(probable, other.probable),
        Math.addExact(possible, other.possible),
        Math.addExact(amountInCents, other.amountInCents),
        Math.addExact(toComplete, other.toComplete),
        Math.addExact(notEligible, other.notEligible),
        Math.addExact(failed, other.failed),
        both,
        Math.addExact(interpreted, other.interpreted));
  }

  /** Without those of another count, of the same version; less than nobody where it has more. */
  RightCount minus(RightCount other) {
    Map<String, Long> rest = new TreeMap<>(excluded);
    other.excluded.forEach((reason, count) -> rest.merge(reason, -count, Math::addExact));
    return new RightCount(
        version,
        certain - other.certain,
        probable - other.probable,
        possible - other.possible,
        Math.subtractExact(amountInCents, other.amountInCents),
        toComplete - other.toComplete,
        notEligible - other.notEligible,
        failed - other.failed,
        rest,
        interpreted - other.interpreted);
  }

  /** All who were decided. */
  public long decided() {
    return certain + probable + possible + toComplete + notEligible + failed;
  }
}
