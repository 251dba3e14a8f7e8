package fr.prevenance.server.event;

import fr.prevenance.server.detection.Reevaluating;
import fr.prevenance.server.event.EventQueue.Claimed;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.lease.Lease;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Handles events one after the other; several may do so at once, here and in other instances. */
@Component
class Consumer {
  private static final Logger log = LoggerFactory.getLogger(Consumer.class);
  private static final String ACTOR = "système";
  private static final Duration WHILE_A_RUN_IS_AT_WORK = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

  /** With doubling waits: about a minute. */
  static final int MOST_ATTEMPTS = 6;

  private final EventQueue queue;
  private final Handling handling;
  private final CalendarHandling calendar;
  private final Reevaluating reevaluating;
  private final Processings processings;
  private final TransactionOperations transactions;

  Consumer(
      EventQueue queue,
      Handling handling,
      CalendarHandling calendar,
      Reevaluating reevaluating,
      Processings processings,
      TransactionOperations transactions) {
    this.queue = queue;
    this.handling = handling;
    this.calendar = calendar;
    this.reevaluating = reevaluating;
    this.processings = processings;
    this.transactions = transactions;
  }

  /**
   * Handles some of what is due.
   *
   * @return how many events were taken; 0: time to rest
   */
  int pass(Lease lease, int limit) {
    var claimed = queue.claim(lease.instance(), limit);
    claimed.forEach(event -> handle(event, lease.instance()));
    return claimed.size();
  }

  private void handle(Claimed event, UUID instance) {
    try {
      boolean isBusy = Boolean.FALSE.equals(transactions.execute(_ -> handleHere(event, instance)));
      if (isBusy) {
        queue.defer(event, instance, WHILE_A_RUN_IS_AT_WORK, false);
      }
    } catch (CannotBeHandled refused) {
      queue.fail(event, instance, refused.why(), refused.mend());
    } catch (NonTransientDataAccessResourceException | TransactionException databaseGone) {
      throw databaseGone;
    } catch (TransientDataAccessException passing) {
      queue.defer(event, instance, wait(event), event.attempts() < MOST_ATTEMPTS);
    } catch (RuntimeException failure) {
      failed(event, instance, failure);
    }
  }

  /** All that the event leads to and its end, together; false while a run is at work. */
  private boolean handleHere(Claimed event, UUID instance) {
    if (!queue.hold(event, instance)) {
      return true;
    }
    var access = enter(event);
    if (!reevaluating.mayWork(access)) {
      return false;
    }
    switch (event.type()) {
      case BIRTHDAY, DEADLINE -> calendar.handle(event, access);
      default -> handling.handle(event, access);
    }
    queue.done(event);
    return true;
  }

  private Access enter(Claimed event) {
    var id = new ProcessingId(event.processing());
    return processings.enter(id, processings.get(id).purpose(), ACTOR);
  }

  /** The class of the failure alone: its message may hold a value. */
  private void failed(Claimed event, UUID instance, RuntimeException failure) {
    var kind = failure.getClass().getSimpleName();
    log.warn(
        "Événement {} ({}), essai {} : échec ({}).",
        event.id(),
        event.type().shortName(),
        event.attempts(),
        kind);
    if (event.attempts() < MOST_ATTEMPTS) {
      queue.defer(event, instance, wait(event), true);
    } else {
      queue.fail(
          event,
          instance,
          "Le traitement a échoué %d fois (%s).".formatted(event.attempts(), kind),
          "Lisez le journal du serveur à cette heure, corrigez la cause, puis réessayez.");
    }
  }

  private static Duration wait(Claimed event) {
    return FIRST_WAIT.multipliedBy(1L << Math.min(event.attempts() - 1, MOST_ATTEMPTS));
  }
}
