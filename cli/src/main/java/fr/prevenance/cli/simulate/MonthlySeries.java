package fr.prevenance.cli.simulate;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The months of a fact whose period asks for them, such as « mois M-4 à M-2 », and what they make.
 *
 * @param from first month, counted back from that of the evaluation
 * @param to last month, counted back
 */
record MonthlySeries(FactDefinition fact, int from, int to, Aggregation aggregation) {
  private static final Pattern PERIOD = Pattern.compile("mois M-(\\d{1,2}) à M-(\\d{1,2}).*");

  /** How months make one value. */
  enum Aggregation {
    MEAN("moyenne"),
    SUM("somme"),
    MINIMUM("minimum"),
    MAXIMUM("maximum");

    private final String word;

    Aggregation(String word) {
      this.word = word;
    }

    static Optional<Aggregation> of(String text) {
      return Stream.of(values()).filter(one -> text.startsWith(one.word)).findFirst();
    }
  }

  /** Empty for a fact that is not made of months. */
  static Optional<MonthlySeries> of(FactDefinition fact) {
    Matcher months = PERIOD.matcher(fact.period());
    return months.matches() && fact.type() == FactDefinition.Type.NUMBER
        ? fact.aggregation()
            .flatMap(Aggregation::of)
            .map(aggregation ->
                new MonthlySeries(
                    fact,
                    Integer.parseInt(months.group(1)),
                    Integer.parseInt(months.group(2)),
                    aggregation))
        : Optional.empty();
  }

  /**
   * What the months make; empty when one of them is lacking: unknown is not zero.
   *
   * @param node months AAAA-MM, each with its number; other months are left out
   */
  Optional<Value> value(JsonNode node, LocalDate date, List<String> faults) {
    Map<YearMonth, BigDecimal> given = given(node, faults);
    List<BigDecimal> needed = new ArrayList<>();
    YearMonth last = YearMonth.from(date).minusMonths(to);
    for (YearMonth month = YearMonth.from(date).minusMonths(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      Optional.ofNullable(given.get(month)).ifPresent(needed::add);
    }
    return needed.size() == from - to + 1
        ? Optional.of(new Value.Number(made(needed).doubleValue(), fact.unit()))
        : Optional.empty();
  }

  private Map<YearMonth, BigDecimal> given(JsonNode node, List<String> faults) {
    Map<YearMonth, BigDecimal> given = new TreeMap<>();
    for (Map.Entry<String, JsonNode> month : node.properties()) {
      Optional<YearMonth> when = month(month.getKey());
      if (when.isEmpty() || !month.getValue().isNumber() && !month.getValue().isNull()) {
        faults.add(
            "La donnée « %s » se donne par mois : {\"AAAA-MM\": nombre, …}."
                .formatted(fact.name()));
        return Map.of();
      }
      if (month.getValue().isNumber()) {
        given.put(when.get(), month.getValue().decimalValue());
      }
    }
    return given;
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException notAMonth) {
      return Optional.empty();
    }
  }

  private BigDecimal made(List<BigDecimal> months) {
    BigDecimal sum = months.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (aggregation) {
      // More digits than a double holds, so that it is rounded once, as a population's mean is.
      case MEAN -> sum.divide(BigDecimal.valueOf(months.size()), MathContext.DECIMAL128);
      case SUM -> sum;
      case MINIMUM -> months.stream().reduce(BigDecimal::min).orElseThrow();
      case MAXIMUM -> months.stream().reduce(BigDecimal::max).orElseThrow();
    };
  }
}
