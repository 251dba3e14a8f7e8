package fr.prevenance.rules.evaluate;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Names of rules whose answer is lacking, in the order met, each with a score: the larger, the
 * sooner it is worth asking.
 *
 * <p>Names are numbers of the {@link Names} of a program. Most maps are empty and shared.
 */
final class Missing {
  static final Missing NONE = new Missing(new int[0], new double[0]);

  /** Above this many names, a table is faster than looking through them all. */
  private static final int FEW = 12;

  private final int[] names;
  private final double[] scores;

  private Missing(int[] names, double[] scores) {
    this.names = names;
    this.scores = scores;
  }

  static Missing of(int name, double score) {
    return new Missing(new int[] {name}, new double[] {score});
  }

  boolean isEmpty() {
    return names.length == 0;
  }

  int size() {
    return names.length;
  }

  int name(int position) {
    return names[position];
  }

  double score(int position) {
    return scores[position];
  }

  boolean contains(int name) {
    return Arrays.stream(names).anyMatch(known -> known == name);
  }

  /** Scores of common names are added; names of this one come first. */
  Missing and(Missing other) {
    if (other.isEmpty()) {
      return this;
    }
    return isEmpty() ? other : merged(other);
  }

  /** One more for each: a condition is worth asking before what it leads to. */
  Missing raised() {
    if (isEmpty()) {
      return this;
    }
    var higher = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      higher[i] = scores[i] + 1;
    }
    return new Missing(names, higher);
  }

  double highestScore() {
    double highest = 0;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }

  private Missing merged(Missing other) {
    int total = names.length + other.names.length;
    var allNames = Arrays.copyOf(names, total);
    var allScores = Arrays.copyOf(scores, total);
    int count = names.length;
    var positions = total > FEW ? positions() : null;
    for (int i = 0; i < other.names.length; i++) {
      int name = other.names[i];
      int at = positions == null ? indexOf(name) : positions.getOrDefault(name, -1);
      if (at >= 0) {
        allScores[at] += other.scores[i];
      } else {
        allNames[count] = name;
        allScores[count++] = other.scores[i];
      }
    }
    return count == total
        ? new Missing(allNames, allScores)
        : new Missing(Arrays.copyOf(allNames, count), Arrays.copyOf(allScores, count));
  }

  private int indexOf(int name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  private HashMap<Integer, Integer> positions() {
    var positions = new HashMap<Integer, Integer>();
    for (int i = 0; i < names.length; i++) {
      positions.put(names[i], i);
    }
    return positions;
  }
}
