package fr.prevenance.server.console;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.Uncertain;
import fr.prevenance.server.person.AmbiguousPairs;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What no machine may decide: cases held, cases to complete, doubtful identities and messages. */
@Controller
@RequestMapping("/console/examens")
@PreAuthorize("hasRole('AGENT')")
class ReviewPages {
  private final ConsoleScope scope;
  private final Detections detections;
  private final Persons persons;
  private final AmbiguousPairs pairs;
  private final Uncertain uncertain;
  private final RightCatalogue rights;

  ReviewPages(
      ConsoleScope scope,
      Detections detections,
      Persons persons,
      AmbiguousPairs pairs,
      Uncertain uncertain,
      RightCatalogue rights) {
    this.scope = scope;
    this.detections = detections;
    this.persons = persons;
    this.pairs = pairs;
    this.uncertain = uncertain;
    this.rights = rights;
  }

  /**
   * A case to look into.
   *
   * @param reason missing facts, or nothing
   */
  record HeldLine(UUID id, String name, String right, String reason) {}

  /** A message of which nobody can tell whether it left. */
  record UncertainLine(UUID id, String right, String code, String attemptedAt) {}

  @GetMapping
  String show(SignedInAgent agent, Model model) {
    model.addAttribute("held", held(agent, detections::heldForAgent));
    model.addAttribute("incomplete", held(agent, detections::toComplete));
    model.addAttribute("unreachable", held(agent, detections::unreachable));
    model.addAttribute("pairs", pairs(agent));
    model.addAttribute("uncertain", uncertain(agent));
    return "console/examens";
  }

  @PostMapping("/messages/{id}")
  String resolve(
      @PathVariable UUID id,
      @RequestParam Uncertain.Decision decision,
      SignedInAgent agent,
      RedirectAttributes next) {
    boolean resolved =
        scope.accesses(agent).stream().anyMatch(access -> uncertain.resolve(id, decision, access));
    next.addFlashAttribute(
        "done", resolved ? "Décision enregistrée." : "Ce message n’est plus incertain.");
    return "redirect:/console/examens";
  }

  private List<HeldLine> held(SignedInAgent agent, Function<Access, List<Detection>> list) {
    return scope.accesses(agent).stream()
        .flatMap(access -> list.apply(access).stream().map(detection -> line(detection, access)))
        .toList();
  }

  private HeldLine line(Detection detection, Access access) {
    return new HeldLine(
        detection.id(),
        persons
            .find(detection.recipient(), access)
            .map(person -> PersonLine.name(person.identity()))
            .orElse("donnée expirée"),
        rights.get(detection.right()).title(),
        String.join(", ", detection.missingFacts()));
  }

  private List<List<String>> pairs(SignedInAgent agent) {
    return scope.accesses(agent).stream()
        .flatMap(access -> pairs.of(access).stream())
        .map(pair ->
            List.of(
                traits(pair.left()),
                traits(pair.right()),
                pair.source(),
                pair.reason(),
                FrenchDates.day(pair.expiresOn())))
        .toList();
  }

  private static String traits(Identity identity) {
    return "%s, né·e le %s, %s"
        .formatted(
            PersonLine.name(identity),
            PersonLine.birth(identity),
            identity.birthPlace().map(place -> "lieu " + place).orElse("lieu inconnu"));
  }

  private List<UncertainLine> uncertain(SignedInAgent agent) {
    return scope.accesses(agent).stream()
        .flatMap(access -> uncertain.list(access).stream())
        .map(this::line)
        .toList();
  }

  private UncertainLine line(Message message) {
    return new UncertainLine(
        message.id(),
        rights.get(message.right()).title(),
        message.code().toString(),
        message.attemptedAt().map(FrenchDates::moment).orElse("—"));
  }
}
