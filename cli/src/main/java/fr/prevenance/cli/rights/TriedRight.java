package fr.prevenance.cli.rights;

import fr.prevenance.packs.CaseCoverage;
import fr.prevenance.packs.PackCases;
import fr.prevenance.packs.RightPack;
import java.util.List;
import java.util.stream.Collectors;

/** A right with its examples replayed. */
record TriedRight(String right, boolean passed, List<TriedCase> cases, BranchReport coverage) {
  TriedRight {
    cases = List.copyOf(cases);
  }

  static TriedRight of(RightPack pack) {
    List<TriedCase> cases = PackCases.run(pack).stream().map(TriedCase::of).toList();
    return new TriedRight(
        pack.slug(),
        cases.stream().allMatch(TriedCase::passed),
        cases,
        BranchReport.of(CaseCoverage.of(pack)));
  }

  String text() {
    long conforming = cases.stream().filter(TriedCase::passed).count();
    return cases.stream().map(TriedCase::text).collect(Collectors.joining())
        + "%s : %d exemples, %d conformes, %d en défaut ; %s%n"
            .formatted(
                right, cases.size(), conforming, cases.size() - conforming, coverage.summary());
  }
}
