package fr.prevenance.server.portal.catalogue;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of rights, by words or by what happens in life, and the page of each. */
@Controller
@RequestMapping("/droits")
class CataloguePages {
  private final RightCatalogue catalogue;
  private final Clock clock;

  /** Pages do not depend on who reads them: each version of a right is drawn once. */
  private final Map<String, RightPage> drawn = new ConcurrentHashMap<>();

  CataloguePages(RightCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String mots,
      @RequestParam(defaultValue = "") String moment,
      Model model) {
    List<RightPack> found =
        catalogue.all().stream()
            .filter(new RightSearch(mots)::finds)
            .filter(pack -> moment.isEmpty() || pack.lifeEvents().contains(moment))
            .toList();
    model.addAttribute("mots", mots);
    model.addAttribute("moment", moment);
    model.addAttribute("events", catalogue.lifeEvents());
    model.addAttribute("rights", found);
    return "portail/catalogue/liste";
  }

  @GetMapping("/{slug}")
  String show(@PathVariable String slug, Model model) {
    RightPack pack =
        catalogue.find(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.now(clock);
    model.addAttribute("page", drawn.computeIfAbsent(pack.fingerprint(), _ -> RightPage.of(pack)));
    model.addAttribute("isInForce", pack.isInForce(today));
    return "portail/catalogue/droit";
  }
}
