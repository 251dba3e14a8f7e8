package fr.prevenance.rules.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Ordered sets of missing names; most are empty, so nothing is copied then. */
final class Missing {
  private Missing() {}

  static List<String> of(List<Step> steps) {
    List<String> all = List.of();
    for (var step : steps) {
      all = union(all, step.missing());
    }
    return all;
  }

  static List<String> union(List<String> first, List<String> second) {
    if (second.isEmpty() || first.equals(second)) {
      return first;
    }
    if (first.isEmpty()) {
      return second;
    }
    var all = new LinkedHashSet<>(first);
    all.addAll(second);
    return new ArrayList<>(all);
  }
}
