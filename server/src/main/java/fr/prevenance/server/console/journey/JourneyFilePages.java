package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.Download;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.JourneyFile;
import fr.prevenance.server.journey.JourneyFile.Fault;
import fr.prevenance.server.journey.JourneyFile.Read;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Saving;
import fr.prevenance.server.journey.Tracks;
import fr.prevenance.server.paper.Papers;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Maps taken away as files, and brought in as new maps. */
@Controller
@RequestMapping("/console/parcours")
class JourneyFilePages {
  private final JourneyRoom room;
  private final Journeys journeys;
  private final Tracks tracks;
  private final JourneyForms words;
  private final Measuring measuring;
  private final Papers papers;

  JourneyFilePages(
      JourneyRoom room,
      Journeys journeys,
      Tracks tracks,
      JourneyForms words,
      Measuring measuring,
      Papers papers) {
    this.room = room;
    this.journeys = journeys;
    this.tracks = tracks;
    this.words = words;
    this.measuring = measuring;
    this.papers = papers;
  }

  @GetMapping("/{id}/parcours.json")
  ResponseEntity<byte[]> json(@PathVariable UUID id, SignedInAgent agent) {
    Journey journey = room.latest(id, agent).journey();
    return Download.of("parcours.json", MediaType.APPLICATION_JSON, JourneyFile.json(journey));
  }

  @GetMapping("/{id}/parcours.csv")
  ResponseEntity<byte[]> csv(@PathVariable UUID id, SignedInAgent agent) {
    return Download.of(
        "parcours.csv", Download.CSV, JourneyFile.csv(room.latest(id, agent).journey()));
  }

  @GetMapping("/{id}/parcours.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable UUID id, SignedInAgent agent) {
    KeptJourney kept = room.latest(id, agent);
    Map<String, Object> model =
        Map.of(
            "card",
            JourneyCard.of(kept, words),
            "sheets",
            JourneyGrid.onPaper(
                kept.journey(), tracks.on(id, agent.siret()), measuring.of(kept.journey(), agent)));
    return Download.of(
        "parcours.pdf", MediaType.APPLICATION_PDF, papers.pdf("console/parcours/papier", model));
  }

  /** An invented map as one more of the body's. */
  @PostMapping("/exemple")
  @PreAuthorize(JourneyRoom.WRITERS)
  String example(
      @RequestParam("identifiant") UUID id, SignedInAgent agent, RedirectAttributes next) {
    journeys.create(id, JourneyFile.example(), "Exemple ouvert.", JourneyRoom.author(agent));
    next.addFlashAttribute(
        "done", "Voici l’exemple. Il est à vous : changez-le comme vous voulez.");
    return "redirect:/console/parcours/" + id;
  }

  @PostMapping("/import")
  @PreAuthorize(JourneyRoom.WRITERS)
  String read(
      @RequestParam("identifiant") UUID id,
      @RequestParam(name = "fichier", required = false) MultipartFile file,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return refused(
          List.of(new Fault(0, "Aucun fichier n’est arrivé.", "Choisissez un fichier.")),
          response,
          model);
    }
    return switch (JourneyFile.read(file.getBytes())) {
      case Read.Refused(var faults) -> refused(faults, response, model);
      case Read.Whole(var journey) -> {
        var saving =
            journeys.create(id, journey, "Importé d’un fichier.", JourneyRoom.author(agent));
        if (saving instanceof Saving.Refused(var reasons)) {
          yield refused(
              reasons.stream().map(reason -> new Fault(0, reason, "")).toList(), response, model);
        }
        next.addFlashAttribute("done", "Parcours importé.");
        yield "redirect:/console/parcours/" + id;
      }
    };
  }

  private static String refused(List<Fault> faults, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("faults", faults);
    model.addAttribute("newId", UUID.randomUUID());
    return "console/parcours/import-refuse";
  }
}
