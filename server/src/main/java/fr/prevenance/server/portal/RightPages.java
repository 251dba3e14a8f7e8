package fr.prevenance.server.portal;

import fr.prevenance.server.procedure.Confirmation;
import fr.prevenance.server.procedure.Confirming;
import fr.prevenance.server.procedure.HandingOver;
import fr.prevenance.server.procedure.Mandates;
import fr.prevenance.server.procedure.Opening;
import fr.prevenance.server.procedure.PersonMandate;
import fr.prevenance.server.procedure.Proposals;
import fr.prevenance.server.procedure.Renouncing;
import fr.prevenance.server.signin.SignedInPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rights proposed to the signed-in person, and what they do with them. */
@Controller
@RequestMapping("/mes-droits")
class RightPages {
  private final Mandates mandates;
  private final Proposals proposals;
  private final Opening opening;
  private final Confirming confirming;
  private final Renouncing renouncing;
  private final HandingOver handingOver;

  RightPages(
      Mandates mandates,
      Proposals proposals,
      Opening opening,
      Confirming confirming,
      Renouncing renouncing,
      HandingOver handingOver) {
    this.mandates = mandates;
    this.proposals = proposals;
    this.opening = opening;
    this.confirming = confirming;
    this.renouncing = renouncing;
    this.handingOver = handingOver;
  }

  @GetMapping
  String list(SignedInPerson person, Model model) {
    var offers =
        mandates.ofPerson(person.pivot()).stream().map(proposals::of).map(Offer::new).toList();
    model.addAttribute("offers", offers);
    return "portail/mes-droits";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, SignedInPerson person, Model model) {
    var mandate = mandate(id, person);
    opening.show(mandate);
    return page(mandate, Map.of(), Map.of(), model);
  }

  @PostMapping("/{id}/confirmation")
  String confirm(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      SignedInPerson person,
      HttpServletResponse response,
      Model model) {
    var outcome = confirming.confirm(mandate(id, person), sent);
    return switch (outcome) {
      case Confirmation.Confirmed done -> "redirect:/mes-droits/" + id;
      case Confirmation.Closed closed -> "redirect:/mes-droits/" + id;
      case Confirmation.SentToAgent handedOver -> "portail/chez-un-agent";
      case Confirmation.Changed changed -> "redirect:/mes-droits/" + id + "?corrections";
      case Confirmation.NoLongerMet(String explanation) -> {
        model.addAttribute("reasoning", Reasoning.of(explanation));
        model.addAttribute("id", id);
        model.addAttribute("sent", sent);
        yield "portail/conditions";
      }
      case Confirmation.Incomplete(Map<String, String> faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(mandate(id, person), sent, faults, model);
      }
    };
  }

  /** Renouncing is asked twice: the page says what it means, and what it does not. */
  @GetMapping("/{id}/renonciation")
  String askToRenounce(@PathVariable UUID id, SignedInPerson person, Model model) {
    model.addAttribute("offer", new Offer(proposals.of(mandate(id, person))));
    return "portail/renonciation";
  }

  @PostMapping("/{id}/renonciation")
  String renounce(@PathVariable UUID id, SignedInPerson person) {
    renouncing.renounce(mandate(id, person));
    return "redirect:/mes-droits/" + id;
  }

  @PostMapping("/{id}/agent")
  String askAnAgent(@PathVariable UUID id, SignedInPerson person) {
    handingOver.toAgent(mandate(id, person));
    return "redirect:/mes-droits/" + id;
  }

  @ExceptionHandler(NotAddressedToYou.class)
  String notAddressed(HttpServletResponse response) {
    response.setStatus(HttpStatus.FORBIDDEN.value());
    return "portail/pas-pour-vous";
  }

  private PersonMandate mandate(UUID id, SignedInPerson person) {
    return mandates.ofPerson(person.pivot(), id).orElseThrow(NotAddressedToYou::new);
  }

  private String page(
      PersonMandate mandate, Map<String, String> sent, Map<String, String> faults, Model model) {
    var offer = new Offer(proposals.of(mandate));
    model.addAttribute("offer", offer);
    model.addAttribute("fields", FormField.of(offer.proposal(), sent, faults));
    model.addAttribute("faults", faults);
    return offer.isOpen() ? "portail/droit" : "portail/suite";
  }

  /** Says neither whether the case exists nor whose it is. */
  private static final class NotAddressedToYou extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
