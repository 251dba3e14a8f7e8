package fr.prevenance.server.detection;

import fr.prevenance.packs.RightPack;
import fr.prevenance.rules.Value;
import fr.prevenance.server.detection.Detection.Kind;
import fr.prevenance.server.detection.DetectionTable.Basis;
import fr.prevenance.server.detection.FactTable.NewFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.RenunciationRegister;
import fr.prevenance.server.right.RightArchive;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides rights again for one household of the body's own, because something happened to it. All
 * in the caller's transaction: the change of the household and what it leads to are one.
 */
@Service
public class Reevaluating {
  private static final String DEATH = "décès";

  private final OwnHouseholds households;
  private final RightCatalogue rights;
  private final ServedRights served;
  private final RightArchive archive;
  private final Registers registers;
  private final Persons persons;
  private final Detections detections;
  private final DetectionTable table;
  private final FactTable facts;
  private final StoredValue values;
  private final DetectionRuns runs;
  private final Keeping keeping;
  private final JdbcClient database;
  private final Clock clock;

  /** What people have asked for. */
  record Registers(ObjectionRegister objections, RenunciationRegister renunciations) {}

  Reevaluating(
      OwnHouseholds households,
      RightCatalogue rights,
      ServedRights served,
      RightArchive archive,
      ObjectionRegister objections,
      RenunciationRegister renunciations,
      Persons persons,
      Detections detections,
      DetectionTable table,
      FactTable facts,
      StoredValue values,
      DetectionRuns runs,
      Keeping keeping,
      JdbcClient database,
      Clock clock) {
    this.households = households;
    this.rights = rights;
    this.served = served;
    this.archive = archive;
    this.registers = new Registers(objections, renunciations);
    this.persons = persons;
    this.detections = detections;
    this.table = table;
    this.facts = facts;
    this.values = values;
    this.runs = runs;
    this.keeping = keeping;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What happened.
   *
   * @param member to whom
   * @param facts that it changes, by full name
   * @param provenance of those facts
   */
  public record Change(
      UUID member,
      Map<String, Value> facts,
      Provenance provenance,
      boolean isCertified,
      boolean isDeath) {}

  /**
   * What it led to.
   *
   * @param found may be told: nobody has been
   * @param entitled may be told, unless they have been
   * @param held no longer found entitled: an agent decides, nothing more is sent
   * @param erased destroyed with their data
   * @param missing facts without which a right could not be decided
   */
  public record Reevaluated(
      List<NewCase> found,
      List<Detection> entitled,
      List<UUID> held,
      List<UUID> erased,
      Set<String> missing) {

    private Reevaluated() {
      this(
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new ArrayList<>(),
          new TreeSet<>());
    }
  }

  /**
   * Keeps runs of the processing away until the end of the transaction; false while one is at work:
   * the event waits.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean mayWork(Access access) {
    return ProcessingLock.share(database, access.processing().id());
  }

  /** Destroys the cases addressed to somebody who died; their messages are the caller's to stop. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<UUID> bury(Identity identity, Access access) {
    var cases =
        persons.signingIn(identity, access).stream()
            .flatMap(person ->
                detections.concerning(person.id(), access).stream()
                    .filter(found -> found.recipient().equals(person.id())))
            .map(Detection::id)
            .toList();
    detections.erase(cases, DEATH, access);
    return cases;
  }

  /**
   * Applies a change and decides again the rights that it may open, and those already found that
   * read what has changed.
   *
   * @param opened slugs of rights
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Reevaluated apply(UUID household, Change change, Set<String> opened, Access access) {
    var result = new Reevaluated();
    households
        .hold(household, access)
        .ifPresent(known -> {
          var changed = changed(known, change);
          households.save(household, changed);
          var dossier = changed.dossier(values, today());
          for (var slug : concerned(opened, change, access)) {
            decide(rights.get(slug, today()), dossier, result, access);
          }
        });
    return result;
  }

  private OwnHousehold changed(OwnHousehold known, Change change) {
    var stated =
        change.facts().entrySet().stream()
            .map(fact ->
                new OwnHousehold.Fact(
                    fact.getKey(),
                    values.write(fact.getValue()),
                    change.isCertified(),
                    change.provenance()))
            .toList();
    var changed = known.with(stated);
    return change.isDeath() ? changed.without(change.member()) : changed;
  }

  private Set<String> concerned(Set<String> opened, Change change, Access access) {
    Set<String> concerned = new TreeSet<>();
    for (var slug : access.processing().rights()) {
      boolean reads =
          rights.get(slug, today()).facts().stream()
              .anyMatch(fact -> change.facts().containsKey(fact.name()));
      if (reads || opened.contains(slug)) {
        concerned.add(slug);
      }
    }
    return concerned;
  }

  private void decide(RightPack pack, Dossier dossier, Reevaluated result, Access access) {
    var right = served.of(pack);
    var processing = access.processing().id().value();
    var wishes =
        Wishes.asked(
            registers.objections(),
            registers.renunciations(),
            processing,
            right.slug(),
            dossier.members().stream().map(member -> access.open(member.identity())).toList());
    var screening = new Screening(right, today(), wishes, access);
    var people = people(dossier, access);
    var known = known(people.values(), right.slug(), access);
    switch (screening.screen(dossier)) {
      case Finding.Kept kept when known.isEmpty() ->
          keep(kept, people, pack, right, result, access);
      case Finding.Kept kept ->
          known.forEach(found -> update(found, kept, pack, right, result, access));
      case Finding.NotEligible _ ->
          known.forEach(found -> hold(found, screening, dossier, pack, right, result));
      case Finding.Excluded(_, var reason, _) -> erase(known, reason, result, access);
    }
  }

  /** Those of the household who are kept already, for the member they are. */
  private Map<UUID, Person> people(Dossier dossier, Access access) {
    Map<UUID, Person> people = new LinkedHashMap<>();
    for (var member : dossier.members()) {
      persons
          .signingIn(access.open(member.identity()), access)
          .ifPresent(person -> people.put(member.person(), person));
    }
    return people;
  }

  /** Cases of these people for the right that were found before. */
  private List<Detection> known(Collection<Person> people, String right, Access access) {
    Map<UUID, Detection> known = new LinkedHashMap<>();
    for (var person : people) {
      detections.concerning(person.id(), access).stream()
          .filter(found -> found.right().equals(right))
          .forEach(found -> known.put(found.id(), found));
    }
    return List.copyOf(known.values());
  }

  private void keep(
      Finding.Kept kept,
      Map<UUID, Person> people,
      RightPack pack,
      ServedRight right,
      Reevaluated result,
      Access access) {
    var run = runs.standing(pack, today(), access);
    var found = keeping.keep(run, right, kept, people, basis(pack), access);
    ask(found.detection(), result);
    if (mayBeTold(found.detection())) {
      result.found().add(found);
    }
  }

  private void update(
      Detection found,
      Finding.Kept kept,
      RightPack pack,
      ServedRight right,
      Reevaluated result,
      Access access) {
    archive.keep(pack);
    facts.save(
        kept.facts().entrySet().stream()
            .map(fact ->
                new NewFact(
                    found.id(),
                    fact.getKey(),
                    access.open(fact.getValue().value()),
                    fact.getValue().value().provenance(),
                    fact.getValue().isCertified(),
                    false))
            .toList());
    boolean isForAgentOnly = kept.isForAgentOnly() || isLeftToAgent(found);
    table.decide(found.id(), Decided.of(kept.outcome(), right), isForAgentOnly, basis(pack));
    detections.find(found.id(), access).ifPresent(changed -> tell(changed, result));
  }

  /** Once an agent alone may decide, an event does not take the case out of their hands. */
  private static boolean isLeftToAgent(Detection found) {
    return found.isForAgentOnly();
  }

  /** No machine refuses. */
  private void hold(
      Detection found,
      Screening screening,
      Dossier dossier,
      RightPack pack,
      ServedRight right,
      Reevaluated result) {
    archive.keep(pack);
    table.decide(found.id(), Decided.of(screening.outcome(dossier), right), true, basis(pack));
    result.held().add(found.id());
  }

  private void erase(List<Detection> known, Exclusion reason, Reevaluated result, Access access) {
    var ids = known.stream().map(Detection::id).toList();
    detections.erase(ids, reason.label(), access);
    result.erased().addAll(ids);
  }

  private static void tell(Detection found, Reevaluated result) {
    ask(found, result);
    if (mayBeTold(found)) {
      result.entitled().add(found);
    }
  }

  private static void ask(Detection found, Reevaluated result) {
    if (found.kind() == Kind.TO_COMPLETE) {
      result.missing().addAll(found.missingFacts());
    }
  }

  private static boolean mayBeTold(Detection found) {
    return found.kind() == Kind.ELIGIBLE && !found.isForAgentOnly();
  }

  private Basis basis(RightPack pack) {
    return new Basis(pack.fingerprint(), today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
