package fr.prevenance.packs;

import fr.prevenance.rules.Coverage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which branches of a pack's rules its examples take, all together. */
public final class CaseCoverage {
  private CaseCoverage() {}

  /** Every branch of the pack's rules, in source order. */
  public static List<Coverage.Branch> of(RightPack pack) {
    Coverage coverage = pack.rules().coverage();
    for (Case example : pack.cases()) {
      Subject subject = example.subject();
      deciding(pack, example).forEach(rule -> subject.evaluate(coverage, rule));
    }
    return coverage.branches();
  }

  /**
   * The rules that an example looks at: those it names, and for the entitled all that goes with the
   * right.
   */
  private static Stream<String> deciding(RightPack pack, Case example) {
    RightPack.Result result = pack.result();
    Stream<String> others =
        Ruling.of(pack, example.subject()) instanceof Ruling.Entitled
            ? Stream.of(
                    Stream.of(result.amount(), result.certainty()).flatMap(Optional::stream),
                    result.details().stream(),
                    pack.deadlines().stream().map(RightPack.Deadline::date))
                .flatMap(Function.identity())
            : Stream.empty();
    return Stream.of(Stream.of(result.eligibility()), others, example.rules().keySet().stream())
        .flatMap(Function.identity());
  }
}
