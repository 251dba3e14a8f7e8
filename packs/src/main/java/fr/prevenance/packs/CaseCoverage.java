package fr.prevenance.packs;

import fr.prevenance.rules.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which branches of a pack's rules its examples take, all together. */
public final class CaseCoverage {
  private CaseCoverage() {}

  /** Every branch of the pack's rules, in source order. */
  public static List<Coverage.Branch> of(RightPack pack) {
    Coverage coverage = pack.rules().coverage();
    for (Case example : pack.cases()) {
      Subject subject = example.subject();
      deciding(pack, subject).forEach(rule -> subject.evaluate(coverage, rule));
    }
    return coverage.branches();
  }

  /** Amount and certainty are computed for the entitled only. */
  private static Stream<String> deciding(RightPack pack, Subject subject) {
    RightPack.Result result = pack.result();
    Stream<String> others =
        Ruling.of(pack, subject) instanceof Ruling.Entitled
            ? Stream.of(result.amount(), result.certainty()).flatMap(Optional::stream)
            : Stream.empty();
    return Stream.concat(Stream.of(result.eligibility()), others);
  }
}
