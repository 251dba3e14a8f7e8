package fr.prevenance.packs;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import java.util.Optional;

/**
 * The one reason a refusal is told by: the first condition that does not hold, as closely as the
 * right itself words it.
 *
 * <p>A conjunction stops at the first condition that fails, so the culprit is the last one looked
 * at: it is followed down while it alone failed. Where several failed (none of « une de ces
 * conditions »), their whole is the reason. The way down ends before what is no condition in words:
 * a fact, whose title is the name of a datum (« Résidence principale »); an expression; one
 * member's own rule, where the group's says what was asked of all. Only the rule of eligibility,
 * which says no more than the name of the right, is always left for the condition below it.
 */
public final class FailingCondition {
  private FailingCondition() {}

  /**
   * Title of that condition.
   *
   * @param eligibility why the right's eligibility came to its value
   * @return empty where nothing was refused
   */
  public static Optional<String> of(RightPack pack, Explanation eligibility) {
    if (!isUnmet(eligibility)) {
      return Optional.empty();
    }
    Explanation reason = soleCulprit(eligibility).orElse(eligibility);
    for (var next = condition(pack, reason); next.isPresent(); next = condition(pack, reason)) {
      reason = next.get();
    }
    return Optional.of(reason.title());
  }

  private static Optional<Explanation> condition(RightPack pack, Explanation reason) {
    return soleCulprit(reason)
        .filter(culprit -> pack.rules().find(culprit.rule()).isPresent())
        .filter(culprit -> pack.fact(culprit.rule()).isEmpty());
  }

  private static Optional<Explanation> soleCulprit(Explanation explanation) {
    var unmet = explanation.children().stream().filter(FailingCondition::isUnmet).toList();
    boolean isSole = unmet.size() == 1 && unmet.getFirst() == explanation.children().getLast();
    return isSole ? Optional.of(unmet.getFirst()) : Optional.empty();
  }

  private static boolean isUnmet(Explanation explanation) {
    return explanation.value() instanceof Value.NotApplicable
        || explanation.value().equals(Value.of(false));
  }
}
