package fr.prevenance.server.message.writing;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.detection.NewCase;
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
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Writes to some of the people of a campaign, in the caller's transaction. */
@Component
final class ProposalBatch {

  private final Persons persons;
  private final Detections detections;
  private final Proposals proposals;
  private final Sheets sheets;
  private final RandomGenerator random = new SecureRandom();

  ProposalBatch(Persons persons, Detections detections, Proposals proposals, Sheets sheets) {
    this.persons = persons;
    this.detections = detections;
    this.proposals = proposals;
    this.sheets = sheets;
  }

  /** People who have their message already are left out. */
  void put(UUID campaign, RightPack pack, List<Detection> detections, Access access) {
    Set<UUID> proposed = sheets.proposed(campaign, detections.stream().map(Detection::id).toList());
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

  /**
   * Writes to the recipient of a new case, with what has just been kept of it.
   *
   * @return whether the message is in the outbox
   */
  boolean put(UUID campaign, RightPack pack, NewCase found, Access access) {
    return put(campaign, pack, found.detection(), found.recipient(), found::facts, access);
  }

  private boolean put(UUID campaign, RightPack pack, Detection detection, Access access) {
    return persons
        .find(detection.recipient(), access)
        .filter(person ->
            put(
                campaign,
                pack,
                detection,
                person,
                () -> detections.facts(detection.id(), access),
                access))
        .isPresent();
  }

  private boolean put(
      UUID campaign,
      RightPack pack,
      Detection detection,
      Person person,
      Supplier<List<KnownFact>> facts,
      Access access) {
    return person
        .email()
        .flatMap(EmailAddress::parse)
        .flatMap(address -> {
          var known = facts.get();
          return sheets.put(
              code -> sheet(campaign, pack, detection, person, known, address, code, access));
        })
        .isPresent();
  }

  private Sheet sheet(
      UUID campaign,
      RightPack pack,
      Detection detection,
      Person person,
      List<KnownFact> facts,
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
        proposals.worded(pack, detection, person, facts, code, token, access),
        detection.expiresOn());
  }
}
