package fr.prevenance.server.event;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.DetectionRuns;
import fr.prevenance.server.detection.Reevaluating.Reevaluated;
import fr.prevenance.server.event.EventQueue.Claimed;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ExchangeRequests;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.message.Proposing;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows from a household's having been evaluated again, in the caller's transaction. */
@Component
class Consequences {
  private final Messages messages;
  private final Proposing proposing;
  private final DetectionRuns runs;
  private final RightCatalogue rights;
  private final ExchangeRequests requests;
  private final Clock clock;

  Consequences(
      Messages messages,
      Proposing proposing,
      DetectionRuns runs,
      RightCatalogue rights,
      ExchangeRequests requests,
      Clock clock) {
    this.messages = messages;
    this.proposing = proposing;
    this.runs = runs;
    this.rights = rights;
    this.requests = requests;
    this.clock = clock;
  }

  /** Rights of the processing that wait for this. */
  Set<String> opened(LifeEventType type, Access access) {
    return access.processing().rights().stream()
        .filter(slug -> type.opens(rights.get(slug, today())))
        .collect(Collectors.toSet());
  }

  void follow(Reevaluated result, Claimed event, Guarded<Identity> person, Access access) {
    messages.withdrawFor(result.held());
    messages.cancelFor(result.erased());
    result.found().forEach(found -> proposing.propose(found, access));
    result.entitled().forEach(found -> proposing.propose(found, standing(found, access), access));
    if (!result.missing().isEmpty()) {
      requests.ask(person, result.missing(), event.type().title(), event.id(), access);
    }
  }

  void bury(List<UUID> cases) {
    messages.cancelFor(cases);
  }

  private UUID standing(Detection found, Access access) {
    return runs.standing(rights.get(found.right(), today()), today(), access);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
