package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.ExchangeTraces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Gives the signed-in person access to what is held on them (RGPD 15, CRPA R114-9-7), processing by
 * processing. Of a case addressed to somebody else they learn only which sources named them: never
 * the other's address, income, nor what is reserved for agents.
 */
@Service
public class Disclosing {
  private final Processings processings;
  private final Persons persons;
  private final SelfAccess people;
  private final Detections detections;
  private final Proposals proposals;
  private final ExchangeTraces traces;
  private final Clock clock;

  Disclosing(
      Processings processings,
      Persons persons,
      SelfAccess people,
      Detections detections,
      Proposals proposals,
      ExchangeTraces traces,
      Clock clock) {
    this.processings = processings;
    this.persons = persons;
    this.people = people;
    this.detections = detections;
    this.proposals = proposals;
    this.traces = traces;
    this.clock = clock;
  }

  /** One entry for each processing of this installation, even where nothing is held. */
  public List<HeldData> to(Identity pivot) {
    return processings.all().stream().map(processing -> of(processing, pivot)).toList();
  }

  private HeldData of(Processing processing, Identity pivot) {
    var access = people.enter(processing);
    var person = persons.signingIn(pivot, access);
    return new HeldData(
        processing,
        person,
        person.map(found -> cases(found, access)).orElse(List.of()),
        exchanges(processing, pivot));
  }

  private List<HeldData.HeldCase> cases(Person person, Access access) {
    return detections.concerning(person.id(), access).stream()
        .map(detection -> held(person, detection, access))
        .toList();
  }

  private HeldData.HeldCase held(Person person, Detection detection, Access access) {
    return Mandates.isAddressedTo(person, detection)
        ? ofRecipient(proposals.of(new PersonMandate(detection, access)))
        : new HeldData.HeldCase(
            Optional.empty(), List.of(), sources(detection, access), detection.expiresOn());
  }

  private static HeldData.HeldCase ofRecipient(Proposal proposal) {
    return new HeldData.HeldCase(
        Optional.of(proposal.right().title()),
        proposal.data(),
        proposal.data().stream().map(UsedDatum::source).distinct().toList(),
        proposal.detection().expiresOn());
  }

  private List<String> sources(Detection detection, Access access) {
    return detections.facts(detection.id(), access).stream()
        .map(KnownFact::value)
        .map(fact -> fact.provenance().sourceTitle())
        .distinct()
        .toList();
  }

  private List<HeldData.Exchange> exchanges(Processing processing, Identity pivot) {
    var texts = CanonicalIdentity.of(pivot).map(CanonicalIdentity::sought).orElse(Set.of());
    return traces.find(processing.id().value(), texts).stream()
        .map(trace ->
            new HeldData.Exchange(
                trace.source(),
                LocalDate.ofInstant(trace.at(), clock.getZone()),
                trace.expiresOn()))
        .toList();
  }
}
