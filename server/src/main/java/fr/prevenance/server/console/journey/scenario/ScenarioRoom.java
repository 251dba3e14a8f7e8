package fr.prevenance.server.console.journey.scenario;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.journey.Author;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.KeptScenario;
import fr.prevenance.server.journey.Scenario;
import fr.prevenance.server.journey.Scenarios;
import fr.prevenance.server.journey.Tracks;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What an agent may reach here: the scenarios of the maps of their own body. */
@Component
class ScenarioRoom {
  /** All roles read; the data protection officer only reads. */
  static final String WRITERS = "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')";

  static final String PATH = "/console/parcours/{id}/scenarios";

  private final Journeys journeys;
  private final Tracks tracks;
  private final Scenarios scenarios;
  private final ScenarioSheets sheets;

  ScenarioRoom(Journeys journeys, Tracks tracks, Scenarios scenarios, ScenarioSheets sheets) {
    this.journeys = journeys;
    this.tracks = tracks;
    this.scenarios = scenarios;
    this.sheets = sheets;
  }

  /** Answers « not found » for another body's map, as for one that does not exist. */
  KeptJourney map(UUID id, SignedInAgent agent) {
    return journeys.find(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  KeptScenario latest(UUID map, UUID scenario, SignedInAgent agent) {
    return scenarios.find(scenario, map, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  KeptScenario version(UUID map, UUID scenario, int version, SignedInAgent agent) {
    return scenarios
        .find(scenario, map, agent.siret(), version)
        .orElseThrow(ConsoleScope::notFound);
  }

  /** What scenes may be linked to, and what those of a scenario are linked to. */
  ScenarioLinks links(UUID map, Scenario scenario, SignedInAgent agent) {
    return new ScenarioLinks(
        map(map, agent).journey(), tracks.on(map, agent.siret()), sheets, scenario.names());
  }

  static Author author(SignedInAgent agent) {
    return new Author(agent.siret(), agent.id(), agent.name());
  }

  static boolean mayWrite(SignedInAgent agent) {
    return agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT);
  }

  static String path(UUID map) {
    return "/console/parcours/" + map + "/scenarios";
  }

  static String path(UUID map, UUID scenario) {
    return path(map) + "/" + scenario;
  }
}
