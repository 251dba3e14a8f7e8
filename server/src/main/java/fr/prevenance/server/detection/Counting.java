package fr.prevenance.server.detection;

import fr.prevenance.population.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds findings up; holds counters only. */
final class Counting {
  static final String NOT_ELIGIBLE = "non éligible";
  static final String LEFT_OUT = "membre décédé ou opposé d’un dossier conservé";

  private final Map<String, Integer> excluded = new TreeMap<>();
  private final Map<String, Integer> destroyed = new TreeMap<>();
  private int eligible;
  private int toComplete;
  private int failed;
  private int notEligible;
  private int undecidedExcluded;
  private int forAgentOnly;
  private int unreachable;

  private Counting() {}

  static Tally of(List<Finding> findings) {
    var counting = new Counting();
    findings.forEach(counting::add);
    return counting.tally(findings.size());
  }

  private void add(Finding finding) {
    switch (finding) {
      case Finding.Kept kept -> keep(kept);
      case Finding.Excluded(var dossier, var reason, boolean wasEligible) -> {
        exclude(reason, wasEligible);
        destroy(reason.label(), dossier.members().size());
      }
      case Finding.NotEligible(var dossier) -> {
        notEligible++;
        destroy(NOT_ELIGIBLE, dossier.members().size());
      }
    }
  }

  /** A doubt on who it is withholds facts: it counts even where they are then missing. */
  private void exclude(Exclusion reason, boolean wasEligible) {
    if (wasEligible || reason == Exclusion.AMBIGUOUS_IDENTITY) {
      excluded.merge(reason.key(), 1, Integer::sum);
    } else {
      undecidedExcluded++;
    }
  }

  private void keep(Finding.Kept kept) {
    switch (kept.outcome()) {
      case Outcome.Eligible _ -> countEligible(kept);
      case Outcome.ToComplete _ -> toComplete++;
      case Outcome.Failed _ -> failed++;
      case Outcome.NotEligible _ ->
          throw new IllegalStateException("Nobody found not entitled is kept.");
    }
    destroy(LEFT_OUT, kept.dossier().members().size() - kept.members().size());
  }

  private void countEligible(Finding.Kept kept) {
    eligible++;
    forAgentOnly += kept.isForAgentOnly() ? 1 : 0;
    unreachable += kept.isReachable() ? 0 : 1;
  }

  private void destroy(String reason, int people) {
    if (people > 0) {
      destroyed.merge(reason, people, Integer::sum);
    }
  }

  private Tally tally(int cases) {
    return new Tally(
        cases,
        eligible,
        toComplete,
        failed,
        notEligible,
        undecidedExcluded,
        forAgentOnly,
        unreachable,
        excluded,
        destroyed);
  }
}
