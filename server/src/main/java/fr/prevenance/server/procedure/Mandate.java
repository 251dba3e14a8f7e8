package fr.prevenance.server.procedure;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.exchange.Access;

/**
 * The power to act on one case: the recipient's own, or an agent's together with them. Only {@link
 * Mandates} gives one, after checking who asks.
 */
public sealed interface Mandate permits PersonMandate, AgentMandate {

  Detection detection();

  Access access();
}
