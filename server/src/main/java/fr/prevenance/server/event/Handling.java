package fr.prevenance.server.event;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.server.detection.OwnHouseholds;
import fr.prevenance.server.detection.OwnHouseholds.Match;
import fr.prevenance.server.detection.Reevaluating;
import fr.prevenance.server.detection.Reevaluating.Change;
import fr.prevenance.server.event.EventQueue.Claimed;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import fr.prevenance.server.exchange.EventDoor;
import fr.prevenance.server.exchange.ExchangeRequests;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Holding;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.ExchangeTraces;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event sent by a partner leads to, in the caller's transaction. Own data: the household is
 * evaluated again. Exchanged data: the partners are asked anew, since what was exchanged before is
 * gone, and must not serve again (CRPA L114-8).
 */
@Component
class Handling {
  private final EventAgreements agreements;
  private final ObjectionRegister objections;
  private final ExchangeTraces traces;
  private final ExchangeRequests requests;
  private final OwnHouseholds households;
  private final Reevaluating reevaluating;
  private final Consequences consequences;
  private final RightCatalogue rights;
  private final JsonMapper json;
  private final Clock clock;

  Handling(
      EventAgreements agreements,
      ObjectionRegister objections,
      ExchangeTraces traces,
      ExchangeRequests requests,
      OwnHouseholds households,
      Reevaluating reevaluating,
      Consequences consequences,
      RightCatalogue rights,
      JsonMapper json,
      Clock clock) {
    this.agreements = agreements;
    this.objections = objections;
    this.traces = traces;
    this.requests = requests;
    this.households = households;
    this.reevaluating = reevaluating;
    this.consequences = consequences;
    this.rights = rights;
    this.json = json;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void handle(Claimed event, Access access) {
    var agreement = agreement(event);
    var statement = json.readValue(event.data(), Statement.class);
    var identity = statement.identity();
    if (agreement.holding() == Holding.EXCHANGED) {
      trace(agreement, identity);
    }
    if (objects(identity, access)) {
      return;
    }
    if (event.type() == LifeEventType.DEATH) {
      consequences.bury(reevaluating.bury(identity, access));
    }
    switch (agreement.holding()) {
      case EXCHANGED -> ask(event, statement, agreement, access);
      case OWN -> reevaluate(event, statement, agreement, access);
    }
  }

  private void ask(Claimed event, Statement statement, EventAgreement agreement, Access access) {
    var opened = consequences.opened(event.type(), access);
    if (opened.isEmpty()) {
      return;
    }
    var provenance = EventDoor.provenance(agreement, statement.survenuLe(), event.receivedAt());
    var person = new Guarded<>(statement.identity(), provenance);
    var reason = event.type().title();
    if (requests.ask(person, facts(opened), reason, event.id(), access) == 0) {
      throw new CannotBeHandled(
          "Aucune source de données échangées du traitement ne peut être interrogée.",
          "Inscrivez dans organisme.yaml la source à interroger, ou dites « détention: propre ».");
    }
  }

  private void reevaluate(
      Claimed event, Statement statement, EventAgreement agreement, Access access) {
    switch (households.find(statement.identity(), access)) {
      case Match.Nobody _ -> {}
      case Match.Unsure _ ->
          throw new CannotBeHandled(
              "Plusieurs personnes, ou une personne qui n’est peut-être pas la même, répondent à cette identité.",
              "Demandez à l’expéditeur l’identité complète (tous les prénoms, lieu de naissance), puis qu’il renvoie l’événement sous un autre identifiant.");
      case Match.One(var member, var ids) -> {
        var provenance = EventDoor.provenance(agreement, statement.survenuLe(), event.receivedAt());
        var change =
            new Change(
                member,
                EventDoor.pass(statement.faits(), agreement).facts(),
                provenance,
                agreement.isCertified(),
                event.type() == LifeEventType.DEATH);
        var opened = consequences.opened(event.type(), access);
        var person = new Guarded<>(statement.identity(), provenance);
        ids.forEach(household ->
            consequences.follow(
                reevaluating.apply(household, change, opened, access), event, person, access));
      }
    }
  }

  private Set<String> facts(Set<String> opened) {
    return opened.stream()
        .flatMap(slug -> rights.get(slug, LocalDate.now(clock)).facts().stream())
        .map(FactDefinition::name)
        .collect(Collectors.toSet());
  }

  private EventAgreement agreement(Claimed event) {
    return agreements.all().stream()
        .filter(agreement -> agreement.processing().value().equals(event.processing()))
        .filter(agreement -> agreement.name().equals(event.agreement()))
        .findFirst()
        .orElseThrow(() ->
            new CannotBeHandled(
                "La convention « %s » n’est plus dans organisme.yaml.".formatted(event.agreement()),
                "Remettez-la et redémarrez le serveur ; sinon l’événement s’effacera à son échéance."));
  }

  private boolean objects(Identity identity, Access access) {
    return CanonicalIdentity.of(identity)
        .map(CanonicalIdentity::sought)
        .filter(texts -> objections.isObjected(access.processing().id().value(), texts))
        .isPresent();
  }

  private void trace(EventAgreement agreement, Identity identity) {
    CanonicalIdentity.of(identity)
        .map(CanonicalIdentity::trace)
        .ifPresent(
            text -> traces.record(agreement.processing().value(), agreement.name(), Set.of(text)));
  }
}
