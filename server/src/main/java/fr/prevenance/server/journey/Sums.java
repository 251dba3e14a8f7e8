package fr.prevenance.server.journey;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What some touchpoints come to.
 *
 * @param minutes that are known
 * @param cents that are known
 * @param emotion mean of the degrees that are known, from 1 to 5; empty where none is
 */
public record Sums(
    Known minutes, Known cents, long breaks, long hardMoments, OptionalDouble emotion) {

  /**
   * A sum of what is known.
   *
   * @param of how many are known
   * @param unknown how many are not: the sum is then a minimum
   */
  public record Known(long sum, long of, long unknown) {
    public boolean isWhole() {
      return unknown == 0;
    }

    public boolean isNothing() {
      return of == 0;
    }
  }

  public static Sums of(List<Touchpoint> points) {
    return new Sums(
        known(
            points.stream().mapToLong(point -> point.minutes().orElse(0)).sum(),
            points.stream().filter(point -> point.minutes().isPresent()).count(),
            points),
        known(
            points.stream().mapToLong(point -> point.cents().orElse(0)).sum(),
            points.stream().filter(point -> point.cents().isPresent()).count(),
            points),
        points.stream().filter(Touchpoint::isBreak).count(),
        points.stream().filter(Touchpoint::isHardMoment).count(),
        points.stream()
            .flatMap(point -> point.emotion().stream())
            .mapToInt(Emotion::degree)
            .average());
  }

  private static Known known(long sum, long of, List<Touchpoint> points) {
    return new Known(sum, of, points.size() - of);
  }
}
