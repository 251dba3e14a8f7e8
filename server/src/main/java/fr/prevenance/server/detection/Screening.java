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
import java.util.stream.IntStream;

/**
 * Decides one right slice by slice, then sets aside those who must not be written to.
 *
 * <p>Objection: the offer falls with the objection of the recipient, and with that of any member
 * through whose identity another source's facts came in, since the decision rests on them. Another
 * member's objection takes that member's own data away; the facts of the principal row are as much
 * the recipient's. The dead leave a case in the same way, and only a dead recipient ends it.
 */
final class Screening {
  /**
   * Fewer are decided one by one: the interpreter has done before anybody would notice, and no code
   * need be generated for them (docs/measures.md, bench/screening).
   */
  static final int MANY = 256;

  /** Cases laid out together: enough for generated code, few enough to stay near the processor. */
  static final int SLICE = 1_024;

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
    return dossiers.size() < MANY
        ? dossiers.parallelStream().map(this::screen).toList()
        : slices(dossiers.size())
            .parallel()
            .mapToObj(slice -> slice(dossiers, slice))
            .flatMap(slice -> screenTogether(slice).stream())
            .toList();
  }

  private static IntStream slices(int dossiers) {
    return IntStream.range(0, Math.ceilDiv(dossiers, SLICE));
  }

  private static List<Dossier> slice(List<Dossier> dossiers, int slice) {
    return dossiers.subList(slice * SLICE, Math.min(dossiers.size(), (slice + 1) * SLICE));
  }

  /** In the calling thread. What is laid out in columns is gone once they are decided. */
  List<Finding> screenTogether(List<Dossier> dossiers) {
    var facts = dossiers.stream().map(this::neededFacts).toList();
    var outcomes = right.decision().decide(facts.stream().map(this::opened).toList(), date);
    return IntStream.range(0, dossiers.size())
        .mapToObj(i -> finding(dossiers.get(i), outcomes.get(i), facts.get(i)))
        .toList();
  }

  Finding screen(Dossier dossier) {
    var facts = neededFacts(dossier);
    var outcome = right.decision().decide(opened(facts), date);
    return outcome instanceof Outcome.NotEligible
        ? new Finding.NotEligible(dossier)
        : finding(dossier, outcome, facts);
  }

  private Finding finding(
      Dossier dossier, Optional<Outcome> outcome, Map<String, DeliveredFact> facts) {
    return outcome
        .map(found -> finding(dossier, found, facts))
        .orElseGet(() -> new Finding.NotEligible(dossier));
  }

  /** What the rules come to, whatever the people asked for. */
  Outcome outcome(Dossier dossier) {
    return right.decision().decide(opened(neededFacts(dossier)), date);
  }

  private Finding finding(Dossier dossier, Outcome outcome, Map<String, DeliveredFact> facts) {
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
