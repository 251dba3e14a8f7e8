package fr.prevenance.server.portal;

import fr.prevenance.server.exchange.Body;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that say who we are, open to everybody. */
@Controller
class HomePages {
  private final Processings processings;

  HomePages(Processings processings) {
    this.processings = processings;
  }

  @GetMapping("/")
  String home() {
    return "portail/accueil";
  }

  @GetMapping("/donnees-personnelles")
  String privacy(Model model) {
    model.addAttribute("processings", processings.all());
    return "portail/donnees-personnelles";
  }

  @GetMapping("/accessibilite")
  String accessibility(Model model) {
    model.addAttribute("bodies", bodies());
    return "portail/accessibilite";
  }

  @GetMapping("/contact")
  String contact(Model model) {
    model.addAttribute("bodies", bodies());
    return "portail/contact";
  }

  private List<Body> bodies() {
    return processings.all().stream().map(Processing::body).distinct().toList();
  }
}
