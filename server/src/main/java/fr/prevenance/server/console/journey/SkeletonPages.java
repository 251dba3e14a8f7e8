package fr.prevenance.server.console.journey;

import fr.prevenance.packs.NewPack;
import fr.prevenance.packs.RightIdea;
import fr.prevenance.packs.ZippedFolder;
import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.Download;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.TrackIdea;
import fr.prevenance.server.journey.Tracks;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a track to a right: the folder of the right, filled with what is known of it. */
@Controller
@RequestMapping("/console/parcours/pistes/{id}/droit")
class SkeletonPages {
  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

  private final Tracks tracks;
  private final Journeys journeys;
  private final RightCatalogue rights;
  private final Clock clock;

  SkeletonPages(Tracks tracks, Journeys journeys, RightCatalogue rights, Clock clock) {
    this.tracks = tracks;
    this.journeys = journeys;
    this.rights = rights;
    this.clock = clock;
  }

  @GetMapping
  String form(@PathVariable UUID id, SignedInAgent agent, Model model) {
    Track track = track(id, agent);
    RightIdea idea = idea(track, agent);
    String first = LocalDate.now(clock).plusYears(1).withDayOfYear(1).toString();
    return form(
        track, idea, SkeletonForm.of(idea.title(), NewPack.folderName(idea.title()), first), model);
  }

  /** The folder as a file, or the form again with what is to be mended. */
  @GetMapping("/dossier")
  Object folder(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String titre,
      @RequestParam(defaultValue = "") String nom,
      @RequestParam(defaultValue = "") String depuis,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model) {
    Track track = track(id, agent);
    RightIdea idea = idea(track, agent);
    SkeletonForm form = SkeletonForm.of(titre, nom, depuis);
    if (!form.faults().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form(track, idea, form, model);
    }
    NewPack pack = new NewPack(idea.named(form.title()), form.day().orElseThrow(), false);
    byte[] folder = ZippedFolder.of(form.name(), pack.files(), LocalDateTime.now(clock));
    return Download.of(form.name() + ".zip", Download.ZIP, folder);
  }

  /** What is known, for {@code ./prevenance rights new --idea}. */
  @GetMapping("/piste.yaml")
  ResponseEntity<byte[]> idea(@PathVariable UUID id, SignedInAgent agent) {
    byte[] text = idea(track(id, agent), agent).written().getBytes(StandardCharsets.UTF_8);
    return Download.of("piste.yaml", YAML, text);
  }

  private String form(Track track, RightIdea idea, SkeletonForm form, Model model) {
    model.addAttribute("track", track);
    model.addAttribute("idea", idea);
    model.addAttribute("form", form);
    return "console/parcours/droit";
  }

  private Track track(UUID id, SignedInAgent agent) {
    return tracks.find(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  private RightIdea idea(Track track, SignedInAgent agent) {
    Journey journey =
        journeys.find(track.journey(), agent.siret()).orElseThrow(ConsoleScope::notFound).journey();
    return TrackIdea.of(track, journey, rights.lifeEvents());
  }
}
