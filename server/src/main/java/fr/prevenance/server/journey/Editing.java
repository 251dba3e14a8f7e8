package fr.prevenance.server.journey;

import fr.prevenance.server.journey.JourneyEdit.Direction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Does to a map what an agent asked for; empty where what they point at is not there. */
final class Editing {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  private final Journey journey;

  Editing(Journey journey) {
    this.journey = journey;
  }

  /** Whether an element of a map may bear it. */
  static boolean isId(String id) {
    return ID.matcher(id).matches() && !id.equals(Parts.ROOT);
  }

  /**
   * Restoring needs another version, and is not done here.
   *
   * @throws IllegalArgumentException for it
   */
  Optional<Journey> apply(JourneyEdit edit) {
    return switch (edit) {
      case JourneyEdit.WriteHeading(var heading) ->
          Optional.of(new Journey(heading, journey.stages()));
      case JourneyEdit.AddStage(var id, var title) -> addStage(id, title);
      case JourneyEdit.RenameStage(var id, var title) ->
          inStage(id, stage -> new Stage(id, title, stage.touchpoints()));
      case JourneyEdit.AddTouchpoint(var stage, var point) -> addTouchpoint(stage, point);
      case JourneyEdit.WriteTouchpoint(var point) ->
          inStageOf(
              point.id(),
              points -> points.replaceAll(old -> old.id().equals(point.id()) ? point : old));
      case JourneyEdit.Move(var element, var direction) -> move(element, direction);
      case JourneyEdit.Duplicate(var element, var copy) -> duplicate(element, copy);
      case JourneyEdit.Delete(var element) -> delete(element);
      case JourneyEdit.Restore _ -> throw new IllegalArgumentException("restore");
    };
  }

  private Optional<Journey> addStage(String id, String title) {
    if (!isFree(id)) {
      return Optional.empty();
    }
    List<Stage> stages = new ArrayList<>(journey.stages());
    stages.add(new Stage(id, title, List.of()));
    return with(stages);
  }

  private Optional<Journey> addTouchpoint(String stage, Touchpoint point) {
    return isFree(point.id())
        ? inTouchpoints(stage, points -> points.add(point))
        : Optional.empty();
  }

  private Optional<Journey> move(String element, Direction direction) {
    int step = direction == Direction.BEFORE ? -1 : 1;
    if (journey.stage(element).isPresent()) {
      List<Stage> stages = new ArrayList<>(journey.stages());
      int place = stages.indexOf(journey.stage(element).get());
      return swap(stages, place, place + step) ? with(stages) : Optional.empty();
    }
    return journey.stageOf(element).flatMap(stage -> move(stage, element, step));
  }

  private Optional<Journey> move(Stage stage, String element, int step) {
    List<Touchpoint> points = new ArrayList<>(stage.touchpoints());
    Touchpoint point = journey.touchpoint(element).orElseThrow();
    int place = points.indexOf(point);
    if (swap(points, place, place + step)) {
      return with(stage, points);
    }
    int next = journey.stages().indexOf(stage) + step;
    if (next < 0 || next >= journey.stages().size()) {
      return Optional.empty();
    }
    points.remove(point);
    Stage target = journey.stages().get(next);
    List<Touchpoint> there = new ArrayList<>(target.touchpoints());
    there.add(step > 0 ? 0 : there.size(), point);
    return with(stage, points)
        .flatMap(moved ->
            new Editing(moved)
                .inTouchpoints(
                    target.id(),
                    all -> {
                      all.clear();
                      all.addAll(there);
                    }));
  }

  private static <T> boolean swap(List<T> list, int one, int two) {
    if (two < 0 || two >= list.size()) {
      return false;
    }
    Collections.swap(list, one, two);
    return true;
  }

  private Optional<Journey> duplicate(String element, String copy) {
    if (!isFree(copy)) {
      return Optional.empty();
    }
    var stage = journey.stage(element);
    if (stage.isPresent()) {
      List<Stage> stages = new ArrayList<>(journey.stages());
      stages.add(stages.indexOf(stage.get()) + 1, copied(stage.get(), copy));
      return with(stages);
    }
    return journey
        .touchpoint(element)
        .flatMap(point ->
            inStageOf(element, points -> points.add(points.indexOf(point) + 1, as(copy, point))));
  }

  private static Stage copied(Stage stage, String copy) {
    return new Stage(
        copy,
        stage.title(),
        stage.touchpoints().stream().map(point -> as(derived(copy, point.id()), point)).toList());
  }

  /** The same each time the same copy is asked for. */
  private static String derived(String copy, String id) {
    return UUID.nameUUIDFromBytes((copy + "/" + id).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Touchpoint as(String id, Touchpoint point) {
    return new Touchpoint(
        id,
        point.channel(),
        point.interaction(),
        point.expectation(),
        point.emotion(),
        point.pain(),
        point.service(),
        point.minutes(),
        point.cents(),
        point.isBreak(),
        point.isHardMoment(),
        point.measure());
  }

  private Optional<Journey> delete(String element) {
    if (journey.stage(element).isPresent()) {
      return with(journey.stages().stream().filter(stage -> !stage.id().equals(element)).toList());
    }
    return inStageOf(element, points -> points.removeIf(point -> point.id().equals(element)));
  }

  private boolean isFree(String id) {
    return isId(id) && journey.stage(id).isEmpty() && journey.touchpoint(id).isEmpty();
  }

  private Optional<Journey> inStageOf(String touchpoint, ListChange change) {
    return journey.stageOf(touchpoint).flatMap(stage -> inTouchpoints(stage.id(), change));
  }

  private Optional<Journey> inTouchpoints(String stage, ListChange change) {
    return inStage(
        stage,
        old -> {
          List<Touchpoint> points = new ArrayList<>(old.touchpoints());
          change.in(points);
          return new Stage(stage, old.title(), points);
        });
  }

  private Optional<Journey> inStage(String id, UnaryOperator<Stage> change) {
    return journey
        .stage(id)
        .flatMap(found ->
            with(
                journey.stages().stream()
                    .map(stage -> stage.id().equals(id) ? change.apply(found) : stage)
                    .toList()));
  }

  private Optional<Journey> with(Stage stage, List<Touchpoint> points) {
    return inStage(stage.id(), old -> new Stage(old.id(), old.title(), points));
  }

  private Optional<Journey> with(List<Stage> stages) {
    return Optional.of(new Journey(journey.heading(), stages));
  }

  private interface ListChange {
    void in(List<Touchpoint> points);
  }
}
