package fr.prevenance.server.portal;

import fr.prevenance.server.procedure.Disclosing;
import fr.prevenance.server.signin.SignedInPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « Mes données »: all that is held on the signed-in person, and every exchange about them. */
@Controller
class DataPages {
  private final Disclosing disclosing;

  DataPages(Disclosing disclosing) {
    this.disclosing = disclosing;
  }

  @GetMapping("/mes-donnees")
  String held(SignedInPerson person, Model model) {
    model.addAttribute("held", disclosing.to(person.pivot()));
    return "portail/mes-donnees";
  }
}
