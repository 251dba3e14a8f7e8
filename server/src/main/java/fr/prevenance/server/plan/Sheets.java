package fr.prevenance.server.plan;

import fr.prevenance.packs.Practice;
import fr.prevenance.server.practice.PracticeCatalogue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The founding sheets, by number. */
@Component
public final class Sheets {
  private final List<Sheet> all;

  Sheets(PracticeCatalogue catalogue) {
    all = catalogue.all().stream().filter(Practice::isFounding).map(Sheet::of).toList();
  }

  public List<Sheet> all() {
    return all;
  }

  public Optional<Sheet> find(int number) {
    return all.stream().filter(sheet -> sheet.number() == number).findFirst();
  }
}
