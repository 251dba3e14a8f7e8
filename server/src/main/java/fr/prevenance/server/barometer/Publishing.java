package fr.prevenance.server.barometer;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.right.RightCatalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of counts what may leave the body. */
@Component
class Publishing {
  private final RightCatalogue rights;

  Publishing(RightCatalogue rights) {
    this.rights = rights;
  }

  Published of(Counts counts, List<UnitCost> costs) {
    // Objections are of no right: they are not published, and make no line.
    Counts told =
        new Counts(
            counts.all().stream().filter(count -> count.subject() != Subject.OBJECTION).toList());
    Disclosure disclosure = Disclosure.of(told);
    List<Published.Line> lines = new ArrayList<>();
    List<String> slugs = disclosure.told();
    lines.add(line(null, "Ensemble", told, disclosure, slugs.size()));
    for (int line = 0; line < slugs.size(); line++) {
      String slug = slugs.get(line);
      lines.add(line(slug, title(slug), told.ofRight(slug), disclosure, line));
    }
    return new Published(lines, costs.stream().map(Publishing::cost).toList());
  }

  private static Published.Line line(
      @Nullable String right, String title, Counts counts, Disclosure disclosure, int position) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      disclosure.number(position, measure).ifPresent(number -> numbers.put(measure.key(), number));
    }
    Map<String, Integer> medians = new LinkedHashMap<>();
    for (Indicator indicator : Indicator.medians()) {
      if (indicator.of(counts) instanceof Figure.Median(int days, long of)
          && of >= Published.FEWEST) {
        medians.put(indicator.key(), days);
      }
    }
    return new Published.Line(right, title, numbers, medians);
  }

  private String title(String slug) {
    return rights.find(slug).map(RightPack::title).orElse(slug.isEmpty() ? "Droit non noté" : slug);
  }

  private static Published.Cost cost(UnitCost cost) {
    return new Published.Cost(
        cost.channel().label(), cost.cents(), cost.source(), cost.asOf().toString());
  }
}
