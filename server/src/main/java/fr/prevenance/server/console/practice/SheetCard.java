package fr.prevenance.server.console.practice;

import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import fr.prevenance.server.practice.SheetView;
import java.util.List;

/**
 * A sheet in the list.
 *
 * @param origin who wrote it; empty: it is a founding one
 * @param isMissing the body found it missing when it last looked at itself
 */
record SheetCard(
    String key, SheetView view, String origin, boolean isDraft, boolean isOurs, boolean isMissing) {

  static SheetCard of(ReadableSheet sheet, String origin, boolean isOurs, boolean isMissing) {
    return new SheetCard(
        sheet.key(),
        new SheetView(sheet.practice(), List.of()),
        origin,
        sheet.isDraft(),
        isOurs,
        isMissing);
  }

  public String title() {
    String title = view.title().isBlank() ? "Sans titre" : view.title();
    return view.practice().number().map(number -> number + ". " + title).orElse(title);
  }

  /** Gain and effort, as far as they are said. */
  public List<String> figures() {
    return view.isGauged()
        ? List.of(
            "Gain %s sur 4".formatted(view.meanGain()),
            "Complexité %s sur 4".formatted(view.meanEffort()))
        : List.of("Jauges à remplir");
  }
}
