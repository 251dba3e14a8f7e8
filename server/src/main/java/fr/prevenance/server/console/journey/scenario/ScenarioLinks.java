package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.ScenarioStep;
import fr.prevenance.server.journey.ScenarioStep.Moment;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import fr.prevenance.server.journey.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the scenes of a scenario are linked to on its map, as it is called today. */
record ScenarioLinks(
    Journey journey, List<Track> tracks, ScenarioSheets sheets, Map<String, String> names) {
  private static final String FORGOTTEN = "nom inconnu";

  /**
   * A link in words.
   *
   * @param isGone what it leads to is no longer on the map: the name is the last one it had
   */
  record Link(String name, boolean isGone) {

    /** With a word where it leads nowhere any more. */
    public String text() {
      return isGone ? "« %s », qui n’est plus sur le parcours".formatted(name) : name;
    }
  }

  /** The stage that a scene belongs to: where its touchpoint stands now, if it does. */
  Optional<Link> stage(ScenarioStep step) {
    return step.moment()
        .map(moment ->
            moment
                .touchpoint()
                .flatMap(journey::stageOf)
                .or(() -> journey.stage(moment.stage()))
                .map(Stage::title)
                .map(title -> new Link(title, false))
                .orElseGet(() -> gone(moment.stage())));
  }

  Optional<Link> touchpoint(ScenarioStep step) {
    return step.moment()
        .flatMap(Moment::touchpoint)
        .map(point ->
            journey
                .touchpoint(point)
                .map(Touchpoint::interaction)
                .map(title -> new Link(title, false))
                .orElseGet(() -> gone(point)));
  }

  Optional<Link> track(ScenarioStep step) {
    return step.track()
        .map(id ->
            tracks.stream()
                .filter(track -> track.id().equals(id))
                .findFirst()
                .map(track -> new Link(track.content().title(), false))
                .orElseGet(() -> gone(id.toString())));
  }

  /** A stage, and its touchpoint, in one line; empty where there is none. */
  String moment(ScenarioStep step) {
    return stage(step)
        .map(stage -> stage.text() + touchpoint(step).map(point -> " › " + point.text()).orElse(""))
        .orElse("");
  }

  private Link gone(String id) {
    return new Link(names.getOrDefault(id, FORGOTTEN), true);
  }
}
