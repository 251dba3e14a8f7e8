package fr.prevenance.server.plan;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.diagnosis.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the plan takes from the founding sheet of a practice.
 *
 * @param steps as months after the start
 */
public record Sheet(int number, String title, Level gain, Level effort, List<Practice.Step> steps) {

  public Sheet {
    steps = List.copyOf(steps);
  }

  static Sheet of(Practice practice) {
    return new Sheet(
        practice.number().orElseThrow(),
        practice.title(),
        Level.of(practice.gain()),
        Level.of(practice.effort()),
        practice.plan());
  }

  /** The action that it proposes: days counted from the start, nobody in charge yet. */
  Content proposal(Site site, LocalDate start) {
    List<Step> proposed =
        steps.stream()
            .limit(Content.MOST_STEPS)
            .map(step ->
                new Step(
                    cut(step.action(), Step.LONGEST),
                    cut(step.who(), Step.LONGEST_WHO),
                    start.plusMonths(step.from()),
                    start.plusMonths(step.until()),
                    false))
            .toList();
    return new Content(
        site,
        cut(title, Content.LONGEST_TITLE),
        Optional.of(number),
        gain,
        effort,
        "",
        Owner.NOBODY,
        proposed.stream().map(Step::from).min(LocalDate::compareTo).orElse(start),
        proposed.stream().map(Step::until).max(LocalDate::compareTo).orElse(start),
        ActionState.TO_DO,
        Optional.empty(),
        "",
        "",
        proposed);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
