package fr.prevenance.server.journey;

import fr.prevenance.server.journey.ScenarioStep.Doing;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Small scenarios of nobody. */
public final class ScenarioFixture {
  public static final Doing BY_HAND = new Practice(OptionalInt.empty());
  public static final Doing MISSING = new Function(ScenarioFunction.TO_DEVELOP);

  private ScenarioFixture() {}

  /** Scenes named by letters, in order. */
  public static Scenario scenario(String letters) {
    return new Scenario(
        heading("Un scénario fictif"),
        Stream.of(letters.split("")).map(ScenarioFixture::step).toList(),
        Map.of());
  }

  public static ScenarioHeading heading(String title) {
    return new ScenarioHeading(title, "Odette Fictive", "", "", ScenarioHeading.State.DRAFT);
  }

  public static ScenarioStep step(String letter) {
    return new ScenarioStep(
        "scene-" + letter,
        ScenarioActor.PERSON,
        BY_HAND,
        letter,
        "",
        Optional.empty(),
        Optional.empty());
  }

  public static ScenarioStep saying(ScenarioStep step, String what) {
    return new ScenarioStep(
        step.id(), step.actor(), step.doing(), what, step.means(), step.moment(), step.track());
  }

  public static ScenarioStep thanksTo(ScenarioStep step, String means) {
    return new ScenarioStep(
        step.id(), step.actor(), step.doing(), step.what(), means, step.moment(), step.track());
  }

  public static ScenarioStep doneBy(ScenarioStep step, Doing doing) {
    return new ScenarioStep(
        step.id(), step.actor(), doing, step.what(), step.means(), step.moment(), step.track());
  }

  public static ScenarioStep at(ScenarioStep step, String stage, String touchpoint) {
    return new ScenarioStep(
        step.id(),
        step.actor(),
        step.doing(),
        step.what(),
        step.means(),
        Optional.of(new Moment(stage, Optional.of(touchpoint))),
        step.track());
  }

  /** What its scenes say, in order. */
  public static String told(Scenario scenario) {
    return String.join(" ", scenario.steps().stream().map(ScenarioStep::what).toList());
  }

  /** Done one after the other. */
  public static Scenario after(Scenario scenario, List<ScenarioEdit> edits) {
    var after = scenario;
    for (var edit : edits) {
      after = new ScenarioEditing(after).apply(edit).orElseThrow();
    }
    return after;
  }
}
