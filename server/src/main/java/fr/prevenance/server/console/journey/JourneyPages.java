package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.Tracks;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The maps of the agent's body: the list, a map, its versions. */
@Controller
@RequestMapping("/console/parcours")
class JourneyPages {
  private final JourneyRoom room;
  private final Journeys journeys;
  private final Tracks tracks;
  private final JourneyForms forms;
  private final CommentView.Reader comments;
  private final Measuring measuring;
  private final Scenarios scenarios;

  JourneyPages(
      JourneyRoom room,
      Journeys journeys,
      Tracks tracks,
      JourneyForms forms,
      CommentView.Reader comments,
      Measuring measuring,
      Scenarios scenarios) {
    this.room = room;
    this.journeys = journeys;
    this.tracks = tracks;
    this.forms = forms;
    this.comments = comments;
    this.measuring = measuring;
    this.scenarios = scenarios;
  }

  /** A version in the history of a map. */
  record VersionLine(int number, String what, String author, String at, boolean isLatest) {}

  @GetMapping
  String list(SignedInAgent agent, Model model) {
    List<JourneyCard> cards =
        journeys.of(agent.siret()).stream()
            .map(kept -> JourneyCard.of(kept, forms))
            .sorted(Comparator.comparing(card -> card.heading().state() == Heading.State.ARCHIVED))
            .toList();
    model.addAttribute("cards", cards);
    model.addAttribute("mayWrite", JourneyRoom.mayWrite(agent));
    model.addAttribute("newId", UUID.randomUUID());
    return "console/parcours/liste";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    KeptJourney kept = room.latest(id, agent);
    Optional<MeasuredView> measured = measuring.of(kept.journey(), agent);
    show(kept, tracks.on(id, agent.siret()), measured, model);
    model.addAttribute("measured", measured.orElse(null));
    model.addAttribute("mayWrite", JourneyRoom.mayWrite(agent));
    model.addAttribute("comments", comments.on(kept, agent));
    model.addAttribute("scenarios", scenarios.of(id, agent.siret()).size());
    model.addAttribute("newId", UUID.randomUUID());
    return "console/parcours/carte";
  }

  @GetMapping("/{id}/versions")
  String versions(@PathVariable UUID id, SignedInAgent agent, Model model) {
    KeptJourney kept = room.latest(id, agent);
    model.addAttribute("card", JourneyCard.of(kept, forms));
    model.addAttribute("mayWrite", JourneyRoom.mayWrite(agent));
    model.addAttribute(
        "versions",
        journeys.versions(id, agent.siret()).stream()
            .map(version ->
                new VersionLine(
                    version.number(),
                    version.what(),
                    version.author(),
                    FrenchDates.moment(version.at()),
                    version.number() == kept.version()))
            .toList());
    return "console/parcours/versions";
  }

  /** As it was; « pistes » and figures belong to the map of today and are not shown. */
  @GetMapping("/{id}/versions/{version}")
  String version(
      @PathVariable UUID id, @PathVariable int version, SignedInAgent agent, Model model) {
    KeptJourney kept = room.version(id, version, agent);
    show(kept, List.of(), Optional.empty(), model);
    model.addAttribute("latest", room.latest(id, agent).version());
    model.addAttribute("mayWrite", JourneyRoom.mayWrite(agent));
    return "console/parcours/version";
  }

  private void show(
      KeptJourney kept, List<Track> on, Optional<MeasuredView> measured, Model model) {
    model.addAttribute("card", JourneyCard.of(kept, forms));
    model.addAttribute("journey", kept.journey());
    model.addAttribute("grid", JourneyGrid.of(kept.journey(), on, measured));
    model.addAttribute("sheets", JourneyGrid.onPaper(kept.journey(), on, measured));
  }
}
