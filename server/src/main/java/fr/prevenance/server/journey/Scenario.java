package fr.prevenance.server.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * « Scénario d’usage »: how one group of people lives through a service that is still imagined,
 * scene by scene.
 *
 * @param names what is linked was last called, by identifier: what is gone from the map keeps its
 *     name here
 */
public record Scenario(
    ScenarioHeading heading, List<ScenarioStep> steps, Map<String, String> names) {
  public static final int MOST_STEPS = 60;

  /** Identifier of the heading, among those of steps; no step may bear it. */
  static final String ROOT = "scenario";

  public Scenario {
    steps = List.copyOf(steps);
    names = Map.copyOf(names);
  }

  public Optional<ScenarioStep> step(String id) {
    return steps.stream().filter(step -> step.id().equals(id)).findFirst();
  }

  List<String> ids() {
    return steps.stream().map(ScenarioStep::id).toList();
  }

  /** Whether an element of a scenario may bear it. */
  static boolean isId(String id) {
    return Editing.isId(id) && !id.equals(ROOT);
  }

  boolean saysTheSameAs(Scenario other) {
    return heading.equals(other.heading) && steps.equals(other.steps);
  }

  /** Whether all that it is linked to is on a map, and something is. */
  public boolean isAbout(Journey journey) {
    List<String> links = steps.stream().flatMap(Scenario::links).toList();
    return !links.isEmpty()
        && links.stream()
            .allMatch(id -> journey.stage(id).isPresent() || journey.touchpoint(id).isPresent());
  }

  /** The same, with what its links are called today, or were when they were last there. */
  Scenario named(Journey journey, List<Track> tracks, Map<String, String> before) {
    Map<String, String> called = new HashMap<>(before);
    called.putAll(names);
    journey.stages().forEach(stage -> called.put(stage.id(), stage.title()));
    journey.touchpoints().forEach(point -> called.put(point.id(), point.interaction()));
    tracks.forEach(track -> called.put(track.id().toString(), track.content().title()));
    called.keySet().retainAll(steps.stream().flatMap(Scenario::links).toList());
    return new Scenario(heading, steps, called);
  }

  /** Where this holds more than a scenario can show; empty when all is well. */
  List<String> excesses() {
    return steps.size() <= MOST_STEPS
        ? List.of()
        : List.of(
            "Ce scénario a %d scènes : %d au plus. Faites-en deux scénarios."
                .formatted(steps.size(), MOST_STEPS));
  }

  private static Stream<String> links(ScenarioStep step) {
    List<String> links = new ArrayList<>();
    step.moment()
        .ifPresent(moment -> {
          links.add(moment.stage());
          moment.touchpoint().ifPresent(links::add);
        });
    step.track().map(UUID::toString).ifPresent(links::add);
    return links.stream();
  }
}
