package fr.prevenance.cli.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Author;
import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Part;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.packs.PracticeGauge;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole practice as {@code --json} shows it; levels from 1 to 4, texts in CommonMark. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PracticeSheet(
    @JsonUnwrapped PracticeLine line,
    String why,
    List<Part> how,
    List<String> deliverables,
    List<Step> plan,
    List<Example> publicExamples,
    List<Example> marketExamples,
    Map<PracticeGauge, Integer> levels,
    boolean proven,
    List<String> commitments,
    String platform,
    Optional<Author> author,
    List<PracticeFeedback> feedback) {

  static PracticeSheet of(Practice practice) {
    return new PracticeSheet(
        PracticeLine.of(practice),
        practice.why(),
        practice.how(),
        practice.deliverables(),
        practice.plan(),
        practice.publicExamples(),
        practice.marketExamples(),
        new EnumMap<>(practice.levels()),
        practice.isProven(),
        practice.commitments(),
        practice.platform().text(),
        practice.author(),
        practice.feedback());
  }
}
