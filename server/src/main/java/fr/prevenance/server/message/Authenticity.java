package fr.prevenance.server.message;

import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says whether a message comes from us. The caller limits how often one may ask. */
@Service
public final class Authenticity {
  private final Messages messages;
  private final RightCatalogue rights;
  private final Clock clock;

  Authenticity(Messages messages, RightCatalogue rights, Clock clock) {
    this.messages = messages;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Judges a code as somebody typed it. A message in doubt counts as sent: who holds its code has
   * received it.
   */
  public Verdict check(String typed) {
    Optional<ShortCode> code = ShortCode.typed(typed);
    if (code.isEmpty()) {
      return new Verdict.MistypedCode();
    }
    return messages.byCode(code.get()).flatMap(this::sent).orElseGet(Verdict.Unknown::new);
  }

  private Optional<Verdict> sent(Message message) {
    return switch (message.state()) {
      case SENT, ATTEMPTED, UNCERTAIN ->
          message
              .sentAt()
              .or(message::attemptedAt)
              .map(instant -> LocalDate.ofInstant(instant, clock.getZone()))
              .map(day -> sent(message, day));
      case TO_SEND, REFUSED, CANCELLED -> Optional.empty();
    };
  }

  private Verdict sent(Message message, LocalDate day) {
    String title = rights.get(message.right()).title();
    return new Verdict.Sent(message.bodyName(), title, day, message.kind());
  }
}
