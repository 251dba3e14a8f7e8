package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.ChainStep;
import fr.prevenance.server.outcome.Funnel.Count;
import fr.prevenance.server.outcome.RightOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was measured of the right that a map is about: how many come to each step of the chain,
 * where they stop, and how often they turn to an agent. Maps are printed and passed on: small
 * numbers are not on them.
 *
 * @param takeUp share of those found who were awarded the right; « — » where it cannot be said
 */
record MeasuredView(int campaigns, List<Line> lines, String takeUp, String contacts) {
  private static final int FEWEST = 11;
  private static final String FEW = "moins de " + FEWEST;
  private static final String UNSAID = "—";

  /**
   * A step of the chain.
   *
   * @param kept share of those of the step before who came this far
   */
  record Line(String key, String label, String people, String kept) {}

  static MeasuredView of(RightOutcome outcome) {
    List<Count> steps = outcome.steps();
    List<Line> lines = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      Count count = steps.get(step);
      String kept = step == 0 ? UNSAID : share(count, steps.get(step - 1));
      lines.add(new Line(count.key(), count.label(), number(count.people()), kept));
    }
    return new MeasuredView(
        outcome.campaigns(),
        lines,
        share(steps.getLast(), steps.getFirst()),
        number(outcome.contacts()));
  }

  /** What was measured where a step of the chain happens, in a few words. */
  Optional<String> at(ChainStep step) {
    return lines.stream()
        .filter(line -> line.key().equals(step.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(line ->
            line.kept().equals(UNSAID)
                ? "%s : %s".formatted(line.label(), line.people())
                : "%s : %s, soit %s de l’étape d’avant"
                    .formatted(line.label(), line.people(), line.kept()));
  }

  private static String number(int people) {
    return people < FEWEST ? FEW : String.format(Locale.FRANCE, "%,d", people);
  }

  private static String share(Count part, Count whole) {
    return part.people() < FEWEST || whole.people() < part.people()
        ? UNSAID
        : "%d %%".formatted((200L * part.people() + whole.people()) / (2L * whole.people()));
  }
}
