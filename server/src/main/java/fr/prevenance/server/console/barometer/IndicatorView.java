package fr.prevenance.server.console.barometer;

import fr.prevenance.server.barometer.BarometerWords;
import fr.prevenance.server.barometer.Counts;
import fr.prevenance.server.barometer.Figure;
import fr.prevenance.server.barometer.Indicator;
import fr.prevenance.server.barometer.MonthCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An indicator over twelve months, with what it means.
 *
 * @param value of the months counted for good
 * @param provisional the same with those that may still change; empty text where there are none
 * @param rows month, figure, what of, state
 * @param rights right, figure, what of; none where the body has one right
 */
record IndicatorView(
    String key,
    String title,
    String definition,
    String value,
    String base,
    String provisional,
    TrendPlot plot,
    List<List<String>> rows,
    List<List<String>> rights) {

  static IndicatorView of(
      Indicator indicator, List<MonthCounts> months, UnaryOperator<String> title) {
    List<MonthCounts> known = months.stream().filter(MonthCounts::isKnown).toList();
    List<MonthCounts> settled =
        known.stream().filter(month -> month.settled().contains(indicator.turn())).toList();
    Counts sure = sum(settled);
    Figure figure = settled.isEmpty() ? new Figure.NotYet() : indicator.of(sure);
    return new IndicatorView(
        indicator.key(),
        indicator.title(),
        indicator.definition(),
        BarometerWords.figure(figure),
        BarometerWords.base(figure),
        settled.size() == known.size() ? "" : told(indicator.of(sum(known))),
        TrendPlot.of(indicator, months),
        months.stream().map(month -> row(indicator, month)).toList(),
        rights(indicator, sum(known), title));
  }

  private static Counts sum(List<MonthCounts> months) {
    return Counts.sum(months.stream().map(MonthCounts::counts).toList());
  }

  private static String told(Figure figure) {
    String base = BarometerWords.base(figure);
    return BarometerWords.figure(figure) + (base.isEmpty() ? "" : " (" + base + ")");
  }

  private static List<String> row(Indicator indicator, MonthCounts month) {
    Figure figure = month.isKnown() ? indicator.of(month.counts()) : new Figure.NotYet();
    return List.of(
        BarometerWords.month(month.month()),
        BarometerWords.figure(figure),
        BarometerWords.base(figure),
        !month.isKnown()
            ? "pas compté"
            : month.settled().contains(indicator.turn()) ? "arrêté" : "provisoire");
  }

  private static List<List<String>> rights(
      Indicator indicator, Counts counts, UnaryOperator<String> title) {
    List<List<String>> rows = new ArrayList<>();
    for (String right : counts.rights()) {
      Figure figure = indicator.of(counts.ofRight(right));
      boolean isEmpty = figure instanceof Figure.NotYet || figure.equals(new Figure.Total(0));
      if (!isEmpty) {
        rows.add(
            List.of(
                title.apply(right), BarometerWords.figure(figure), BarometerWords.base(figure)));
      }
    }
    return rows.size() > 1 ? rows : List.of();
  }
}
