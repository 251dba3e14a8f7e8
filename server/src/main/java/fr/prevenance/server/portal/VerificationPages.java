package fr.prevenance.server.portal;

import fr.prevenance.server.message.Authenticity;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Vérifier un message »: whether we sent it, when and about what; never to whom. */
@Controller
class VerificationPages {
  private final Authenticity authenticity;
  private final AttemptLimiter limiter;

  VerificationPages(Authenticity authenticity, AttemptLimiter limiter) {
    this.authenticity = authenticity;
    this.limiter = limiter;
  }

  @GetMapping("/verifier")
  String ask() {
    return "portail/verifier";
  }

  @PostMapping("/verifier")
  String check(@RequestParam String code, HttpServletRequest request, Model model) {
    limiter.admit(request.getRemoteAddr());
    model.addAttribute("code", code.strip());
    model.addAttribute("answer", VerificationAnswer.of(authenticity.check(code)));
    return "portail/verifier";
  }
}
