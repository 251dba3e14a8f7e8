package fr.prevenance.server.journey;

import fr.prevenance.server.journey.JourneyEdit.Direction;

/** One thing that an agent does to a scenario. */
public sealed interface ScenarioEdit {

  /** Writes the heading. */
  record WriteHeading(ScenarioHeading heading) implements ScenarioEdit {}

  /**
   * Adds a scene.
   *
   * @param after the scene that it follows; empty: it comes last
   */
  record AddStep(ScenarioStep step, String after) implements ScenarioEdit {}

  /** Writes a scene where it stands. */
  record WriteStep(ScenarioStep step) implements ScenarioEdit {}

  /** Moves a scene by one. */
  record Move(String step, Direction direction) implements ScenarioEdit {}

  /** Repeats a scene just after itself. */
  record Duplicate(String step, String copy) implements ScenarioEdit {}

  record Delete(String step) implements ScenarioEdit {}

  /** Puts the scenario back as it was. */
  record Restore(int version) implements ScenarioEdit {}
}
