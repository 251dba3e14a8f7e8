package fr.prevenance.server.console.barometer;

import fr.prevenance.server.barometer.BarometerWords;
import fr.prevenance.server.barometer.Figure;
import fr.prevenance.server.barometer.Indicator;
import fr.prevenance.server.barometer.MonthCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * An indicator month by month, as a line; broken where nothing could be measured.
 *
 * @param path SVG path in a frame of {@value #WIDTH} by {@value #HEIGHT}
 * @param most what the top of the frame stands for
 */
record TrendPlot(String path, List<Dot> dots, String most, String from, String to) {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 160;
  private static final long HUNDRED = 100;

  /**
   * @param isProvisional the month may still change
   */
  record Dot(String x, String y, boolean isProvisional) {}

  static TrendPlot of(Indicator indicator, List<MonthCounts> months) {
    List<Figure> figures = months.stream().map(month -> indicator.of(month.counts())).toList();
    long most = most(figures);
    StringBuilder path = new StringBuilder();
    List<Dot> dots = new ArrayList<>();
    boolean isDrawing = false;
    for (int month = 0; month < months.size(); month++) {
      OptionalLong height =
          months.get(month).isKnown() ? height(figures.get(month)) : OptionalLong.empty();
      if (height.isPresent()) {
        String x = text(months.size() < 2 ? 0 : (double) month * WIDTH / (months.size() - 1));
        String y = text(HEIGHT - (double) height.getAsLong() * HEIGHT / most);
        path.append(isDrawing ? " L" : " M").append(x).append(' ').append(y);
        dots.add(new Dot(x, y, !months.get(month).settled().contains(indicator.turn())));
      }
      isDrawing = height.isPresent();
    }
    return new TrendPlot(
        path.toString().strip(),
        dots,
        top(figures, most),
        BarometerWords.month(months.getFirst().month()),
        BarometerWords.month(months.getLast().month()));
  }

  public boolean isDrawn() {
    return !dots.isEmpty();
  }

  private static long most(List<Figure> figures) {
    boolean isShare = figures.stream().anyMatch(figure -> figure instanceof Figure.Share);
    long most =
        figures.stream()
            .map(TrendPlot::height)
            .mapToLong(height -> height.orElse(0))
            .max()
            .orElse(0);
    return isShare ? HUNDRED : Math.max(1, most);
  }

  private static String top(List<Figure> figures, long most) {
    return figures.stream()
        .filter(figure -> height(figure).isPresent())
        .findFirst()
        .map(figure ->
            switch (figure) {
              case Figure.Share _ -> BarometerWords.percent(most);
              case Figure.Median _ -> BarometerWords.days(Math.toIntExact(most));
              default -> BarometerWords.number(most);
            })
        .orElse("");
  }

  private static OptionalLong height(Figure figure) {
    return switch (figure) {
      case Figure.Total(long number) -> OptionalLong.of(number);
      case Figure.Share share -> OptionalLong.of(share.percent());
      case Figure.Median(int days, long _) -> OptionalLong.of(days);
      case Figure.NotYet _, Figure.Disagreeing _ -> OptionalLong.empty();
    };
  }

  private static String text(double coordinate) {
    return String.format(Locale.ROOT, "%.1f", coordinate);
  }
}
