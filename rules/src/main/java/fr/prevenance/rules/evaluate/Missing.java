package fr.prevenance.rules.evaluate;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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

  /** Names of a program are far fewer; what lies above them tells whose answer is lacking. */
  private static final int INSTANCE_BIT = 20;

  private static final int MAX_INSTANCES = Integer.MAX_VALUE >> INSTANCE_BIT;

  private final int[] names;
  private final double[] scores;
  private int @Nullable [] table;

  private Missing(int[] names, double[] scores) {
    this.names = names;
    this.scores = scores;
  }

  /**
   * The name of a rule for one individual or group; beyond some 2,000 of them, for anybody. Names
   * below zero, of what is no rule, stay as they are.
   */
  static int nameOf(int rule, int instance) {
    return rule < 0 || instance >= MAX_INSTANCES ? rule : rule | instance + 1 << INSTANCE_BIT;
  }

  static int rule(int name) {
    return name < 0 ? name : name & (1 << INSTANCE_BIT) - 1;
  }

  static OptionalInt instance(int name) {
    int shifted = name >> INSTANCE_BIT;
    return shifted <= 0 ? OptionalInt.empty() : OptionalInt.of(shifted - 1);
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
    return position(name) >= 0;
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

  Missing without(Set<Integer> others) {
    var left = IntStream.range(0, names.length).filter(i -> !others.contains(names[i])).toArray();
    return left.length == names.length
        ? this
        : new Missing(
            Arrays.stream(left).map(i -> names[i]).toArray(),
            Arrays.stream(left).mapToDouble(i -> scores[i]).toArray());
  }

  double highestScore() {
    double highest = 0;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    return highest;
  }

  private Missing merged(Missing other) {
    if (names == other.names) {
      return new Missing(names, added(other.scores));
    }
    var allScores = Arrays.copyOf(scores, scores.length + other.scores.length);
    var allNames = names;
    int count = names.length;
    for (int i = 0; i < other.names.length; i++) {
      int at = position(other.names[i]);
      if (at >= 0) {
        allScores[at] += other.scores[i];
      } else {
        allNames = allNames == names ? Arrays.copyOf(names, allScores.length) : allNames;
        allNames[count] = other.names[i];
        allScores[count++] = other.scores[i];
      }
    }
    return new Missing(
        allNames == names || count == allNames.length ? allNames : Arrays.copyOf(allNames, count),
        count == allScores.length ? allScores : Arrays.copyOf(allScores, count));
  }

  private double[] added(double[] others) {
    var sums = scores.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += others[i];
    }
    return sums;
  }

  private int position(int name) {
    return names.length > FEW ? positionInTable(name) : positionAmongFew(name);
  }

  private int positionAmongFew(int name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] == name) {
        return i;
      }
    }
    return -1;
  }

  private int positionInTable(int name) {
    var slots = table();
    int mask = slots.length - 1;
    for (int at = hash(name) & mask; slots[at] != 0; at = (at + 1) & mask) {
      if (names[slots[at] - 1] == name) {
        return slots[at] - 1;
      }
    }
    return -1;
  }

  /** Positions plus one, by open addressing; made once, since the same map is added to often. */
  private int[] table() {
    var made = table;
    if (made != null) {
      return made;
    }
    var slots = new int[Integer.highestOneBit(names.length) * 4];
    int mask = slots.length - 1;
    for (int i = 0; i < names.length; i++) {
      int at = hash(names[i]) & mask;
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = i + 1;
    }
    table = slots;
    return slots;
  }

  private static int hash(int name) {
    int mixed = name * 0x9E3779B9;
    return mixed ^ mixed >>> 16;
  }
}
