package fr.prevenance.cli.rights;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.packs.CaseCoverage;
import fr.prevenance.packs.PackCases;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A version of a right with its examples replayed.
 *
 * @param version fingerprint of its folder
 * @param inForce the days of the version, as people read them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record TriedRight(
    String right,
    String version,
    LocalDate inForceFrom,
    Optional<LocalDate> inForceUntil,
    @JsonIgnore String inForce,
    boolean passed,
    List<TriedCase> cases,
    BranchReport coverage) {
  TriedRight {
    cases = List.copyOf(cases);
  }

  static TriedRight of(RightPack pack) {
    List<TriedCase> cases = PackCases.run(pack).stream().map(TriedCase::of).toList();
    return new TriedRight(
        pack.slug(),
        pack.fingerprint(),
        pack.inForceFrom(),
        pack.inForceUntil(),
        InForce.words(pack),
        cases.stream().allMatch(TriedCase::passed),
        cases,
        BranchReport.of(CaseCoverage.of(pack)));
  }

  String text() {
    long conforming = cases.stream().filter(TriedCase::passed).count();
    return cases.stream().map(TriedCase::text).collect(Collectors.joining())
        + "%s (%s) : %d exemples, %d conformes, %d en défaut ; %s%n"
            .formatted(
                right,
                inForce,
                cases.size(),
                conforming,
                cases.size() - conforming,
                coverage.summary());
  }
}
