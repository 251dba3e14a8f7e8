package fr.prevenance.server.journey;

import fr.prevenance.server.journey.JourneyEdit.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Does to a scenario what an agent asked for; empty where what they point at is not there. */
final class ScenarioEditing {
  private final Scenario scenario;

  ScenarioEditing(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * Restoring needs another version, and is not done here.
   *
   * @throws IllegalArgumentException for it
   */
  Optional<Scenario> apply(ScenarioEdit edit) {
    return switch (edit) {
      case ScenarioEdit.WriteHeading(var heading) ->
          Optional.of(new Scenario(heading, scenario.steps(), scenario.names()));
      case ScenarioEdit.AddStep(var step, var after) -> add(step, after);
      case ScenarioEdit.WriteStep(var step) -> at(step.id(), (steps, i) -> steps.set(i, step));
      case ScenarioEdit.Move(var step, var direction) -> move(step, direction);
      case ScenarioEdit.Duplicate(var step, var copy) -> duplicate(step, copy);
      case ScenarioEdit.Delete(var step) -> at(step, (steps, i) -> steps.remove((int) i));
      case ScenarioEdit.Restore _ -> throw new IllegalArgumentException("restore");
    };
  }

  private Optional<Scenario> add(ScenarioStep step, String after) {
    if (!isFree(step.id())) {
      return Optional.empty();
    }
    List<ScenarioStep> steps = new ArrayList<>(scenario.steps());
    int place = scenario.ids().indexOf(after);
    steps.add(place < 0 ? steps.size() : place + 1, step);
    return with(steps);
  }

  private Optional<Scenario> move(String step, Direction direction) {
    int place = scenario.ids().indexOf(step);
    int other = place + (direction == Direction.BEFORE ? -1 : 1);
    if (place < 0 || other < 0 || other >= scenario.steps().size()) {
      return Optional.empty();
    }
    return at(step, (steps, i) -> Collections.swap(steps, i, other));
  }

  private Optional<Scenario> duplicate(String step, String copy) {
    return isFree(copy)
        ? at(step, (steps, i) -> steps.add(i + 1, steps.get(i).as(copy)))
        : Optional.empty();
  }

  private boolean isFree(String id) {
    return Scenario.isId(id) && scenario.step(id).isEmpty();
  }

  private Optional<Scenario> at(String step, StepsChange change) {
    int place = scenario.ids().indexOf(step);
    if (place < 0) {
      return Optional.empty();
    }
    List<ScenarioStep> steps = new ArrayList<>(scenario.steps());
    change.in(steps, place);
    return with(steps);
  }

  private Optional<Scenario> with(List<ScenarioStep> steps) {
    return Optional.of(new Scenario(scenario.heading(), steps, scenario.names()));
  }

  private interface StepsChange {
    void in(List<ScenarioStep> steps, int place);
  }
}
