package fr.prevenance.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A full dotted name: segments joined by {@code " . "}, outermost first. */
public record RuleName(String text) {
  public static final String SEPARATOR = " . ";

  public Optional<RuleName> parent() {
    int cut = text.lastIndexOf(SEPARATOR);
    return cut < 0 ? Optional.empty() : Optional.of(new RuleName(text.substring(0, cut)));
  }

  /** Parents, nearest first. */
  public List<RuleName> ancestors() {
    var found = new ArrayList<RuleName>();
    for (var up = parent(); up.isPresent(); up = up.get().parent()) {
      found.add(up.get());
    }
    return found;
  }

  public RuleName child(String name) {
    return new RuleName(text + SEPARATOR + name);
  }

  public String lastSegment() {
    int cut = text.lastIndexOf(SEPARATOR);
    return cut < 0 ? text : text.substring(cut + SEPARATOR.length());
  }

  public boolean isOrIsBelow(RuleName other) {
    return text.equals(other.text) || text.startsWith(other.text + SEPARATOR);
  }
}
