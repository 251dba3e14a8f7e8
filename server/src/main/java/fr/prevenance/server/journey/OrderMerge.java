package fr.prevenance.server.journey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Merges two orders of brothers.
 *
 * <p>Of those that both sides have, each two stand as whoever changed their order put them, else as
 * they stood; when that is no order (one side put Y before X, the other Z before Y, and X stood
 * before Z) there is none in common. Those that one side alone has follow whom they followed there;
 * two that both sides put in one place follow each other by identifier.
 */
final class OrderMerge {
  private static final String START = "";

  private final Map<String, Integer> base;
  private final Map<String, Integer> mine;
  private final Map<String, Integer> theirs;
  private final List<List<String>> sides;
  private final Set<String> members;

  OrderMerge(List<String> base, List<String> mine, List<String> theirs, Set<String> members) {
    this.base = ranks(base);
    this.mine = ranks(mine);
    this.theirs = ranks(theirs);
    this.sides = List.of(mine, theirs);
    this.members = members;
  }

  /** Empty where there is no order in common. */
  Optional<List<String>> merged() {
    List<String> shared = members.stream().filter(this::isShared).toList();
    Map<String, Integer> before = new HashMap<>();
    for (String one : shared) {
      for (String two : shared) {
        if (!one.equals(two)) {
          var isFirst = isFirst(one, two);
          if (isFirst.isEmpty()) {
            return Optional.empty();
          }
          before.merge(isFirst.get() ? two : one, 1, Integer::sum);
        }
      }
    }
    // In an order of n, one has nobody before it, one has one …; each pair was counted twice.
    String[] ordered = new String[shared.size()];
    for (String one : shared) {
      int rank = before.getOrDefault(one, 0) / 2;
      if (ordered[rank] != null) {
        return Optional.empty();
      }
      ordered[rank] = one;
    }
    return Optional.of(like(List.of(ordered)));
  }

  /** Those of a side that both sides have and that are kept, as that side puts them. */
  List<String> shared(List<String> side) {
    return side.stream().filter(this::isShared).filter(members::contains).toList();
  }

  /** All members, the shared ones in this order. */
  List<String> like(List<String> shared) {
    Map<String, Map<String, List<String>>> runs = new HashMap<>();
    sides.forEach(side -> addRuns(side, runs));
    List<String> all = new ArrayList<>();
    addAll(START, runs, all);
    for (String one : shared) {
      all.add(one);
      addAll(one, runs, all);
    }
    return all;
  }

  private void addRuns(List<String> side, Map<String, Map<String, List<String>>> runs) {
    String anchor = START;
    List<String> run = new ArrayList<>();
    for (String one : side) {
      if (members.contains(one) && isShared(one)) {
        anchor = one;
        run = new ArrayList<>();
      } else if (members.contains(one)) {
        if (run.isEmpty()) {
          runs.computeIfAbsent(anchor, _ -> new TreeMap<>()).put(one, run);
        }
        run.add(one);
      }
    }
  }

  private static void addAll(
      String anchor, Map<String, Map<String, List<String>>> runs, List<String> all) {
    runs.getOrDefault(anchor, Map.of()).values().forEach(all::addAll);
  }

  private boolean isShared(String id) {
    return mine.containsKey(id) && theirs.containsKey(id);
  }

  /** Whether one stands before two; empty where both sides put them there, otherwise. */
  private Optional<Boolean> isFirst(String one, String two) {
    boolean isFirstInMine = isFirst(mine, one, two);
    boolean isFirstInTheirs = isFirst(theirs, one, two);
    if (isFirstInMine == isFirstInTheirs) {
      return Optional.of(isFirstInMine);
    }
    if (!base.containsKey(one) || !base.containsKey(two)) {
      return Optional.empty();
    }
    return Optional.of(isFirstInMine == isFirst(base, one, two) ? isFirstInTheirs : isFirstInMine);
  }

  private static boolean isFirst(Map<String, Integer> ranks, String one, String two) {
    return rank(ranks, one) < rank(ranks, two);
  }

  private static int rank(Map<String, Integer> ranks, String id) {
    return ranks.getOrDefault(id, 0);
  }

  private static Map<String, Integer> ranks(List<String> ids) {
    Map<String, Integer> ranks = new HashMap<>();
    ids.forEach(id -> ranks.put(id, ranks.size()));
    return ranks;
  }
}
