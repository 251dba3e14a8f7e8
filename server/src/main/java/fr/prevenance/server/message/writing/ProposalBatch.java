package fr.prevenance.server.message.writing;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.message.email.EmailAddress;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Writes to some of the people of a campaign, in the caller's transaction. */
@Component
final class ProposalBatch {

  private final Persons persons;
  private final Proposals proposals;
  private final Sheets sheets;
  private final RandomGenerator random = new SecureRandom();

  ProposalBatch(Persons persons, Proposals proposals, Sheets sheets) {
    this.persons = persons;
    this.proposals = proposals;
    this.sheets = sheets;
  }

  /** People who have their message already are left out. */
  void put(UUID campaign, RightPack pack, List<Detection> detections, Access access) {
    Set<UUID> proposed =
        sheets.proposed(campaign, detections.stream().map(Detection::id).toList());
    detections.stream()
        .filter(detection -> !proposed.contains(detection.id()))
        .forEach(detection -> put(campaign, pack, detection, access));
  }

  /**
   * Writes to one person, unless they have had their message.
   *
   * @return whether the message is in the outbox
   */
  boolean putOnce(UUID campaign, RightPack pack, Detection detection, Access access) {
    return !sheets.isProposed(campaign, detection.id()) && put(campaign, pack, detection, access);
  }

  private boolean put(UUID campaign, RightPack pack, Detection detection, Access access) {
    Optional<Person> person = persons.find(detection.recipient(), access);
    Optional<EmailAddress> address = person.flatMap(Person::email).flatMap(EmailAddress::parse);
    return person.isPresent()
        && address.isPresent()
        && sheets
            .put(code ->
                sheet(campaign, pack, detection, person.get(), address.get(), code, access))
            .isPresent();
  }

  private Sheet sheet(
      UUID campaign,
      RightPack pack,
      Detection detection,
      Person person,
      EmailAddress address,
      ShortCode code,
      Access access) {
    LinkToken token = LinkToken.drawn(random);
    return new Sheet(
        MessageKind.PROPOSAL,
        Optional.of(campaign),
        detection.id(),
        person.id(),
        detection.processing().value(),
        detection.right(),
        access.processing().body(),
        pack.service().email(),
        code,
        Optional.of(token),
        address.toString(),
        proposals.worded(pack, detection, person, code, token, access),
        detection.expiresOn());
  }
}
