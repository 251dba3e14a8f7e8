package fr.prevenance.population.study;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A tally as lines of text, to be gone on from: a kind, a name, numbers. The last line says that
 * none is lacking. It holds small numbers, and is published nowhere.
 */
public final class TallyText {
  private static final String EFFECT = "effet";
  private static final String WINNERS = "gagnants";
  private static final String LOSERS = "perdants";
  private static final String STANDING = "droits";
  private static final String END = "fin";
  private static final String GAP = "\t";
  private static final int FIELDS = 4;

  private TallyText() {}

  /** The same tally, always in the same text. */
  public static String of(StudyTally tally) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(tally.effects())
        .forEach((right, places) ->
            places.forEach((place, count) -> line(text, EFFECT, right, place, numbers(count))));
    new TreeMap<>(tally.steps())
        .forEach((right, count) -> {
          line(text, WINNERS, right, "", numbers(count.winners()));
          line(text, LOSERS, right, "", numbers(count.losers()));
        });
    standings(tally).forEach((rights, count) -> line(text, STANDING, rights, "", "" + count));
    return text.append(END).append('\n').toString();
  }

  private static void line(
      StringBuilder text, String kind, String name, String place, String numbers) {
    text.append(String.join(GAP, kind, name, place, numbers)).append('\n');
  }

  private static String numbers(EffectCount count) {
    return joined(
        LongStream.concat(
            Stream.of(Change.values()).mapToLong(count::of),
            Stream.of(Money.values()).mapToLong(count::of)));
  }

  private static String numbers(StepCount.Side side) {
    return joined(
        LongStream.concat(
            Stream.of(Step.values()).mapToLong(side::people),
            Stream.of(Step.values()).mapToLong(side::cents)));
  }

  private static String joined(LongStream numbers) {
    return numbers.mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  private static Map<String, Long> standings(StudyTally tally) {
    Map<String, Long> standings = new TreeMap<>();
    tally
        .standings()
        .forEach((one, count) ->
            standings.put(
                joined(
                    LongStream.of(
                        one.before(), one.unknownBefore(), one.after(), one.unknownAfter())),
                count));
    return standings;
  }

  /** Empty where it is cut short, or no tally. */
  public static Optional<StudyTally> read(String text) {
    if (!text.endsWith("\n" + END + "\n") && !text.equals(END + "\n")) {
      return Optional.empty();
    }
    StudyTally tally = new StudyTally();
    try {
      text.lines().filter(line -> !line.equals(END)).forEach(line -> read(line, tally));
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
    return Optional.of(tally);
  }

  private static void read(String line, StudyTally tally) {
    String[] fields = line.split(GAP, FIELDS);
    long[] numbers = numbers(fields[FIELDS - 1]);
    String name = fields[1];
    switch (fields[0]) {
      case EFFECT -> add(numbers, tally.effect(name, fields[2]));
      case WINNERS -> add(numbers, tally.step(name).winners());
      case LOSERS -> add(numbers, tally.step(name).losers());
      case STANDING -> tally.add(standing(numbers(name)), numbers[0]);
      default -> throw new IllegalArgumentException(fields[0]);
    }
  }

  private static long[] numbers(String text) {
    return Stream.of(text.split(" ", -1)).mapToLong(Long::parseLong).toArray();
  }

  private static Standing standing(long[] rights) {
    return new Standing(
        Math.toIntExact(rights[0]),
        Math.toIntExact(rights[1]),
        Math.toIntExact(rights[2]),
        Math.toIntExact(rights[3]));
  }

  private static void add(long[] numbers, EffectCount count) {
    int changes = Change.values().length;
    for (Change change : Change.values()) {
      count.count(change, numbers[change.ordinal()]);
    }
    for (Money part : Money.values()) {
      count.pay(part, numbers[changes + part.ordinal()]);
    }
  }

  private static void add(long[] numbers, StepCount.Side side) {
    int steps = Step.values().length;
    for (Step step : Step.values()) {
      side.add(step, numbers[step.ordinal()], numbers[steps + step.ordinal()]);
    }
  }
}
