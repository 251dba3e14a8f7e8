package fr.prevenance.server.console.diagnosis;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The diagnoses of the agent's body, and what the agent may do with them. */
@Component
class DiagnosisScope {
  static final String READERS =
      "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT', 'DATA_PROTECTION_OFFICER')";
  static final String WRITERS = "hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')";
  static final String ROOT = "/console/pratiques/diagnostics";

  private final Diagnoses diagnoses;

  DiagnosisScope(Diagnoses diagnoses) {
    this.diagnoses = diagnoses;
  }

  /** Answers « not found » for another body's, as for one that does not exist. */
  KeptDiagnosis find(UUID id, SignedInAgent agent) {
    return diagnoses.find(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
  }

  static boolean mayWrite(SignedInAgent agent) {
    return agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT);
  }

  static Author author(SignedInAgent agent) {
    return new Author(agent.actor(), agent.name());
  }
}
