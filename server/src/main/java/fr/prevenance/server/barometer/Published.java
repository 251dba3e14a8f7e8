package fr.prevenance.server.barometer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the body, as it is kept and shown.
 *
 * @param lines the whole first, then each right where there are several
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Published(List<Line> lines, List<Cost> costs) {
  /** Delays of fewer people than this have no median. */
  static final long FEWEST = 11;

  /**
   * The numbers of one right.
   *
   * @param right slug; null for the whole
   * @param numbers by key of {@link Measure}; one that is not there is not told
   * @param medians days, by key of {@link Indicator}; one that is not there is not told
   */
  public record Line(
      @Nullable String right,
      String title,
      Map<String, Long> numbers,
      Map<String, Integer> medians) {
    public Line {
      numbers = Map.copyOf(numbers);
      medians = Map.copyOf(medians);
    }

    public OptionalLong number(Measure measure) {
      Long number = numbers.get(measure.key());
      return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public OptionalInt median(Indicator indicator) {
      Integer days = medians.get(indicator.key());
      return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    /** In whole per cent; empty where the part, or what it is part of, is not told. */
    public OptionalLong percent(Measure part) {
      OptionalLong whole = Measure.whole(part).map(this::number).orElse(OptionalLong.empty());
      OptionalLong told = number(part);
      return told.isPresent() && whole.isPresent()
          ? OptionalLong.of(new Figure.Share(told.getAsLong(), whole.getAsLong()).percent())
          : OptionalLong.empty();
    }
  }

  /**
   * What one contact cost, as the body said on the day of publication.
   *
   * @param channel as it is labelled
   * @param asOf ISO 8601
   */
  public record Cost(String channel, long cents, String source, String asOf) {}

  public Published {
    lines = List.copyOf(lines);
    costs = List.copyOf(costs);
  }

  /** How many numbers are told. */
  public long told() {
    return lines.stream().mapToLong(line -> line.numbers().size() + line.medians().size()).sum();
  }
}
