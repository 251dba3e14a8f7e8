package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Dossier.DeliveredFact;
import fr.prevenance.server.person.Dossier.Member;
import java.util.List;
import java.util.Map;

/** What becomes of one case for one right; in memory, until the kept ones are written. */
sealed interface Finding {

  Dossier dossier();

  /**
   * @param outcome eligible, to complete or failed
   * @param members those whose data are kept: neither dead nor objecting
   * @param facts those the right asks for
   */
  record Kept(
      Dossier dossier,
      Outcome outcome,
      Member recipient,
      List<Member> members,
      Map<String, DeliveredFact> facts,
      boolean isForAgentOnly)
      implements Finding {

    boolean isEligible() {
      return outcome instanceof Outcome.Eligible;
    }

    boolean isReachable() {
      return recipient.contact().email().isPresent();
    }
  }

  /**
   * @param wasEligible otherwise facts were missing or the rules failed
   */
  record Excluded(Dossier dossier, Exclusion reason, boolean wasEligible) implements Finding {}

  record NotEligible(Dossier dossier) implements Finding {}
}
