package fr.prevenance.population.study;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a study has counted: nobody's row, only how many. Its size does not grow with the
 * population. Not safe for many threads: each counts in its own, then they are merged.
 */
public final class StudyTally {
  private final Map<String, Map<String, EffectCount>> effects = new HashMap<>();
  private final Map<Standing, Long> standings = new HashMap<>();

  void add(String right, String departement, Effect effect) {
    effects
        .computeIfAbsent(right, _ -> new TreeMap<>())
        .computeIfAbsent(departement, _ -> new EffectCount())
        .add(effect);
  }

  void add(Standing standing) {
    standings.merge(standing, 1L, Math::addExact);
  }

  /** Adds all that another has counted. */
  public void merge(StudyTally other) {
    other.effects.forEach((right, places) ->
        places.forEach((departement, count) ->
            effects
                .computeIfAbsent(right, _ -> new TreeMap<>())
                .computeIfAbsent(departement, _ -> new EffectCount())
                .add(count)));
    other.standings.forEach((standing, count) -> standings.merge(standing, count, Math::addExact));
  }

  /** By département, in order. */
  Map<String, EffectCount> effects(String right) {
    return Collections.unmodifiableMap(effects.getOrDefault(right, Map.of()));
  }

  /** How many persons are in each of the standings there are. */
  Map<Standing, Long> standings() {
    return Collections.unmodifiableMap(standings);
  }
}
