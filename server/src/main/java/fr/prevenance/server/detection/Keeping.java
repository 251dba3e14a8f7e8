package fr.prevenance.server.detection;

import fr.prevenance.server.detection.Detection.Member;
import fr.prevenance.server.detection.DetectionTable.Basis;
import fr.prevenance.server.detection.FactTable.NewFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.person.AmbiguousPair;
import fr.prevenance.server.person.AmbiguousPairs;
import fr.prevenance.server.person.Person;
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
    var members =
        screened.stream()
            .flatMap(right -> right.kept().stream())
            .flatMap(kept -> kept.members().stream())
            .toList();
    var people = persons.keep(members, access);
    var found = screened.stream().flatMap(right -> keep(right, people, access).stream()).toList();
    keepPairs(screened, access);
    return found;
  }

  /**
   * Keeps one case that an event has led to.
   *
   * @param known those of its members who were kept already
   * @param basis with what it was decided: its run is of the whole month
   */
  NewCase keep(
      UUID run,
      ServedRight right,
      Finding.Kept kept,
      Map<UUID, Person> known,
      Basis basis,
      Access access) {
    var people = persons.keep(kept.members(), known, access);
    var found = detection(new ScreenedRight(run, right, List.of(kept)), kept, people, access);
    detections.save(
        List.of(found), kept.isReachable() ? Set.of(found.id()) : Set.of(), Optional.of(basis));
    facts.save(facts(found.id(), kept, access));
    return new NewCase(found, stored(kept.recipient().person(), people), known(kept));
  }

  private static List<KnownFact> known(Finding.Kept kept) {
    return kept.facts().entrySet().stream()
        .map(fact ->
            new KnownFact(
                fact.getKey(), fact.getValue().value(), fact.getValue().isCertified(), false))
        .toList();
  }

  private List<Detection> keep(ScreenedRight screened, Map<UUID, Person> people, Access access) {
    var found = new ArrayList<Detection>();
    var known = new ArrayList<NewFact>();
    var reachable = new HashSet<UUID>();
    for (var kept : screened.kept()) {
      var detection = detection(screened, kept, people, access);
      found.add(detection);
      known.addAll(facts(detection.id(), kept, access));
      if (kept.isReachable()) {
        reachable.add(detection.id());
      }
    }
    detections.save(found, reachable, Optional.empty());
    facts.save(known);
    return found;
  }

  private Detection detection(
      ScreenedRight screened, Finding.Kept kept, Map<UUID, Person> people, Access access) {
    var decided = Decided.of(kept.outcome(), screened.right());
    return new Detection(
        UUID.randomUUID(),
        screened.run(),
        access.processing().id(),
        screened.right().slug(),
        stored(kept.recipient().person(), people).id(),
        members(kept, people),
        decided.kind(),
        decided.certainty(),
        decided.amountInCents(),
        kept.isForAgentOnly(),
        decided.missingFacts(),
        decided.explanation(),
        Instant.now(clock),
        expiry(kept, decided));
  }

  private static List<Member> members(Finding.Kept kept, Map<UUID, Person> people) {
    var members = new LinkedHashSet<Member>();
    for (var member : kept.members()) {
      var id = stored(member.person(), people).id();
      member.roles().forEach(role -> members.add(new Member(id, role)));
    }
    return List.copyOf(members);
  }

  private static Person stored(UUID member, Map<UUID, Person> people) {
    var person = people.get(member);
    if (person == null) {
      throw new IllegalStateException("Every member of a kept case is kept.");
    }
    return person;
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
