package fr.prevenance.server.detection;

import fr.prevenance.server.person.AmbiguousPair;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All findings of one run, in memory only. */
record ScreenedRight(UUID run, ServedRight right, List<Finding> findings) {

  List<Finding.Kept> kept() {
    return findings.stream()
        .filter(Finding.Kept.class::isInstance)
        .map(Finding.Kept.class::cast)
        .toList();
  }

  /** Pairs on which an offer waits; pairs of people who are not entitled are destroyed. */
  Set<AmbiguousPair> undecided() {
    return findings.stream()
        .filter(ScreenedRight::isLeftToAnAgent)
        .flatMap(finding -> finding.dossier().doubts().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  Tally tally() {
    return Counting.of(findings);
  }

  private static boolean isLeftToAnAgent(Finding finding) {
    return finding instanceof Finding.Excluded(_, var reason, _)
        && reason == Exclusion.AMBIGUOUS_IDENTITY;
  }
}
