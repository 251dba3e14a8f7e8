package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.outcome.RightOutcomes;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the agent's body measured of the right that a map is about. */
@Component
class Measuring {
  private final ConsoleScope scope;
  private final RightOutcomes outcomes;

  Measuring(ConsoleScope scope, RightOutcomes outcomes) {
    this.scope = scope;
    this.outcomes = outcomes;
  }

  /** Empty: the map names no right, or nobody was told of it yet. */
  Optional<MeasuredView> of(Journey journey, SignedInAgent agent) {
    return journey
        .heading()
        .right()
        .flatMap(right -> outcomes.of(right, scope.accesses(agent)))
        .map(MeasuredView::of);
  }
}
