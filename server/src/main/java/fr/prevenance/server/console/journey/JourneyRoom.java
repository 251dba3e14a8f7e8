package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Author;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an agent may reach here: the maps of their own body. */
@Component
class JourneyRoom {
  /** All roles read; the data protection officer only reads. */
  static final String WRITERS = "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')";

  private final Journeys journeys;

  JourneyRoom(Journeys journeys) {
    this.journeys = journeys;
  }

  /** Answers « not found » for another body's map, as for one that does not exist. */
  KeptJourney latest(UUID id, SignedInAgent agent) {
    return journeys.find(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  KeptJourney version(UUID id, int version, SignedInAgent agent) {
    return journeys.find(id, agent.siret(), version).orElseThrow(ConsoleScope::notFound);
  }

  static Author author(SignedInAgent agent) {
    return new Author(agent.siret(), agent.id(), agent.name());
  }

  static boolean mayWrite(SignedInAgent agent) {
    return agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT);
  }
}
