package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Says who may act on a case. A person may on what was addressed to them, and on nothing else:
 * being named in somebody else's case gives no power over it and no sight of it.
 */
@Service
public class Mandates {
  private final SelfAccess people;
  private final Detections detections;

  Mandates(SelfAccess people, Detections detections) {
    this.people = people;
    this.detections = detections;
  }

  /** All cases addressed to the person who signs in with that identité pivot. */
  public List<PersonMandate> ofPerson(Identity pivot) {
    return people.find(pivot).flatMap(this::addressedTo).toList();
  }

  /**
   * Empty when the case does not exist, has expired, is in an agent's hands alone, or is addressed
   * to somebody else: the answer tells nothing of which.
   */
  public Optional<PersonMandate> ofPerson(Identity pivot, UUID detection) {
    return people
        .find(pivot)
        .flatMap(this::addressedTo)
        .filter(mandate -> mandate.detection().id().equals(detection))
        .findFirst();
  }

  /** Empty when the case does not exist in that processing, or has expired. */
  public Optional<AgentMandate> ofAgent(UUID detection, Access access) {
    return detections.find(detection, access).map(found -> new AgentMandate(found, access));
  }

  private Stream<PersonMandate> addressedTo(SelfAccess.Self self) {
    return detections.concerning(self.person().id(), self.access()).stream()
        .filter(detection -> isAddressedTo(self.person(), detection))
        .map(detection -> new PersonMandate(detection, self.access()));
  }

  static boolean isAddressedTo(Person person, Detection detection) {
    return detection.recipient().equals(person.id()) && !detection.isForAgentOnly();
  }
}
