package fr.prevenance.server.journey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A journey map: what one group of people goes through, in order. */
public record Journey(Heading heading, List<Stage> stages) {
  public static final int MOST_STAGES = 30;
  public static final int MOST_TOUCHPOINTS = 150;

  public Journey {
    stages = List.copyOf(stages);
  }

  public Stream<Touchpoint> touchpoints() {
    return stages.stream().flatMap(stage -> stage.touchpoints().stream());
  }

  public Optional<Stage> stage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  public Optional<Touchpoint> touchpoint(String id) {
    return touchpoints().filter(point -> point.id().equals(id)).findFirst();
  }

  /** The stage that a touchpoint belongs to. */
  public Optional<Stage> stageOf(String touchpoint) {
    return stages.stream()
        .filter(
            stage -> stage.touchpoints().stream().anyMatch(point -> point.id().equals(touchpoint)))
        .findFirst();
  }

  /** Where this holds more than a map can show; empty when all is well. */
  List<String> excesses() {
    Stream.Builder<String> excesses = Stream.builder();
    if (stages.size() > MOST_STAGES) {
      excesses.add(
          "Ce parcours a %d étapes : %d au plus. Réunissez-en, ou faites deux parcours."
              .formatted(stages.size(), MOST_STAGES));
    }
    if (touchpoints().count() > MOST_TOUCHPOINTS) {
      excesses.add(
          "Ce parcours a %d points de contact : %d au plus. Faites-en deux parcours."
              .formatted(touchpoints().count(), MOST_TOUCHPOINTS));
    }
    return excesses.build().toList();
  }
}
