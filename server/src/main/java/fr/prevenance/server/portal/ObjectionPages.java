package fr.prevenance.server.portal;

import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.procedure.Objecting;
import fr.prevenance.server.procedure.Objection;
import fr.prevenance.server.signin.SignedInPerson;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Objecting to a processing: with a message's code and no account, or signed in. */
@Controller
class ObjectionPages {
  private final Objecting objecting;
  private final Processings processings;
  private final AttemptLimiter limiter;

  ObjectionPages(Objecting objecting, Processings processings, AttemptLimiter limiter) {
    this.objecting = objecting;
    this.processings = processings;
    this.limiter = limiter;
  }

  @GetMapping("/opposition")
  String ask() {
    return "portail/opposition";
  }

  @PostMapping("/opposition")
  String byCode(@RequestParam String code, HttpServletRequest request, Model model) {
    limiter.admit(request.getRemoteAddr());
    var outcome = objecting.byCode(code);
    if (outcome instanceof Objection.UnknownCode) {
      model.addAttribute("code", code.strip());
      model.addAttribute("fault", "Aucun de nos messages ne porte ce code\u00a0: relisez-le.");
      return "portail/opposition";
    }
    return told(outcome, model);
  }

  /** Objecting is asked twice: the page says what will be destroyed. */
  @GetMapping("/mes-donnees/opposition")
  String askSignedIn(@RequestParam String traitement, Model model) {
    model.addAttribute(
        "processing",
        processings.all().stream()
            .filter(processing -> processing.id().value().equals(traitement))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "portail/opposition-connectee";
  }

  @PostMapping("/mes-donnees/opposition")
  String bySignedIn(@RequestParam String traitement, SignedInPerson person, Model model) {
    return told(objecting.bySignedIn(person.pivot(), new ProcessingId(traitement)), model);
  }

  private static String told(Objection outcome, Model model) {
    model.addAttribute("outcome", ObjectionAnswer.of(outcome));
    return "portail/opposition-faite";
  }
}
