package fr.prevenance.server.procedure;

import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody follows the link of a message, then signs in. */
@Service
public class Opening {
  private final Messages messages;
  private final RightCatalogue rights;
  private final Docket docket;
  private final Clock clock;

  Opening(Messages messages, RightCatalogue rights, Docket docket, Clock clock) {
    this.messages = messages;
    this.rights = rights;
    this.docket = docket;
    this.clock = clock;
  }

  /** Looks up a link, without counting. */
  public Optional<Landing> look(String token) {
    return messages.byLink(token).flatMap(this::landing);
  }

  /** Looks up a link, and counts the first time it is followed. */
  @Transactional
  public Optional<Landing> follow(String token) {
    messages.markOpened(token);
    return look(token);
  }

  /** The person has signed in and sees the proposal. */
  @Transactional
  public void show(PersonMandate mandate) {
    var procedure = docket.hold(mandate.detection(), mandate.access());
    if (procedure.state() == ProcedureState.PROPOSED) {
      docket.advance(procedure, ProcedureState.OPENED, mandate.access());
    }
  }

  private Optional<Landing> landing(Message message) {
    var right = rights.get(message.right()).title();
    return message
        .detection()
        .map(detection -> new Landing(detection, message.bodyName(), right, isOpen(message)));
  }

  private boolean isOpen(Message message) {
    return message.person().isPresent() && message.expiresOn().isAfter(LocalDate.now(clock));
  }
}
