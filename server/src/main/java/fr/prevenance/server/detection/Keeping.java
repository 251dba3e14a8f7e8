package fr.prevenance.server.detection;

import fr.prevenance.server.detection.Detection.Member;
import fr.prevenance.server.detection.DetectionTable.Basis;
import fr.prevenance.server.detection.FactTable.NewFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.person.AmbiguousPair;
import fr.prevenance.server.person.AmbiguousPairs;
import fr.prevenance.server.person.Persons;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes the cases that are kept, in the caller's transaction: nothing about anybody else. Each
 * case expires with the first of its data to expire, an incomplete one after three months at most.
 */
@Component
class Keeping {
  private static final Period INCOMPLETE = Period.ofMonths(3);

  private final Persons persons;
  private final AmbiguousPairs pairs;
  private final DetectionTable detections;
  private final FactTable facts;
  private final Clock clock;

  Keeping(
      Persons persons,
      AmbiguousPairs pairs,
      DetectionTable detections,
      FactTable facts,
      Clock clock) {
    this.persons = persons;
    this.pairs = pairs;
    this.detections = detections;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Keeps the people, detections and facts of some runs, and the pairs an agent must settle.
   *
   * @return the detections written
   */
  List<Detection> keep(List<ScreenedRight> screened, Access access) {
    return keep(screened, Optional.empty(), access);
  }

  /**
   * As {@link #keep(List, Access)}.
   *
   * @param basis with what they were decided, where that is not what their run says
   */
  List<Detection> keep(List<ScreenedRight> screened, Optional<Basis> basis, Access access) {
    var members =
        screened.stream()
            .flatMap(right -> right.kept().stream())
            .flatMap(kept -> kept.members().stream())
            .toList();
    var ids = persons.keep(members, access);
    var found = screened.stream().flatMap(right -> keep(right, ids, basis, access).stream()).toList();
    keepPairs(screened, access);
    return found;
  }

  private List<Detection> keep(
      ScreenedRight screened, Map<UUID, UUID> ids, Optional<Basis> basis, Access access) {
    var found = new ArrayList<Detection>();
    var known = new ArrayList<NewFact>();
    var reachable = new HashSet<UUID>();
    for (var kept : screened.kept()) {
      var detection = detection(screened, kept, ids, access);
      found.add(detection);
      known.addAll(facts(detection.id(), kept, access));
      if (kept.isReachable()) {
        reachable.add(detection.id());
      }
    }
    detections.save(found, reachable, basis);
    facts.save(known);
    return found;
  }

  private Detection detection(
      ScreenedRight screened, Finding.Kept kept, Map<UUID, UUID> ids, Access access) {
    var decided = Decided.of(kept.outcome(), screened.right());
    return new Detection(
        UUID.randomUUID(),
        screened.run(),
        access.processing().id(),
        screened.right().slug(),
        stored(kept.recipient().person(), ids),
        members(kept, ids),
        decided.kind(),
        decided.certainty(),
        decided.amountInCents(),
        kept.isForAgentOnly(),
        decided.missingFacts(),
        decided.explanation(),
        Instant.now(clock),
        expiry(kept, decided));
  }

  private static List<Member> members(Finding.Kept kept, Map<UUID, UUID> ids) {
    var members = new LinkedHashSet<Member>();
    for (var member : kept.members()) {
      member.roles().forEach(role -> members.add(new Member(stored(member.person(), ids), role)));
    }
    return List.copyOf(members);
  }

  private static UUID stored(UUID person, Map<UUID, UUID> ids) {
    var id = ids.get(person);
    if (id == null) {
      throw new IllegalStateException("Every member of a kept case is kept.");
    }
    return id;
  }

  private static List<NewFact> facts(UUID detection, Finding.Kept kept, Access access) {
    return kept.facts().entrySet().stream()
        .map(fact ->
            new NewFact(
                detection,
                fact.getKey(),
                access.open(fact.getValue().value()),
                fact.getValue().value().provenance(),
                fact.getValue().isCertified(),
                false))
        .toList();
  }

  private LocalDate expiry(Finding.Kept kept, Decided decided) {
    var ofMembers = kept.members().stream().map(member -> member.identity().provenance());
    var ofFacts = kept.facts().values().stream().map(fact -> fact.value().provenance());
    var first =
        Stream.concat(ofMembers, ofFacts)
            .map(Provenance::expiresOn)
            .min(LocalDate::compareTo)
            .orElseThrow();
    var latest = LocalDate.now(clock).plus(INCOMPLETE);
    boolean isIncomplete = decided.kind() == Detection.Kind.TO_COMPLETE;
    return isIncomplete && latest.isBefore(first) ? latest : first;
  }

  private void keepPairs(List<ScreenedRight> screened, Access access) {
    var kept = new LinkedHashSet<AmbiguousPair>();
    for (var right : screened) {
      Set<AmbiguousPair> undecided = new LinkedHashSet<>(right.undecided());
      undecided.removeAll(kept);
      pairs.keep(undecided, right.run(), access);
      kept.addAll(undecided);
    }
  }
}
