package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a class computes: results, written to columns, then what is handed on to other kinds.
 *
 * @param gates for each, the tests under which alone it is computed
 */
record Parts(List<Expr> values, int handedOn, List<List<Expr>> gates) {

  static Parts of(List<Expr> results, List<Link.Source> handedOn) {
    var values = new ArrayList<>(results);
    var gates = new ArrayList<List<Expr>>();
    results.forEach(_ -> gates.add(List.of()));
    for (var source : handedOn) {
      values.add(source.value());
      gates.add(source.gates());
    }
    return new Parts(List.copyOf(values), handedOn.size(), List.copyOf(gates));
  }

  /** How many are written to columns: the first ones. */
  int written() {
    return values.size() - handedOn;
  }

  /** All there is to look at, gates included. */
  List<Expr> all() {
    var all = new ArrayList<>(values);
    gates.forEach(all::addAll);
    return all;
  }

  /** What every row computes: the outermost gates too. */
  List<Expr> always() {
    var always = new ArrayList<Expr>();
    for (int i = 0; i < values.size(); i++) {
      always.add(gates.get(i).isEmpty() ? values.get(i) : gates.get(i).getFirst());
    }
    return always;
  }

  /**
   * What one method computes.
   *
   * @param positions among the values
   */
  record Share(List<Integer> positions, List<Expr> gates) {}

  /**
   * The methods: what every row computes first, then what stands behind the same gates.
   *
   * @param size how many values one method computes at most
   */
  List<Share> shares(int size) {
    var byGates = new LinkedHashMap<List<Expr>, List<Integer>>();
    byGates.put(List.of(), new ArrayList<>());
    for (int i = 0; i < values.size(); i++) {
      byGates.computeIfAbsent(gates.get(i), _ -> new ArrayList<>()).add(i);
    }
    var shares = new ArrayList<Share>();
    byGates.forEach((tests, positions) ->
        cut(positions, size).forEach(some -> shares.add(new Share(some, tests))));
    return shares;
  }

  /** At least one, be it empty. */
  private static List<List<Integer>> cut(List<Integer> positions, int size) {
    return IntStream.rangeClosed(0, Math.max(0, positions.size() - 1) / size)
        .mapToObj(i -> positions.subList(i * size, Math.min(positions.size(), (i + 1) * size)))
        .toList();
  }
}
