package fr.prevenance.server.console;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * Numbers drawn as horizontal bars to one scale. What is secret is said, and not drawn; a table
 * beside says the same.
 */
record BarPlot(String title, List<Bar> bars) {

  /**
   * @param value as text
   * @param width from 0 to 100
   * @param kind of colour: « avant », « plus » or « moins »
   */
  record Bar(String label, String value, String width, String kind) {}

  /** A number to be drawn. */
  record Item(String label, OptionalLong number, String kind) {

    Item(String label, OptionalLong number) {
      this(label, number, number.orElse(0) < 0 ? "moins" : "plus");
    }
  }

  static BarPlot of(String title, List<Item> items, LongFunction<String> words) {
    long most = items.stream().mapToLong(item -> Math.abs(item.number().orElse(0))).max().orElse(0);
    return new BarPlot(
        title, items.stream().map(item -> bar(item, Math.max(1, most), words)).toList());
  }

  private static Bar bar(Item item, long most, LongFunction<String> words) {
    if (item.number().isEmpty()) {
      return new Bar(item.label(), StudyWords.SECRET, "0", item.kind());
    }
    long number = item.number().getAsLong();
    String width = Double.toString(Math.round(1_000.0 * Math.abs(number) / most) / 10.0);
    return new Bar(item.label(), words.apply(number), width, item.kind());
  }

  boolean isDrawn() {
    return bars.stream().anyMatch(bar -> !bar.value().equals(StudyWords.SECRET));
  }
}
