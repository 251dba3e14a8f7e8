package fr.prevenance.server.event;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.OwnHouseholds;
import fr.prevenance.server.detection.OwnHouseholds.Match;
import fr.prevenance.server.detection.OwnHouseholds.OwnPerson;
import fr.prevenance.server.detection.Reevaluating;
import fr.prevenance.server.detection.Reevaluating.Change;
import fr.prevenance.server.event.EventQueue.Claimed;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Persons;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a day of the calendar leads to: the rights that wait for it are decided again. */
@Component
class CalendarHandling {
  private final OwnHouseholds households;
  private final Detections detections;
  private final Persons persons;
  private final Reevaluating reevaluating;
  private final Consequences consequences;
  private final JsonMapper json;

  CalendarHandling(
      OwnHouseholds households,
      Detections detections,
      Persons persons,
      Reevaluating reevaluating,
      Consequences consequences,
      JsonMapper json) {
    this.households = households;
    this.detections = detections;
    this.persons = persons;
    this.reevaluating = reevaluating;
    this.consequences = consequences;
    this.json = json;
  }

  /**
   * What the scan found.
   *
   * @param membre whose birthday it is
   * @param dossier detection whose right ends or may be renewed
   */
  record Date(Optional<UUID> membre, Optional<UUID> dossier) {}

  @Transactional(propagation = Propagation.MANDATORY)
  public void handle(Claimed event, Access access) {
    var date = json.readValue(event.data(), Date.class);
    date.membre()
        .ifPresent(
            member -> decide(member, consequences.opened(event.type(), access), event, access));
    date.dossier()
        .flatMap(found -> detections.find(found, access))
        .ifPresent(found ->
            recipient(found, access)
                .ifPresent(member -> decide(member, Set.of(found.right()), event, access)));
  }

  private Optional<UUID> recipient(Detection found, Access access) {
    return persons
        .find(found.recipient(), access)
        .map(person -> households.find(person.identity(), access))
        .filter(Match.One.class::isInstance)
        .map(match -> ((Match.One) match).member());
  }

  /** Nothing is stated: the day alone has changed. */
  private void decide(UUID member, Set<String> opened, Claimed event, Access access) {
    for (OwnPerson person : households.ofMember(member, access)) {
      var change = new Change(member, Map.of(), person.identity().provenance(), false, false);
      consequences.follow(
          reevaluating.apply(person.household(), change, opened, access),
          event,
          person.identity(),
          access);
    }
  }
}
