package fr.prevenance.population.study;

import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Persons with one right and without another, for each pair of rights, before and after.
 *
 * <p>« A without B » less « B without A » is how many have A less how many have B: numbers of
 * several pairs can be worked out from each other. So what is secret of a pair is secret both ways
 * and on both days. A pair is safe if persons could be exchanged without changing anything else:
 * one with both rights and one with neither, against one with each; and if they are like each other
 * in all other rights. Where too few are, all is secret of one of the two rights: whether anybody
 * has it is then told by nothing.
 */
final class CrossingTable {
  private final List<String> rights;
  private final Map<Standing, Long> standings;
  private final boolean[][] isSecret;
  private final BitSet untold = new BitSet();

  CrossingTable(List<String> rights, Map<Standing, Long> standings) {
    this.rights = List.copyOf(rights);
    this.standings = Map.copyOf(standings);
    this.isSecret = new boolean[rights.size()][rights.size()];
    hideSmall();
    hideUnsafe();
  }

  List<CrossingRow> rows() {
    List<CrossingRow> rows = new ArrayList<>();
    for (int one = 0; one < rights.size(); one++) {
      for (int other = 0; other < rights.size(); other++) {
        if (one != other) {
          rows.add(
              new CrossingRow(
                  rights.get(one),
                  rights.get(other),
                  told(one, other, false),
                  told(one, other, true)));
        }
      }
    }
    return rows;
  }

  private OptionalLong told(int one, int other, boolean isAfter) {
    return isSecret[one][other]
        ? OptionalLong.empty()
        : OptionalLong.of(without(one, other, isAfter));
  }

  private long without(int one, int other, boolean isAfter) {
    return standings.entrySet().stream()
        .filter(entry -> entry.getKey().hasWithout(one, other, isAfter))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private void hideSmall() {
    for (int one = 0; one < rights.size(); one++) {
      for (int other = 0; other < rights.size(); other++) {
        long fewest = Math.min(without(one, other, false), without(one, other, true));
        if (one != other && fewest < Secrecy.FEWEST) {
          hide(one, other);
        }
      }
    }
  }

  private void hide(int one, int other) {
    isSecret[one][other] = true;
    isSecret[other][one] = true;
  }

  /** Each turn leaves one right less to be told of. */
  private void hideUnsafe() {
    for (int one = 0; one < rights.size(); one++) {
      for (int other = 0; other < one; other++) {
        if (isSecret[one][other] && !isSafe(one, other)) {
          hideAll(
              !untold.get(one) && (untold.get(other) || holders(one) <= holders(other))
                  ? one
                  : other);
          hideUnsafe();
          return;
        }
      }
    }
  }

  private void hideAll(int right) {
    untold.set(right);
    for (int other = 0; other < rights.size(); other++) {
      if (other != right) {
        hide(right, other);
      }
    }
  }

  private boolean isSafe(int one, int other) {
    boolean areUntold = untold.get(one) && untold.get(other);
    return areUntold
        || (untold.get(one) && canVary(one, other))
        || (untold.get(other) && canVary(other, one))
        || exchangeable(one, other) >= Secrecy.WIDTH;
  }

  /** Whether enough persons with the other right, and without, could have a right or not. */
  private boolean canVary(int untoldRight, int other) {
    long with = 0;
    long without = 0;
    for (Map.Entry<Standing, Long> entry : standings.entrySet()) {
      Standing standing = entry.getKey();
      if (standing.keeps(untoldRight) || standing.neverHas(untoldRight)) {
        with += standing.keeps(other) ? entry.getValue() : 0;
        without += standing.neverHas(other) ? entry.getValue() : 0;
      }
    }
    return Math.min(with, without) >= Secrecy.WIDTH;
  }

  /** Persons, by the two rights that they have, among others who are alike. */
  private static final class Alike {
    private long both;
    private long neither;
    private long first;
    private long second;

    void add(Standing standing, int one, int other, long count) {
      if (standing.keeps(one)) {
        both += standing.keeps(other) ? count : 0;
        first += standing.neverHas(other) ? count : 0;
      } else if (standing.neverHas(one)) {
        second += standing.keeps(other) ? count : 0;
        neither += standing.neverHas(other) ? count : 0;
      }
    }

    /** How far both numbers of the pair could be greater, and how far less. */
    long exchanges() {
      return Math.min(both, neither) + Math.min(first, second);
    }
  }

  private long exchangeable(int one, int other) {
    Map<Standing, Alike> alike = new HashMap<>();
    standings.forEach((standing, count) ->
        alike
            .computeIfAbsent(standing.without(one, other), _ -> new Alike())
            .add(standing, one, other, count));
    return alike.values().stream().mapToLong(Alike::exchanges).sum();
  }

  private long holders(int right) {
    return standings.entrySet().stream()
        .filter(entry -> entry.getKey().keeps(right))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
