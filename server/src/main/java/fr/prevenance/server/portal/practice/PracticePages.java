package fr.prevenance.server.portal.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.practice.PracticeCatalogue;
import fr.prevenance.server.practice.SheetView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The founding sheets: what bodies of the installation say stays in the console. */
@Controller
@RequestMapping("/pratiques")
class PracticePages {
  private final PracticeCatalogue catalogue;

  PracticePages(PracticeCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** A lever with its sheets, by number. */
  record LeverSheets(int number, String title, List<SheetView> sheets) {}

  @GetMapping
  String list(Model model) {
    Map<Integer, List<SheetView>> byLever =
        catalogue.all().stream()
            .filter(Practice::isFounding)
            .map(this::view)
            .collect(
                Collectors.groupingBy(
                    view -> view.practice().lever(), TreeMap::new, Collectors.toList()));
    model.addAttribute(
        "levers",
        byLever.entrySet().stream()
            .map(entry ->
                new LeverSheets(entry.getKey(), SheetView.lever(entry.getKey()), entry.getValue()))
            .toList());
    return "portail/pratiques/liste";
  }

  @GetMapping("/{slug}")
  String show(@PathVariable String slug, Model model) {
    Practice practice =
        catalogue
            .find(slug)
            .filter(Practice::isFounding)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("sheet", view(practice));
    return "portail/pratiques/fiche";
  }

  private SheetView view(Practice practice) {
    return new SheetView(practice, catalogue.commitments(practice));
  }
}
