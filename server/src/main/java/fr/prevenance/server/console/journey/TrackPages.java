package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.TrackReading;
import fr.prevenance.server.journey.Tracks;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The « pistes » of the agent's body: what could be done for people before they ask. */
@Controller
@RequestMapping("/console/parcours")
class TrackPages {
  private static final String FORM = "console/parcours/piste";
  private static final String LIST = "redirect:/console/parcours/pistes#piste-";

  private final JourneyRoom room;
  private final Journeys journeys;
  private final Tracks tracks;
  private final RightCatalogue rights;
  private final JourneyForms words;

  TrackPages(
      JourneyRoom room,
      Journeys journeys,
      Tracks tracks,
      RightCatalogue rights,
      JourneyForms words) {
    this.room = room;
    this.journeys = journeys;
    this.tracks = tracks;
    this.rights = rights;
    this.words = words;
  }

  @GetMapping("/pistes")
  String list(SignedInAgent agent, Model model) {
    Map<UUID, KeptJourney> maps =
        journeys.of(agent.siret()).stream()
            .collect(Collectors.toMap(KeptJourney::id, Function.identity()));
    model.addAttribute(
        "tracks",
        tracks.of(agent.siret()).stream()
            .flatMap(track ->
                Stream.ofNullable(maps.get(track.journey()))
                    .map(kept -> TrackView.of(track, kept, words)))
            .toList());
    model.addAttribute("mayWrite", JourneyRoom.mayWrite(agent));
    return "console/parcours/pistes";
  }

  @GetMapping("/{id}/pistes/nouvelle")
  @PreAuthorize(JourneyRoom.WRITERS)
  String fresh(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String point,
      SignedInAgent agent,
      Model model) {
    KeptJourney kept = room.latest(id, agent);
    if (kept.journey().touchpoint(point).isEmpty()) {
      throw ConsoleScope.notFound();
    }
    Map<String, String> texts =
        Map.of(
            TrackReading.STATE, Track.State.IDEA.word(),
            TrackReading.RIGHT, kept.journey().heading().right().orElse(""));
    return form(form(UUID.randomUUID(), kept, point, 0, texts, Map.of()), model);
  }

  @PostMapping("/{id}/pistes")
  @PreAuthorize(JourneyRoom.WRITERS)
  String create(
      @PathVariable UUID id,
      @RequestParam UUID nouveau,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    KeptJourney kept = room.latest(id, agent);
    String point = sent.getOrDefault("element", "");
    return switch (TrackReading.of(sent)) {
      case TrackReading.Read.Faulty(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form(nouveau, kept, point, 0, sent, faults), model);
      }
      case TrackReading.Read.Fine(var content) -> {
        tracks.create(nouveau, id, point, content, JourneyRoom.author(agent));
        next.addFlashAttribute("done", "Piste ouverte.");
        yield LIST + nouveau;
      }
    };
  }

  @GetMapping("/pistes/{track}")
  @PreAuthorize(JourneyRoom.WRITERS)
  String show(@PathVariable UUID track, SignedInAgent agent, Model model) {
    Track found = find(track, agent);
    return form(
        form(
            track,
            room.latest(found.journey(), agent),
            found.element(),
            found.version(),
            TrackReading.texts(found.content()),
            Map.of()),
        model);
  }

  @PostMapping("/pistes/{track}")
  @PreAuthorize(JourneyRoom.WRITERS)
  String write(
      @PathVariable UUID track,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam Map<String, String> sent,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    Track found = find(track, agent);
    KeptJourney kept = room.latest(found.journey(), agent);
    return switch (TrackReading.of(sent)) {
      case TrackReading.Read.Faulty(var faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form(track, kept, found.element(), version, sent, faults), model);
      }
      case TrackReading.Read.Fine(var content) -> {
        if (tracks.write(track, version, content, JourneyRoom.author(agent))) {
          next.addFlashAttribute("done", "Piste enregistrée.");
          yield LIST + track;
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("differences", differences(content, found.content()));
        model.addAttribute("other", found.author());
        yield form(form(track, kept, found.element(), found.version(), sent, Map.of()), model);
      }
    };
  }

  @PostMapping("/pistes/{track}/suppression")
  @PreAuthorize(JourneyRoom.WRITERS)
  String delete(@PathVariable UUID track, SignedInAgent agent, RedirectAttributes next) {
    if (!tracks.delete(track, agent.siret())) {
      throw ConsoleScope.notFound();
    }
    next.addFlashAttribute("done", "Piste supprimée.");
    return "redirect:/console/parcours/pistes";
  }

  private Track find(UUID track, SignedInAgent agent) {
    return tracks.find(track, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  private static String form(TrackForm form, Model model) {
    model.addAttribute("form", form);
    return FORM;
  }

  private TrackForm form(
      UUID id,
      KeptJourney kept,
      String element,
      int version,
      Map<String, String> texts,
      Map<String, String> faults) {
    return new TrackForm(
        id,
        kept.id(),
        element,
        TrackView.point(element, kept.journey()),
        version,
        texts,
        faults,
        rights.lifeEvents(),
        Choice.orNone("Aucun pour l’instant", words.rights()));
  }

  /** Each text that is not the same: its name, what the agent typed, what is kept. */
  private static List<TrackDifference> differences(Track.Content mine, Track.Content kept) {
    Map<String, String> typed = TrackReading.texts(mine);
    return TrackReading.texts(kept).entrySet().stream()
        .filter(text -> !text.getValue().equals(typed.get(text.getKey())))
        .map(text ->
            new TrackDifference(
                text.getKey(), typed.getOrDefault(text.getKey(), ""), text.getValue()))
        .toList();
  }
}
