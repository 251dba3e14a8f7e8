package fr.prevenance.server.plan;

import fr.prevenance.server.exchange.Body;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds owners of their actions by e-mail, each time once, however many instances do it at once:
 * the attempt is committed before the letter is handed over. Whoever dies in between leaves an
 * attempt that nobody repeats unattended.
 */
@Service
public class Reminding {
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  /** Longer than a conversation with the relay may last. */
  private static final Duration CONVERSATION = Duration.ofMinutes(5);

  private final ReminderTable reminders;
  private final Bodies bodies;
  private final ObjectProvider<JavaMailSender> relay;
  private final TransactionOperations transactions;
  private final URI console;
  private final Clock clock;

  Reminding(
      ReminderTable reminders,
      Bodies bodies,
      ObjectProvider<JavaMailSender> relay,
      TransactionOperations transactions,
      @Value("${prevenance.adresse}") String address,
      Clock clock) {
    this.reminders = reminders;
    this.bodies = bodies;
    this.relay = relay;
    this.transactions = transactions;
    this.console = URI.create(address.replaceFirst("/$", "") + "/console/pratiques/plan");
    this.clock = clock;
  }

  /** Whether reminders of that body can leave: a relay is named, and the body has an address. */
  public boolean isPossible(String siret) {
    return relay.getIfAvailable() != null && bodies.of(siret).isPresent();
  }

  /** Sends what is due today. */
  public void pass() {
    JavaMailSender open = relay.getIfAvailable();
    if (open != null) {
      reminders.remindable(today()).forEach(action -> remind(action, open));
    }
  }

  private void remind(Action action, JavaMailSender open) {
    Optional<ReminderKind> kind = ReminderKind.of(action.content().due(), today());
    Optional<Body> body = bodies.of(action.siret());
    if (kind.isPresent() && body.isPresent()) {
      String messageId = "<" + UUID.randomUUID() + "@" + domain(body.get()) + ">";
      if (claimed(action, kind.get(), messageId)) {
        settle(
            messageId,
            hand(new ReminderLetter(action, body.get(), console, today()), messageId, open));
      }
    }
  }

  private boolean claimed(Action action, ReminderKind kind, String messageId) {
    return Boolean.TRUE.equals(
        transactions.execute(_ -> reminders.claim(action, kind, messageId, clock.instant())));
  }

  private static Handover hand(ReminderLetter letter, String messageId, JavaMailSender open) {
    MimeMessage message = open.createMimeMessage();
    try {
      letter.write(message, messageId);
    } catch (MessagingException notAnAddress) {
      return new Handover.Refused("adresse");
    }
    return Posting.hand(message, open);
  }

  private void settle(String messageId, Handover handover) {
    if (handover instanceof Handover.Deferred(String why)) {
      LOG.warn("Un rappel du plan d’action n’est pas parti ({}) : nouvel essai plus tard.", why);
    }
    transactions.executeWithoutResult(_ -> {
      switch (handover) {
        case Handover.Accepted _ ->
            reminders.settle(messageId, ReminderState.SENT, Optional.empty());
        case Handover.Refused refused ->
            reminders.settle(messageId, ReminderState.REFUSED, Optional.of(refused.code()));
        case Handover.Deferred deferred ->
            reminders.settle(messageId, ReminderState.DEFERRED, Optional.of(deferred.why()));
        case Handover.InDoubt _ ->
            reminders.settle(messageId, ReminderState.UNCERTAIN, Optional.empty());
      }
    });
  }

  /**
   * What became of the reminders of a body, oldest first. An attempt that nobody can still be
   * making is in doubt.
   */
  public List<Reminder> of(String siret) {
    return reminders.of(siret).stream().map(this::judged).toList();
  }

  private Reminder judged(Reminder reminder) {
    return reminder.state() == ReminderState.ATTEMPTED && reminder.attemptedAt().isBefore(dead())
        ? reminder.in(ReminderState.UNCERTAIN)
        : reminder;
  }

  /**
   * Whether an agent may ask for that reminder once more: it may have been lost, and is not late.
   */
  public boolean mayLeaveAgain(Reminder reminder, Action action) {
    return (reminder.state() == ReminderState.UNCERTAIN
            || reminder.state() == ReminderState.REFUSED)
        && action.isOpen()
        && action.content().owner().canBeReminded()
        && action.content().due().equals(reminder.due())
        && reminder.kind().isFor(reminder.due(), today());
  }

  /**
   * Lets a reminder that is refused or in doubt leave with the next pass: an agent has decided.
   *
   * @return false when there is nothing to send again
   */
  public boolean again(Action action, ReminderKind kind) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> reminders.release(action.id(), action.content().due(), kind, dead())));
  }

  private Instant dead() {
    return clock.instant().minus(CONVERSATION);
  }

  private static String domain(Body body) {
    return body.email().substring(body.email().indexOf('@') + 1);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
