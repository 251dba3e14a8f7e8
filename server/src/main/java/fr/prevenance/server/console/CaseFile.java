package fr.prevenance.server.console;

import fr.prevenance.server.contact.ContactEvent;
import fr.prevenance.server.procedure.Procedure;
import fr.prevenance.server.procedure.Proposal;
import java.util.List;
import java.util.Optional;

/**
 * All that an agent sees of a case.
 *
 * @param members people of the case: role, name, birth date, contact
 * @param facts name, value, source and date of each datum, those reserved for agents included
 * @param messages what was sent: what the person has before their eyes
 * @param history steps of the procedure, then contacts, one sentence each
 */
record CaseFile(
    Proposal proposal,
    Optional<Procedure> procedure,
    List<List<String>> members,
    List<List<String>> facts,
    List<SentMessage> messages,
    List<String> history,
    List<ContactEvent.Channel> channels) {

  /** A message as it was received; its text is empty once destroyed. */
  record SentMessage(
      String kind, String state, String sentAt, String code, String subject, String text) {}

  public String id() {
    return proposal.detection().id().toString();
  }

  /** Whether the person has still to answer. */
  public boolean isOpen() {
    return switch (proposal.state()) {
      case PROPOSED, OPENED -> true;
      case CONFIRMED, RENOUNCED, OBJECTED, TO_EXAMINE, AWARDED -> false;
    };
  }

  public boolean mayBeAwarded() {
    return switch (proposal.state()) {
      case CONFIRMED, TO_EXAMINE -> true;
      case PROPOSED, OPENED, RENOUNCED, OBJECTED, AWARDED -> false;
    };
  }
}
