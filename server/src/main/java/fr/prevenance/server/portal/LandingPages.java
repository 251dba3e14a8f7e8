package fr.prevenance.server.portal;

import fr.prevenance.server.procedure.Landing;
import fr.prevenance.server.procedure.Mandates;
import fr.prevenance.server.procedure.Opening;
import fr.prevenance.server.signin.SignedInPerson;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The link of a message: a page without personal data, then sign-in. */
@Controller
class LandingPages {
  private final Opening opening;
  private final Mandates mandates;

  LandingPages(Opening opening, Mandates mandates) {
    this.opening = opening;
    this.mandates = mandates;
  }

  /** Only a page that is really fetched counts as opened: HEAD, which probes send, does not. */
  @GetMapping("/d/{token}")
  String landing(@PathVariable String token, HttpMethod method, Model model) {
    var landing = method.equals(HttpMethod.HEAD) ? opening.look(token) : opening.follow(token);
    model.addAttribute("landing", landing.orElseThrow(LandingPages::unknown));
    model.addAttribute("token", token);
    return "portail/lien";
  }

  /** After sign-in: to the proposal, or nowhere for somebody it is not addressed to. */
  @GetMapping("/d/{token}/suite")
  String proposal(@PathVariable String token, SignedInPerson person, HttpServletResponse response) {
    var detection = opening.look(token).map(Landing::detection).orElseThrow(LandingPages::unknown);
    if (mandates.ofPerson(person.pivot(), detection).isPresent()) {
      return "redirect:/mes-droits/" + detection;
    }
    response.setStatus(HttpStatus.FORBIDDEN.value());
    return "portail/pas-pour-vous";
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
