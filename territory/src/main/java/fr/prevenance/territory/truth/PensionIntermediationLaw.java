package fr.prevenance.territory.truth;

import fr.prevenance.territory.court.Title;
import java.util.List;
import java.util.OptionalLong;

/**
 * Financial intermediation of child support (code civil, 373-2-2): any enforceable title with a
 * pension in cash that still runs, unless the judge excluded it or both parents refused. The
 * refusal of both does not count where violence by the debtor is reported; such a title is for a
 * human only. Titles older than the automatic scheme are served on request, so they count too.
 */
final class PensionIntermediationLaw {
  private PensionIntermediationLaw() {}

  static List<Entitlement> entitled(World world) {
    return world.titles().stream()
        .filter(PensionIntermediationLaw::isEntitled)
        .map(PensionIntermediationLaw::entitlement)
        .toList();
  }

  private static boolean isEntitled(Title title) {
    boolean isRefused = title.refusals().byBoth() && !title.hasViolence();
    return title.isDue() && title.monthlyCents() > 0 && !title.isExcludedByJudge() && !isRefused;
  }

  private static Entitlement entitlement(Title title) {
    return new Entitlement(
        Right.PENSION_INTERMEDIATION,
        title.creditor(),
        title.number(),
        OptionalLong.empty(),
        title.hasViolence());
  }
}
