package fr.prevenance.server.console.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.Download;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.practice.Feedbacks;
import fr.prevenance.server.practice.PracticeVoices;
import fr.prevenance.server.practice.PracticeVoices.Voices;
import fr.prevenance.server.practice.Rating;
import fr.prevenance.server.practice.SheetLibrary;
import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import fr.prevenance.server.practice.SheetZip;
import fr.prevenance.server.signin.SignedInAgent;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sheet: all that it says, what bodies think of it, and its folder to carry away. */
@Controller
@RequestMapping("/console/pratiques/fiches/{name}")
class SheetPages {
  private final SheetLibrary library;
  private final PracticeVoices voices;
  private final Feedbacks feedbacks;
  private final BodyNames bodies;

  SheetPages(SheetLibrary library, PracticeVoices voices, Feedbacks feedbacks, BodyNames bodies) {
    this.library = library;
    this.voices = voices;
    this.feedbacks = feedbacks;
    this.bodies = bodies;
  }

  @GetMapping
  String show(@PathVariable String name, SignedInAgent agent, Model model) {
    ReadableSheet sheet = find(name, agent);
    model.addAttribute("key", sheet.key());
    model.addAttribute("sheet", library.view(library.whole(sheet)));
    model.addAttribute("isOurs", sheet.isOf(agent.siret()));
    model.addAttribute("isDraft", sheet.isDraft());
    sheet
        .own()
        .ifPresent(own -> {
          model.addAttribute("body", bodies.name(own.siret()));
          model.addAttribute("writtenAt", FrenchDates.moment(own.writtenAt()));
          model.addAttribute("version", own.version());
        });
    Voices said = voices.of(sheet.key(), agent.siret());
    model.addAttribute("voices", said);
    model.addAttribute("rating", rating(said.rating()));
    model.addAttribute(
        "ourFeedback",
        feedbacks.of(sheet.key()).stream()
            .filter(told -> told.siret().equals(agent.siret()))
            .toList());
    model.addAttribute("mayWrite", Writers.include(agent));
    return "console/practice/fiche";
  }

  private static String rating(Rating rating) {
    return switch (rating) {
      case Rating.Known known ->
          "%s sur 4, d’après %d organismes".formatted(known.text(), known.bodies());
      case Rating.Secret _ -> "pas encore assez de notes : il en faut trois";
    };
  }

  /** The folder of the sheet, compressed, with all of its feedback. */
  @GetMapping("/dossier")
  ResponseEntity<byte[]> folder(@PathVariable String name, SignedInAgent agent) {
    Practice practice = library.whole(find(name, agent));
    return Download.of("fiche-" + practice.slug() + ".zip", Download.ZIP, SheetZip.write(practice));
  }

  @PostMapping("/note")
  @PreAuthorize(Writers.RULE)
  String rate(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String note,
      SignedInAgent agent,
      RedirectAttributes next) {
    ReadableSheet sheet = ofOthers(name, agent);
    if (note.matches("[1-4]")) {
      voices.rate(sheet.key(), agent.siret(), Integer.parseInt(note));
      next.addFlashAttribute("done", "La note de votre organisme est gardée.");
    } else {
      next.addFlashAttribute("refusal", "Choisissez une note de 1 à 4.");
    }
    return back(sheet);
  }

  @PostMapping("/reprise")
  @PreAuthorize(Writers.RULE)
  String takeUp(
      @PathVariable String name,
      @RequestParam(defaultValue = "oui") String reprise,
      SignedInAgent agent,
      RedirectAttributes next) {
    ReadableSheet sheet = ofOthers(name, agent);
    if (reprise.equals("oui")) {
      voices.takeUp(sheet.key(), agent.siret());
      next.addFlashAttribute("done", "C’est noté : votre organisme reprend cette pratique.");
    } else {
      voices.giveUp(sheet.key(), agent.siret());
      next.addFlashAttribute("done", "C’est noté : votre organisme ne la reprend plus.");
    }
    return back(sheet);
  }

  /** Nobody rates what they wrote. */
  private ReadableSheet ofOthers(String name, SignedInAgent agent) {
    ReadableSheet sheet = find(name, agent);
    if (sheet.isOf(agent.siret())) {
      throw ConsoleScope.notFound();
    }
    return sheet;
  }

  private ReadableSheet find(String name, SignedInAgent agent) {
    return library.find(name, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  private static String back(ReadableSheet sheet) {
    return "redirect:/console/pratiques/fiches/" + sheet.key();
  }
}
