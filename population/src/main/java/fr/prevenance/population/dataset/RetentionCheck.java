package fr.prevenance.population.dataset;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Data exchanged in order to inform are kept twelve months at most (CRPA R114-9-7). */
final class RetentionCheck {
  private static final int MOST_MONTHS = 12;

  private final Section top;
  private final DatasetDescription description;
  private final List<PackIssue> issues = new ArrayList<>();

  RetentionCheck(Section top, DatasetDescription description) {
    this.top = top;
    this.description = description;
  }

  List<PackIssue> issues() {
    check(description.receivedOn(), description.expiresOn(), "");
    description.facts().stream()
        .filter(fact ->
            !fact.receivedOn().equals(description.receivedOn())
                || !fact.expiresOn().equals(description.expiresOn()))
        .forEach(fact ->
            check(fact.receivedOn(), fact.expiresOn(), " de « %s »".formatted(fact.name())));
    return issues;
  }

  private void check(LocalDate receivedOn, LocalDate expiresOn, String of) {
    if (!expiresOn.isAfter(receivedOn)) {
      report(
          "échéance-impossible",
          "L'échéance%s ne suit pas la réception.".formatted(of),
          "« expire » est le premier jour où la donnée ne se lit plus : il vient après « reçu ».");
    } else if (isLimited() && expiresOn.isAfter(receivedOn.plusMonths(MOST_MONTHS))) {
      report(
          "durée-excessive",
          "L'échéance%s est plus de douze mois après la réception.".formatted(of),
          "Des données échangées pour informer se gardent douze mois au plus (CRPA, R114-9-7) :"
              + " avancez « expire ».");
    }
  }

  private boolean isLimited() {
    return description.holding() == Holding.EXCHANGED
        && description.processing().purpose() == Purpose.INFORM;
  }

  private void report(String code, String message, String mend) {
    issues.add(top.issue("expire", code, message, mend));
  }
}
