package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.journey.scenario.Storyboard.Scene;
import java.util.List;
import java.util.UUID;

/**
 * A scene in the list where a scenario is built.
 *
 * @param before what the button towards the beginning says; empty: it cannot go further
 * @param after the same towards the end
 * @param copy identifier that its copy would have
 */
record SceneLine(Scene scene, String before, String after, String copy) {

  static List<SceneLine> of(Storyboard board) {
    int last = board.scenes().size();
    return board.scenes().stream()
        .map(scene ->
            new SceneLine(
                scene,
                scene.number() > 1 ? "Monter" : "",
                scene.number() < last ? "Descendre" : "",
                UUID.randomUUID().toString()))
        .toList();
  }

  public String id() {
    return scene.step().id();
  }

  /** How its buttons name it. */
  public String name() {
    return "la scène " + scene.number();
  }
}
