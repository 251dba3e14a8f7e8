package fr.prevenance.server.message;

import java.util.Collection;
import java.util.Collections;

/**
 * What became of the messages about detections that are withdrawn.
 *
 * @param cancelled will not leave
 * @param inFlight being handed to the relay at this very moment, or in doubt: cannot be recalled
 * @param alreadySent left before
 */
public record Cancellation(int cancelled, int inFlight, int alreadySent) {

  static Cancellation of(Collection<MessageState> states) {
    return new Cancellation(
        Collections.frequency(states, MessageState.CANCELLED),
        Collections.frequency(states, MessageState.ATTEMPTED)
            + Collections.frequency(states, MessageState.UNCERTAIN),
        Collections.frequency(states, MessageState.SENT));
  }
}
