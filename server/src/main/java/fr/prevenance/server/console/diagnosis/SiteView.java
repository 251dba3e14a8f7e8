package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.diagnosis.DiagnosisResult;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.Score;
import fr.prevenance.server.diagnosis.Site;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The diagnoses of a site, in the list.
 *
 * @param lines those that go on first, then the latest
 */
record SiteView(Site site, List<Line> lines) {

  /**
   * A diagnosis.
   *
   * @param levers rates in their order
   */
  record Line(
      UUID id, String day, boolean isClosed, String state, String whole, List<String> levers) {

    static Line of(KeptDiagnosis kept) {
      Score score = kept.diagnosis().score();
      return new Line(
          kept.id(),
          SiteView.day(kept),
          kept.isClosed(),
          state(kept),
          SiteView.whole(score),
          Stream.of(Lever.values()).map(score::of).map(DiagnosisResult::rate).toList());
    }

    private static String state(KeptDiagnosis kept) {
      int answered = kept.diagnosis().answers().size();
      return kept.closing()
          .map(end -> "arrêté par " + end.by().name())
          .orElseGet(() ->
              "en cours, %d %s sur %d"
                  .formatted(
                      answered, answered < 2 ? "réponse" : "réponses", Questions.all().size()));
    }
  }

  /** The whole structure first, then by name. */
  static List<SiteView> of(List<KeptDiagnosis> all) {
    // The empty name of the whole structure comes before all others.
    var order = Collator.getInstance(Locale.FRENCH);
    return all.stream().collect(Collectors.groupingBy(KeptDiagnosis::site)).entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().name(), order))
        .map(
            entry -> new SiteView(entry.getKey(), entry.getValue().stream().map(Line::of).toList()))
        .toList();
  }

  static String day(KeptDiagnosis kept) {
    return kept.day().map(FrenchDates::day).orElse("sans date");
  }

  static String whole(Score score) {
    var percent = score.percent();
    return percent.isPresent() ? percent.getAsInt() + "\u00a0%" : "à terminer";
  }

  /** « toute la structure, 15 octobre 2025 ». */
  static String title(KeptDiagnosis kept) {
    return kept.site().title() + ", " + day(kept);
  }

  /** Whether two of them can be set side by side. */
  public boolean isComparable() {
    return lines.stream().filter(Line::isClosed).count() > 1;
  }
}
