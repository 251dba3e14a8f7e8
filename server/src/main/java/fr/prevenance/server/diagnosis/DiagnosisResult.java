package fr.prevenance.server.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a diagnosis comes to, in words. */
public record DiagnosisResult(
    String whole, boolean isWhole, List<LeverResult> levers, Radar radar) {
  private static final String MIDDLE = "middle";
  private static final int BESIDE = 140;

  /**
   * A lever.
   *
   * @param groups what to do first; none is empty
   */
  public record LeverResult(Lever lever, String rate, String counts, List<Group> groups) {}

  /**
   * Questions with one answer.
   *
   * @param isToDo what to begin with
   */
  public record Group(String title, List<Question> questions, boolean isToDo) {}

  public static DiagnosisResult of(Diagnosis diagnosis) {
    Score score = diagnosis.score();
    var percent = score.percent();
    return new DiagnosisResult(
        percent.isPresent() ? percent.getAsInt() + "\u00a0%" : whole(score),
        percent.isPresent(),
        Stream.of(Lever.values()).map(lever -> result(lever, diagnosis, score)).toList(),
        Radar.of(score));
  }

  private static String whole(Score score) {
    int missing =
        score.rates().values().stream()
            .mapToInt(rate -> rate instanceof Rate.Open open ? open.missing() : 0)
            .sum();
    return missing > 0
        ? "Encore " + missing + (missing == 1 ? " question" : " questions")
        : "Aucune question ne se pose à votre structure";
  }

  private static LeverResult result(Lever lever, Diagnosis diagnosis, Score score) {
    Rate rate = score.of(lever);
    return new LeverResult(
        lever,
        rate(rate),
        counts(rate),
        Stream.of(
                new Group(
                    "À mettre en place", with(Optional.of(Answer.NO), lever, diagnosis), true),
                new Group(
                    "Sans réponse pour l’instant", with(Optional.empty(), lever, diagnosis), false),
                new Group("En place", with(Optional.of(Answer.YES), lever, diagnosis), false),
                new Group(
                    "Sans objet chez vous",
                    with(Optional.of(Answer.NOT_APPLICABLE), lever, diagnosis),
                    false))
            .filter(group -> !group.questions().isEmpty())
            .toList());
  }

  /** « 40 % », or why there is none. */
  public static String rate(Rate rate) {
    return switch (rate) {
      case Rate.Known known -> known.percent() + "\u00a0%";
      case Rate.Open _ -> "à terminer";
      case Rate.NotApplicable _ -> "sans objet";
    };
  }

  private static String counts(Rate rate) {
    return switch (rate) {
      case Rate.Known known -> known.yes() + "\u00a0sur\u00a0" + known.of();
      case Rate.Open open ->
          "encore " + open.missing() + (open.missing() == 1 ? " question" : " questions");
      case Rate.NotApplicable _ -> "aucune question ne se pose";
    };
  }

  private static List<Question> with(Optional<Answer> answer, Lever lever, Diagnosis diagnosis) {
    return diagnosis.answered(answer).stream()
        .filter(question -> question.lever() == lever)
        .toList();
  }

  /** Words beside an axis. */
  public record Label(int x, int y, String anchor, String text) {}

  /** Above, to the right around its end, below, to the left around its end. */
  public List<Label> labels() {
    var top = levers.get(0);
    var right = levers.get(1);
    var bottom = levers.get(2);
    var left = levers.get(3);
    return List.of(
        new Label(0, -112, MIDDLE, name(top) + " : " + top.rate()),
        new Label(BESIDE, -12, MIDDLE, name(right)),
        new Label(BESIDE, 24, MIDDLE, right.rate()),
        new Label(0, 126, MIDDLE, name(bottom) + " : " + bottom.rate()),
        new Label(-BESIDE, -12, MIDDLE, name(left)),
        new Label(-BESIDE, 24, MIDDLE, left.rate()));
  }

  private static String name(LeverResult one) {
    return one.lever().number() + ". " + one.lever().word();
  }

  /** For the table that says what the plot shows. */
  public List<List<String>> rows() {
    return levers.stream()
        .map(one ->
            List.of(one.lever().number() + ". " + one.lever().title(), one.counts(), one.rate()))
        .toList();
  }
}
