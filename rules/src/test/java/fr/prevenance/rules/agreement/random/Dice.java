package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chance with a seed: the same seed always throws the same. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** True so many times in a hundred. */
  boolean percent(int times) {
    return random.nextInt(100) < times;
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> List<T> shuffled(List<T> items) {
    var left = new ArrayList<>(items);
    var mixed = new ArrayList<T>();
    while (!left.isEmpty()) {
      mixed.add(left.remove(random.nextInt(left.size())));
    }
    return mixed;
  }

  <V> Map<String, V> shuffled(Map<String, V> entries) {
    var mixed = new LinkedHashMap<String, V>();
    shuffled(List.copyOf(entries.keySet()))
        .forEach(key -> mixed.put(key, java.util.Objects.requireNonNull(entries.get(key))));
    return mixed;
  }
}
