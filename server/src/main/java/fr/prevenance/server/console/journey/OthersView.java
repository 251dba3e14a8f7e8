package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.Saving.OthersVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What another agent wrote meanwhile, as pages show it.
 *
 * @param what who and when
 */
record OthersView(String author, String what, List<String> changes) {

  static List<OthersView> of(List<OthersVersion> others) {
    return others.stream()
        .map(other ->
            new OthersView(
                other.version().author(),
                "%s, le %s (version %d)"
                    .formatted(
                        other.version().author(),
                        FrenchDates.moment(other.version().at()),
                        other.version().number()),
                other.changes()))
        .toList();
  }

  /** Their names, each once. */
  static String names(List<OthersView> others) {
    return others.isEmpty()
        ? "l’autre agent"
        : others.stream().map(OthersView::author).distinct().collect(Collectors.joining(" et "));
  }
}
