package fr.prevenance.server.console.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.server.practice.MissingPractices;
import fr.prevenance.server.practice.SheetLibrary;
import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import fr.prevenance.server.practice.SheetView;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every sheet that the agent's body may read, and those that it looks for among them. */
@Controller
@RequestMapping("/console/pratiques")
class SheetListPages {
  private static final int LEVERS = 4;

  private final SheetLibrary library;
  private final BodyNames bodies;
  private final ObjectProvider<MissingPractices> missing;

  SheetListPages(SheetLibrary library, BodyNames bodies, ObjectProvider<MissingPractices> missing) {
    this.library = library;
    this.bodies = bodies;
    this.missing = missing;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String levier,
      @RequestParam(defaultValue = "") String complexite,
      @RequestParam(defaultValue = "") String gain,
      @RequestParam(defaultValue = "") String portee,
      @RequestParam(defaultValue = "") String origine,
      @RequestParam(defaultValue = "") String manque,
      SignedInAgent agent,
      Model model) {
    var filter = new SheetFilter(mots, levier, complexite, gain, portee, origine, manque);
    Set<Integer> lacking =
        Optional.ofNullable(missing.getIfAvailable())
            .map(known -> known.of(agent.siret()))
            .orElse(Set.of());
    model.addAttribute("filter", filter);
    model.addAttribute("knowsMissing", !lacking.isEmpty());
    model.addAttribute("levers", levers());
    model.addAttribute("scopes", Scope.values());
    model.addAttribute("mayWrite", Writers.include(agent));
    model.addAttribute(
        "sheets",
        library.readableBy(agent.siret()).stream()
            .filter(sheet -> filter.keeps(sheet, agent.siret(), lacking))
            .map(sheet -> card(sheet, agent.siret(), lacking))
            .toList());
    return "console/practice/liste";
  }

  private static Map<Integer, String> levers() {
    Map<Integer, String> levers = new TreeMap<>();
    for (int lever = 1; lever <= LEVERS; lever++) {
      levers.put(lever, SheetView.lever(lever));
    }
    return levers;
  }

  private SheetCard card(ReadableSheet sheet, String siret, Set<Integer> lacking) {
    Practice practice = sheet.practice();
    String origin =
        sheet
            .own()
            .map(own -> bodies.name(own.siret()))
            .or(() -> practice.author().map(Practice.Author::body))
            .orElse("");
    boolean isMissing = practice.number().filter(lacking::contains).isPresent();
    return SheetCard.of(sheet, origin, sheet.isOf(siret), isMissing);
  }
}
