package fr.prevenance.server.message;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.NewCase;
import fr.prevenance.server.exchange.Access;
import java.util.UUID;

/**
 * Tells people whom an event has made entitled. They are told at once under a campaign for events
 * that two agents have approved; without it they wait until one is approved: nothing leaves without
 * people having answered for it.
 */
public interface Proposing {

  /**
   * Puts the message into the outbox, in the caller's transaction.
   *
   * @param standing run of the month under which the person is told
   * @return whether the message is ready; not when it waits for approval, when the person has had
   *     one, or has no address
   */
  boolean propose(Detection detection, UUID standing, Access access);

  /** As above, of a case found in the caller's transaction: nobody has been told. */
  boolean propose(NewCase found, Access access);
}
