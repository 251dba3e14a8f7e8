package fr.prevenance.rules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rules file kept line by line, so that a fault can quote it.
 *
 * <p>Equal to itself only: what has a place is compared often, and a file is long.
 */
public record SourceText(String file, List<String> lines) {
  private static final int WINDOW = 100;

  public static SourceText of(String file, String text) {
    return new SourceText(file, text.lines().toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** The line and, under it, a caret at the column; both 1-based. Long lines are cut around it. */
  public String excerpt(int line, int column) {
    var whole = line <= lines.size() ? lines.get(line - 1).replace('\t', ' ') : "";
    int start = Math.max(0, Math.min(column - 1, whole.length()) - WINDOW / 2);
    var shown = whole.substring(start, Math.min(whole.length(), start + WINDOW));
    return shown + "\n" + " ".repeat(Math.min(column - 1 - start, shown.length())) + "^";
  }
}
