package fr.prevenance.packs;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Situation;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * What the rules of a right say of one situation, every given fact taken as exact.
 *
 * <p>Facts declared {@code moins certain} may be assumed by the rules when they are unknown. An
 * entitlement that rests on such an assumption is one level less certain; a refusal never rests on
 * one: it is then undecided.
 *
 * <p>Telling why costs more than deciding: it is told when it is asked for.
 */
public sealed interface Ruling {

  /**
   * The right is due.
   *
   * @param amountInCents euros × 100; empty for a right without amount, or whose amount lacks facts
   * @param certainty as packs write it: « certaine », « probable » or « possible »
   * @param assumed facts that were unknown and assumed
   * @param refining facts whose answer would give or refine the amount and the certainty, in order
   * @param whose of a case with members: for a fact, the ids of those to ask
   */
  record Entitled(
      OptionalLong amountInCents,
      String certainty,
      List<String> assumed,
      List<String> refining,
      Map<String, List<String>> whose,
      Supplier<Explanation> trace)
      implements Ruling {

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /** A condition does not hold, whatever was assumed. */
  record NotEntitled(Supplier<Explanation> trace) implements Ruling {

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /**
   * Facts are missing.
   *
   * @param missing facts to ask for, in order
   * @param whose of a case with members: for a fact, the ids of those to ask
   */
  record Undecided(
      List<String> missing, Map<String, List<String>> whose, Supplier<Explanation> trace)
      implements Ruling {

    /** Why: told anew at each call. */
    public Explanation explanation() {
      return trace.get();
    }
  }

  /**
   * The rules could not decide.
   *
   * @param code stable: that of the rules engine, {@code montant-incorrect}, {@code
   *     éligibilité-incorrecte}, {@code certitude-incorrecte} or {@code hors-vigueur}
   * @param message in French
   */
  record Failed(String code, String rule, String message) implements Ruling {}

  /** Decides one situation. */
  static Ruling of(RightPack pack, Situation situation) {
    return of(pack, Subject.of(situation));
  }

  /** Decides for someone alone or among others. */
  static Ruling of(RightPack pack, Subject subject) {
    return of(pack, subject, subject.inquiry(pack.rules()));
  }

  /**
   * As the other, within an inquiry that goes on.
   *
   * @param inquiry into the rules of the right for that subject
   */
  static Ruling of(RightPack pack, Subject subject, Inquiry inquiry) {
    return new RulingDecision(pack, subject, inquiry).decide();
  }
}
