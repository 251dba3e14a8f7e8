package fr.prevenance.server.detection;

import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Dossier.DeliveredFact;
import fr.prevenance.server.person.Dossier.Member;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides one right case by case, then sets aside those who must not be written to.
 *
 * <p>Objection: the offer falls with the objection of the recipient, and with that of any member
 * through whose identity another source's facts came in, since the decision rests on them. Another
 * member's objection takes that member's own data away; the facts of the principal row are as much
 * the recipient's. The dead leave a case in the same way, and only a dead recipient ends it.
 */
final class Screening {
  private final ServedRight right;
  private final LocalDate date;
  private final Wishes wishes;
  private final Access access;

  Screening(ServedRight right, LocalDate date, Wishes wishes, Access access) {
    this.right = right;
    this.date = date;
    this.wishes = wishes;
    this.access = access;
  }

  /** Screens all cases, on all cores. */
  List<Finding> screen(List<Dossier> dossiers) {
    return dossiers.parallelStream().map(this::screen).toList();
  }

  /** What the rules come to, whatever the people asked for. */
  Outcome outcome(Dossier dossier) {
    return right.decision().decide(opened(neededFacts(dossier)), date);
  }

  Finding screen(Dossier dossier) {
    var facts = neededFacts(dossier);
    var outcome = right.decision().decide(opened(facts), date);
    if (outcome instanceof Outcome.NotEligible) {
      return new Finding.NotEligible(dossier);
    }
    var recipient = recipient(dossier);
    return exclusion(dossier, recipient)
        .<Finding>map(reason -> new Finding.Excluded(dossier, reason, isEligible(outcome)))
        .orElseGet(() -> kept(dossier, outcome, recipient, facts));
  }

  private Map<String, DeliveredFact> neededFacts(Dossier dossier) {
    var needed = new HashMap<>(dossier.facts());
    needed
        .entrySet()
        .removeIf(
            fact -> !right.needs(fact.getKey(), fact.getValue().value().provenance().asOf(), date));
    return needed;
  }

  private Map<String, FactValue> opened(Map<String, DeliveredFact> facts) {
    var opened = new HashMap<String, FactValue>();
    facts.forEach((name, fact) ->
        opened.put(name, new FactValue(access.open(fact.value()), fact.isCertified())));
    return opened;
  }

  /** Without a member in the recipient's role, the first of the case, and an agent decides. */
  private Member recipient(Dossier dossier) {
    return dossier.inRole(right.recipientRole()).orElseGet(() -> dossier.members().getFirst());
  }

  private Optional<Exclusion> exclusion(Dossier dossier, Member recipient) {
    if (dossier.isAlreadyBeneficiary()) {
      return Optional.of(Exclusion.ALREADY_BENEFICIARY);
    }
    if (recipient.isDeceased()) {
      return Optional.of(Exclusion.DECEASED);
    }
    if (restsOn(dossier, recipient, this::objects)) {
      return Optional.of(Exclusion.OBJECTED);
    }
    if (wishes.renounced().test(access.open(recipient.identity()))) {
      return Optional.of(Exclusion.RENOUNCED);
    }
    return dossier.isAmbiguous() ? Optional.of(Exclusion.AMBIGUOUS_IDENTITY) : Optional.empty();
  }

  private static boolean restsOn(Dossier dossier, Member recipient, Predicate<Member> wish) {
    return dossier.members().stream()
        .filter(member -> member.isReliedUpon() || member.equals(recipient))
        .anyMatch(wish);
  }

  private boolean objects(Member member) {
    return wishes.objected().test(access.open(member.identity()));
  }

  private static boolean isEligible(Outcome outcome) {
    return outcome instanceof Outcome.Eligible;
  }

  private Finding kept(
      Dossier dossier, Outcome outcome, Member recipient, Map<String, DeliveredFact> facts) {
    var members =
        dossier.members().stream()
            .filter(member -> !member.isDeceased() && !objects(member))
            .toList();
    return new Finding.Kept(
        dossier, outcome, recipient, members, facts, isForAgentOnly(dossier, outcome, facts));
  }

  private boolean isForAgentOnly(
      Dossier dossier, Outcome outcome, Map<String, DeliveredFact> facts) {
    return outcome instanceof Outcome.Failed
        || dossier.inRole(right.recipientRole()).isEmpty()
        || facts.entrySet().stream()
            .anyMatch(
                fact -> right.callsForAgent(fact.getKey(), access.open(fact.getValue().value())));
  }
}
