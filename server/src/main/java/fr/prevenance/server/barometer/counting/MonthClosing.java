package fr.prevenance.server.barometer.counting;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.barometer.Counting;
import fr.prevenance.server.barometer.MonthBook;
import fr.prevenance.server.barometer.Months;
import fr.prevenance.server.barometer.Turn;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Counts for good the months that can be, of every processing, each in a transaction of its own.
 * May be run by several instances at once, stopped, and run again.
 */
@Component
public class MonthClosing {
  static final String ACTOR = "système : baromètre";

  private final Processings processings;
  private final RightCatalogue rights;
  private final MonthBook book;
  private final List<Counting> countings;
  private final Clock clock;

  MonthClosing(
      Processings processings,
      RightCatalogue rights,
      MonthBook book,
      List<Counting> countings,
      Clock clock) {
    this.processings = processings;
    this.rights = rights;
    this.book = book;
    this.countings = List.copyOf(countings);
    this.clock = clock;
  }

  /** How many turns of months were counted. */
  public int catchUp() {
    return processings.all().stream().mapToInt(this::catchUp).sum();
  }

  private int catchUp(Processing processing) {
    Access access = processings.enter(processing.id(), processing.purpose(), ACTOR);
    return book.start(processing.id().value())
        .map(start -> {
          YearMonth oldest = YearMonth.now(clock).minusMonths(Months.OLDEST);
          return catchUp(start.isBefore(oldest) ? oldest : start, access);
        })
        .orElse(0);
  }

  private int catchUp(YearMonth first, Access access) {
    var counted = book.counted(access.processing().id().value());
    int kept = 0;
    for (Turn turn : Turn.values()) {
      YearMonth end = YearMonth.now(clock).minusMonths(monthsToWait(turn, access.processing()));
      for (YearMonth month = first; month.isBefore(end); month = month.plusMonths(1)) {
        boolean isDone = counted.getOrDefault(month, Set.of()).contains(turn);
        kept += !isDone && count(month, turn, access) ? 1 : 0;
      }
    }
    return kept;
  }

  private boolean count(YearMonth month, Turn turn, Access access) {
    return book.keep(
        access.processing().id().value(),
        month,
        turn,
        () ->
            countings.stream()
                .filter(counting -> counting.turn() == turn)
                .flatMap(counting -> counting.count(month, access).stream())
                .toList());
  }

  /** Whoever asked on the last day of the month is promised an answer so many months later. */
  private int monthsToWait(Turn turn, Processing processing) {
    return switch (turn) {
      case MONTH -> 0;
      case FOLLOW_UP ->
          processing.rights().stream()
              .flatMap(slug -> rights.find(slug).stream())
              .map(RightPack::silence)
              .mapToInt(RightPack.Silence::months)
              .map(months -> Math.max(months, Turn.MONTHS_TO_FOLLOW))
              .max()
              .orElse(Turn.MONTHS_TO_FOLLOW);
    };
  }
}
