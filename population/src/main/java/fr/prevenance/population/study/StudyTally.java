package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;
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
  private final Map<String, StepCount> steps = new HashMap<>();
  private final Map<Standing, Long> standings = new HashMap<>();

  void add(String right, String departement, Effect effect, Sense sense) {
    effect(right, departement).add(effect);
    step(right).add(effect, sense);
  }

  void add(Standing standing) {
    add(standing, 1);
  }

  void add(Standing standing, long persons) {
    standings.merge(standing, persons, Math::addExact);
  }

  /** To be added to. */
  EffectCount effect(String right, String departement) {
    return effects
        .computeIfAbsent(right, _ -> new TreeMap<>())
        .computeIfAbsent(departement, _ -> new EffectCount());
  }

  /** To be added to. */
  StepCount step(String right) {
    return steps.computeIfAbsent(right, _ -> new StepCount());
  }

  /** Adds all that another has counted. */
  public void merge(StudyTally other) {
    other.effects.forEach((right, places) ->
        places.forEach((departement, count) -> effect(right, departement).add(count)));
    other.steps.forEach((right, count) -> step(right).add(count));
    other.standings.forEach(this::add);
  }

  /** By département, in order. */
  Map<String, EffectCount> effects(String right) {
    return Collections.unmodifiableMap(effects.getOrDefault(right, Map.of()));
  }

  StepCount steps(String right) {
    return steps.getOrDefault(right, new StepCount());
  }

  Map<String, Map<String, EffectCount>> effects() {
    return Collections.unmodifiableMap(effects);
  }

  Map<String, StepCount> steps() {
    return Collections.unmodifiableMap(steps);
  }

  /** How many persons are in each of the standings there are. */
  Map<Standing, Long> standings() {
    return Collections.unmodifiableMap(standings);
  }
}
