package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.practice.PracticeCatalogue;
import java.util.List;
import org.springframework.stereotype.Component;

/** The founding practice sheets, which a scene may be linked to. */
@Component
class ScenarioSheets {
  private final PracticeCatalogue catalogue;

  ScenarioSheets(PracticeCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Integer> numbers() {
    return catalogue.all().stream().flatMap(sheet -> sheet.number().stream()).toList();
  }

  String title(int number) {
    return catalogue
        .founding(number)
        .map(sheet -> "Fiche %d : %s".formatted(number, sheet.title()))
        .orElse("Fiche " + number);
  }

  /** Where it is read in the console. */
  String address(int number) {
    return "/console/pratiques/fiches/"
        + catalogue.founding(number).map(Practice::slug).orElse(Integer.toString(number));
  }
}
