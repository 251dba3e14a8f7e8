package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts agreements: in all, for each mechanism and for each pair of mechanisms that meet. */
final class AgreementReport {
  private final Map<String, Tally> byMechanism = new TreeMap<>();
  private final Map<MechanismUse.Pair, Tally> byPair = new HashMap<>();
  private final Map<Difference, Integer> differences = new EnumMap<>(Difference.class);
  private final Tally all = new Tally();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int otherScores;

  void add(Judge.Compared compared) {
    var use = MechanismUse.of(compared.example());
    for (int index = 0; index < compared.expected().size(); index++) {
      count(use, compared.expected().get(index), compared.ours().get(index));
    }
    compared.disagreement().ifPresent(disagreements::add);
  }

  private void count(MechanismUse use, Answer expected, Answer ours) {
    var difference = Comparison.between(expected, ours);
    boolean agrees = difference.isEmpty();
    difference.ifPresent(kind -> differences.merge(kind, 1, Integer::sum));
    if (agrees && !Comparison.sameScores(expected, ours)) {
      otherScores++;
    }
    all.add(agrees);
    use.mechanisms().forEach(name -> tally(byMechanism, name).add(agrees));
    use.pairs().forEach(pair -> tally(byPair, pair).add(agrees));
  }

  private static <K> Tally tally(Map<K, Tally> tallies, K key) {
    return tallies.computeIfAbsent(key, _ -> new Tally());
  }

  /** One for each case that disagrees. */
  List<Disagreement> disagreements() {
    return disagreements;
  }

  /** How many pairs of mechanisms met in some case. */
  int pairs() {
    return byPair.size();
  }

  @Override
  public String toString() {
    var text = new StringBuilder(line("ALL", all));
    byMechanism.forEach((name, tally) -> text.append(line(name, tally)));
    text.append("pairs that met: ").append(byPair.size()).append('\n');
    text.append(worstPairs());
    text.append("differences: ").append(differences).append('\n');
    text.append("same names but other scores: ").append(otherScores).append('\n');
    return text.toString();
  }

  private String worstPairs() {
    return byPair.entrySet().stream()
        .filter(entry -> entry.getValue().agreed < entry.getValue().total)
        .sorted(Comparator.comparingDouble(entry -> entry.getValue().share()))
        .limit(40)
        .map(entry -> line(entry.getKey().toString(), entry.getValue()))
        .collect(Collectors.joining());
  }

  /** The whole matrix, semicolon separated: a line for each outer mechanism, agreed/total. */
  String matrix() {
    var names = List.copyOf(Mechanisms.ALL);
    var text = new StringBuilder("outer").append(';').append(String.join(";", names)).append('\n');
    for (String outer : names) {
      text.append(outer);
      names.forEach(inner -> text.append(';').append(cell(new MechanismUse.Pair(outer, inner))));
      text.append('\n');
    }
    return text.toString();
  }

  private String cell(MechanismUse.Pair pair) {
    var tally = byPair.get(pair);
    return tally == null ? "" : tally.agreed + "/" + tally.total;
  }

  private static String line(String name, Tally tally) {
    return String.format(
        Locale.ROOT, "%-60s %6d/%-6d %6.2f%%%n", name, tally.agreed, tally.total, tally.share());
  }

  private static final class Tally {
    private int agreed;
    private int total;

    void add(boolean agrees) {
      total++;
      agreed += agrees ? 1 : 0;
    }

    double share() {
      return 100.0 * agreed / total;
    }
  }
}
