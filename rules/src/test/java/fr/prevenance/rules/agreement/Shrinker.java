package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the smallest case that two engines still disagree about in the same way. */
final class Shrinker {
  private static final int ATTEMPTS = 4000;

  private final Judge judge;

  Shrinker(Judge judge) {
    this.judge = judge;
  }

  Disagreement minimal(Disagreement found) {
    var smallest = alone(found);
    int left = ATTEMPTS;
    boolean smaller = true;
    while (smaller && left > 0) {
      smaller = false;
      for (AgreementCase candidate : candidates(smallest.example())) {
        left--;
        var still = disagreement(candidate, smallest);
        if (still.isPresent()) {
          smallest = still.get();
          smaller = true;
          break;
        }
      }
    }
    return smallest;
  }

  /** The case with the one expression, unless the others matter. */
  private Disagreement alone(Disagreement found) {
    var only = found.example().withExpressions(List.of(found.expression()));
    return disagreement(only, found).orElse(found);
  }

  private Optional<Disagreement> disagreement(AgreementCase example, Disagreement known) {
    return judge.disagreement(example).filter(known::isLike);
  }

  private static List<AgreementCase> candidates(AgreementCase example) {
    int weight = weight(example);
    return Stream.of(
            Stream.of(example.withOptions(CaseOptions.USUAL)),
            withoutFamilies(example),
            Reductions.entries(example.situation()).stream().map(example::withSituation),
            Reductions.entries(example.rules()).stream().map(example::withRules),
            expressions(example))
        .flatMap(simpler -> simpler)
        .filter(simpler -> weight(simpler) < weight)
        .toList();
  }

  /** Without a rule and all that is below it. */
  private static Stream<AgreementCase> withoutFamilies(AgreementCase example) {
    return example.rules().keySet().stream()
        .map(parent -> example.withRules(outside(example.rules(), parent)));
  }

  private static Map<String, Object> outside(Map<String, Object> rules, String parent) {
    var rest = new java.util.LinkedHashMap<>(rules);
    String name = parent.replace("[privé] ", "");
    rest.keySet().removeIf(key -> isWithin(key.replace("[privé] ", ""), name));
    return rest;
  }

  private static boolean isWithin(String name, String ancestor) {
    return name.equals(ancestor) || name.startsWith(ancestor + " . ");
  }

  private static Stream<AgreementCase> expressions(AgreementCase example) {
    var simpler = new ArrayList<AgreementCase>();
    for (Object less : Reductions.of(example.expressions())) {
      if (less instanceof List<?> list && !list.isEmpty()) {
        simpler.add(example.withExpressions(list.stream().map(Object::toString).toList()));
      }
    }
    return simpler.stream();
  }

  private static int weight(AgreementCase example) {
    return Reductions.weight(example.rules())
        + Reductions.weight(example.situation())
        + Reductions.weight(example.expressions())
        + 5 * example.options().toMap().size();
  }
}
