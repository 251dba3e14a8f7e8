package fr.prevenance.server.console.journey;

import fr.prevenance.packs.Euros;
import fr.prevenance.server.console.journey.JourneyGrid.Row;
import fr.prevenance.server.journey.Comparison;
import fr.prevenance.server.journey.Comparison.Pair;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Sums;
import fr.prevenance.server.journey.Sums.Known;
import fr.prevenance.server.journey.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/**
 * Two maps as one grid: a column for each pair of stages, one for the whole, both curves above.
 *
 * @param heads titles of the pairs
 * @param links for each stage of the left map, what answers it
 */
record ComparisonView(
    Side left,
    Side right,
    List<String> heads,
    List<Row> rows,
    TwoCurves curves,
    List<Link> links,
    List<Choice> answers) {
  private static final String LEFT = "A";
  private static final String RIGHT = "B";
  private static final String ABSENT = "pas d’étape";

  /** A map that is compared. */
  record Side(String letter, KeptJourney kept) {
    public String title() {
      return "%s, %s (version %d)"
          .formatted(
              kept.journey().heading().title(),
              kept.journey().heading().kind().title().toLowerCase(Locale.FRENCH),
              kept.version());
    }
  }

  /** A stage of the left map and the identifier of what answers it. */
  record Link(String stage, String title, String answer) {}

  /** A column: what either side comes to; empty where it has no such stage. */
  private record Column(Optional<Sums> left, Optional<Sums> right) {}

  static ComparisonView of(KeptJourney left, KeptJourney right, Comparison comparison) {
    List<Pair> pairs = comparison.pairs();
    List<Column> columns =
        Stream.concat(
                pairs.stream()
                    .map(pair ->
                        new Column(
                            pair.left().map(ComparisonView::sums),
                            pair.right().map(ComparisonView::sums))),
                Stream.of(
                    new Column(
                        Optional.of(Sums.of(comparison.left().touchpoints().toList())),
                        Optional.of(Sums.of(comparison.right().touchpoints().toList())))))
            .toList();
    return new ComparisonView(
        new Side(LEFT, left),
        new Side(RIGHT, right),
        pairs.stream().map(ComparisonView::title).toList(),
        rows(columns),
        TwoCurves.of(pairs),
        links(pairs),
        answers(comparison));
  }

  private static Sums sums(Stage stage) {
    return Sums.of(stage.touchpoints());
  }

  private static String title(Pair pair) {
    String left = pair.left().map(Stage::title).orElse("");
    String right = pair.right().map(Stage::title).orElse("");
    if (left.isEmpty() || right.isEmpty()) {
      return left + right + (left.isEmpty() ? " (B seulement)" : " (A seulement)");
    }
    return left.equals(right) ? left : "A : %s / B : %s".formatted(left, right);
  }

  private static List<Row> rows(List<Column> columns) {
    List<Row> rows = new ArrayList<>();
    both(rows, "Temps", columns, sums -> JourneyWords.minutes(sums.minutes()));
    rows.add(difference("Écart de temps, de A à B", columns, Sums::minutes, JourneyWords::minutes));
    both(rows, "Coût", columns, sums -> JourneyWords.cents(sums.cents()));
    rows.add(difference("Écart de coût, de A à B", columns, Sums::cents, Euros::text));
    both(rows, "Ruptures", columns, sums -> Long.toString(sums.breaks()));
    both(rows, "Moments difficiles", columns, sums -> Long.toString(sums.hardMoments()));
    both(rows, "Ressenti moyen", columns, sums -> JourneyWords.emotion(sums.emotion()));
    return rows;
  }

  private static void both(
      List<Row> rows, String label, List<Column> columns, Function<Sums, String> text) {
    rows.add(
        new Row(
            label + ", A",
            columns.stream().map(column -> column.left().map(text).orElse(ABSENT)).toList()));
    rows.add(
        new Row(
            label + ", B",
            columns.stream().map(column -> column.right().map(text).orElse(ABSENT)).toList()));
  }

  private static Row difference(
      String label, List<Column> columns, Function<Sums, Known> known, LongFunction<String> text) {
    return new Row(
        label,
        columns.stream()
            .map(column -> difference(column.left().map(known), column.right().map(known), text))
            .toList());
  }

  /** A stage that is not there takes nothing; what is not known has no difference. */
  private static String difference(
      Optional<Known> left, Optional<Known> right, LongFunction<String> text) {
    var nothing = new Known(0, 0, 0);
    Known before = left.orElse(nothing);
    Known after = right.orElse(nothing);
    if (!before.isWhole() || !after.isWhole()) {
      return JourneyWords.UNKNOWN;
    }
    long more = after.sum() - before.sum();
    return more == 0 ? "aucun" : (more > 0 ? "+\u00a0" : "−\u00a0") + text.apply(Math.abs(more));
  }

  private static List<Link> links(List<Pair> pairs) {
    return pairs.stream()
        .flatMap(pair ->
            pair.left().stream()
                .map(stage ->
                    new Link(
                        stage.id(),
                        stage.title(),
                        pair.right().map(Stage::id).orElse(Comparison.NOTHING))))
        .toList();
  }

  private static List<Choice> answers(Comparison comparison) {
    return Stream.concat(
            Stream.of(new Choice(Comparison.NOTHING, "Aucune étape de B")),
            comparison.right().stages().stream()
                .map(stage -> new Choice(stage.id(), stage.title())))
        .toList();
  }

  /** What is compared, for the list of touchpoints of a pair. */
  static List<Touchpoint> points(Optional<Stage> stage) {
    return stage.map(Stage::touchpoints).orElse(List.of());
  }
}
