package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.ScenarioHeading;
import fr.prevenance.server.journey.ScenarioStep.Function;
import java.util.UUID;

/**
 * A scenario in a few lines.
 *
 * @param missing functions that are still to be developed
 */
record ScenarioCard(
    UUID id,
    String path,
    int version,
    ScenarioHeading heading,
    String changedAt,
    int steps,
    long missing) {

  static ScenarioCard of(KeptScenario kept) {
    return new ScenarioCard(
        kept.id(),
        ScenarioRoom.path(kept.journey(), kept.id()),
        kept.version(),
        kept.scenario().heading(),
        FrenchDates.moment(kept.changedAt()),
        kept.scenario().steps().size(),
        kept.scenario().steps().stream()
            .filter(step -> step.doing() instanceof Function function && function.isMissing())
            .count());
  }

  public String title() {
    return heading.title();
  }

  /** The kind of badge that its state has. */
  public String badge() {
    return switch (heading.state()) {
      case DRAFT -> "warning";
      case REVIEWED -> "info";
      case CHOSEN -> "success";
    };
  }
}
