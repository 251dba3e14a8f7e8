package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import fr.prevenance.server.journey.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A map, or some of it, as a grid: a column for each touchpoint, stages above, a curve over all,
 * and what was measured where the map says so.
 *
 * @param stages each with how many columns it spans
 * @param rows each as long as the columns
 */
record JourneyGrid(
    List<StageHead> stages, List<Column> columns, List<Row> rows, EmotionCurve curve) {
  /** What fits on the width of a sheet. */
  private static final int ON_PAPER = 6;

  private static final String NONE = "—";

  /** A stage above its columns; the rest of one that was cut says so. */
  record StageHead(String title, int span) {}

  /** A touchpoint; empty for a stage that has none yet. */
  record Column(Stage stage, Optional<Touchpoint> point, List<Track> tracks) {
    public String title() {
      return point.map(Touchpoint::interaction).orElse("aucun point de contact");
    }
  }

  /** A line of the grid. */
  record Row(String label, List<String> cells) {}

  static JourneyGrid of(Journey journey, List<Track> tracks, Optional<MeasuredView> measured) {
    return of(columns(journey, tracks), measured);
  }

  /** The same in pieces that fit on sheets, one below the other. */
  static List<JourneyGrid> onPaper(
      Journey journey, List<Track> tracks, Optional<MeasuredView> measured) {
    List<Column> columns = columns(journey, tracks);
    List<JourneyGrid> sheets = new ArrayList<>();
    for (int from = 0; from < columns.size(); from += ON_PAPER) {
      sheets.add(of(columns.subList(from, Math.min(columns.size(), from + ON_PAPER)), measured));
    }
    return sheets;
  }

  private static List<Column> columns(Journey journey, List<Track> tracks) {
    return journey.stages().stream()
        .flatMap(stage ->
            stage.touchpoints().isEmpty()
                ? Stream.of(new Column(stage, Optional.empty(), List.of()))
                : stage.touchpoints().stream()
                    .map(point -> new Column(stage, Optional.of(point), on(point, tracks))))
        .toList();
  }

  private static List<Track> on(Touchpoint point, List<Track> tracks) {
    return tracks.stream().filter(track -> track.element().equals(point.id())).toList();
  }

  private static JourneyGrid of(List<Column> columns, Optional<MeasuredView> measured) {
    return new JourneyGrid(
        heads(columns),
        columns,
        Stream.concat(said(columns), measured.flatMap(view -> measured(columns, view)).stream())
            .toList(),
        EmotionCurve.of(columns.stream().map(Column::point).toList()));
  }

  private static Stream<Row> said(List<Column> columns) {
    return Stream.of(
        row("Canal", columns, point -> point.channel().title()),
        row("Ce que la personne attend", columns, Touchpoint::expectation),
        row("Ressenti", columns, JourneyGrid::emotion),
        row("Ce qui ne va pas", columns, Touchpoint::pain),
        row("Signalé", columns, JourneyGrid::marks),
        row("Service responsable", columns, Touchpoint::service),
        row("Temps passé", columns, point -> JourneyWords.minutes(point.minutes())),
        row("Coût", columns, point -> JourneyWords.cents(point.cents())));
  }

  /** Empty where nothing was measured at any of them. */
  private static Optional<Row> measured(List<Column> columns, MeasuredView view) {
    Row row = row("Mesuré", columns, point -> point.measure().flatMap(view::at).orElse(""));
    return Optional.of(row)
        .filter(any -> any.cells().stream().anyMatch(cell -> !cell.equals(NONE)));
  }

  private static List<StageHead> heads(List<Column> columns) {
    List<StageHead> heads = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || columns.get(i).stage() != columns.get(from).stage()) {
        heads.add(head(columns.subList(from, i)));
        from = i;
      }
    }
    return heads;
  }

  private static StageHead head(List<Column> columns) {
    Stage stage = columns.getFirst().stage();
    boolean isRest =
        columns
            .getFirst()
            .point()
            .filter(point -> stage.touchpoints().indexOf(point) > 0)
            .isPresent();
    return new StageHead(stage.title() + (isRest ? " (suite)" : ""), columns.size());
  }

  private static Row row(String label, List<Column> columns, Function<Touchpoint, String> text) {
    return new Row(
        label,
        columns.stream()
            .map(column -> column.point().map(text).filter(said -> !said.isEmpty()).orElse(NONE))
            .toList());
  }

  private static String emotion(Touchpoint point) {
    return point
        .emotion()
        .map(emotion -> "%s (%d sur 5)".formatted(emotion.title(), emotion.degree()))
        .orElse(JourneyWords.UNKNOWN);
  }

  static String marks(Touchpoint point) {
    return String.join(
        ", ",
        Stream.of(
                point.isBreak() ? "✕ Rupture" : "",
                point.isHardMoment() ? "▲ Moment difficile" : "")
            .filter(mark -> !mark.isEmpty())
            .toList());
  }

  public boolean hasTracks() {
    return columns.stream().anyMatch(column -> !column.tracks().isEmpty());
  }
}
