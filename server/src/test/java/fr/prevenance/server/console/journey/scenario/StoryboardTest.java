package fr.prevenance.server.console.journey.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.console.journey.scenario.ScenarioLinks.Link;
import fr.prevenance.server.console.journey.scenario.Storyboard.Band;
import fr.prevenance.server.console.journey.scenario.Storyboard.Group;
import fr.prevenance.server.journey.JourneyFixture;
import fr.prevenance.server.journey.Scenario;
import fr.prevenance.server.journey.ScenarioActor;
import fr.prevenance.server.journey.ScenarioFixture;
import fr.prevenance.server.journey.ScenarioFunction;
import fr.prevenance.server.journey.ScenarioStep;
import fr.prevenance.server.journey.ScenarioStep.Doing;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a storyboard shows of a scenario whose map has changed since. */
class StoryboardTest {
  private static final UUID TRACK = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Doing SHEET_9 = new Practice(OptionalInt.of(9));
  private static final Doing SHEET_10 = new Practice(OptionalInt.of(10));
  private static final Doing SIMULATOR = new Function(ScenarioFunction.SIMULATOR);

  private final List<ScenarioStep> steps = new ArrayList<>();

  @Test
  void scenes_that_follow_each_other_in_a_stage_stand_below_it() {
    at("etape-a", "point-a").at("etape-a", "").at("etape-b", "").at("etape-a", "").at("", "");

    assertThat(board("A:a B:b").bands()).extracting(Band::stage).containsExactly("A", "B", "A", "");
  }

  @Test
  void a_touchpoint_that_was_taken_to_another_stage_is_shown_there() {
    at("etape-a", "point-b");

    assertThat(board("A:a B:b").bands()).extracting(Band::stage).containsExactly("B");
  }

  @Test
  void what_is_gone_is_shown_with_the_name_it_had() {
    at("etape-z", "point-z");
    var scene = board("A:a").scenes().getFirst();

    assertThat(board("A:a").bands().getFirst().isGone()).isTrue();
    assertThat(scene.touchpoint()).isEqualTo(new Link("Ancien point", true));
    assertThat(scene.track()).isEqualTo(new Link("Ancienne piste", true));
    assertThat(scene.moment())
        .isEqualTo(
            "« Ancienne étape », qui n’est plus sur le parcours › « Ancien point », qui n’est plus sur le parcours");
  }

  @Test
  void what_is_gone_and_never_had_a_name_is_still_shown() {
    at("etape-y", "");

    assertThat(board("A:a").bands().getFirst().stage()).isEqualTo("nom inconnu");
  }

  @Test
  void the_sum_tells_what_is_missing_and_groups_the_rest_by_sheet_and_function() {
    by(SHEET_10).by(SIMULATOR).by(SHEET_9).by(ScenarioFixture.MISSING).by(SHEET_10);
    by(ScenarioFixture.BY_HAND);
    var board = board("A:a");

    assertThat(board.missing()).extracting(Storyboard.Scene::number).containsExactly(4);
    assertThat(board.practicesWithoutSheet())
        .extracting(Storyboard.Scene::number)
        .containsExactly(6);
    assertThat(board.practices())
        .extracting(Group::numbers)
        .containsExactly("scène 3", "scènes 1, 5");
    assertThat(board.practices().getFirst().title()).startsWith("Fiche 9 : ");
    assertThat(board.functions()).containsExactly(new Group("Simulateur", null, "scène 2"));
  }

  private StoryboardTest at(String stage, String point) {
    var moment =
        Optional.of(new Moment(stage, Optional.of(point).filter(id -> !id.isEmpty())))
            .filter(_ -> !stage.isEmpty());
    return add(ScenarioFixture.BY_HAND, moment, Optional.of(TRACK));
  }

  private StoryboardTest by(Doing doing) {
    return add(doing, Optional.empty(), Optional.empty());
  }

  private StoryboardTest add(Doing doing, Optional<Moment> moment, Optional<UUID> track) {
    steps.add(
        new ScenarioStep(
            "scene-" + steps.size(), ScenarioActor.AGENT, doing, "Essai", "", moment, track));
    return this;
  }

  private Storyboard board(String map) {
    var names =
        Map.of(
            "etape-z",
            "Ancienne étape",
            "point-z",
            "Ancien point",
            TRACK.toString(),
            "Ancienne piste");
    var scenario = new Scenario(ScenarioFixture.heading("Essai"), steps, names);
    return Storyboard.of(
        scenario,
        new ScenarioLinks(
            JourneyFixture.journey(map),
            List.of(),
            RunningServer.shared().bean(ScenarioSheets.class),
            names));
  }
}
