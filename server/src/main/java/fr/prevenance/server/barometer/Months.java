package fr.prevenance.server.barometer;

import fr.prevenance.server.barometer.MonthBook.Entry;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The months of a body: as they were counted, or as they stand while they may still change. */
@Service
public class Months {
  /**
   * How many months ago the oldest one is that can still be counted: contacts are kept for twelve,
   * so that of older months not all is there.
   */
  public static final int OLDEST = 10;

  private static final String ACTOR = "système : baromètre";

  private final Processings processings;
  private final MonthBook book;
  private final List<Counting> countings;
  private final Clock clock;

  Months(Processings processings, MonthBook book, List<Counting> countings, Clock clock) {
    this.processings = processings;
    this.book = book;
    this.countings = List.copyOf(countings);
    this.clock = clock;
  }

  /** Oldest first, each month once; nothing is counted of a month that has not begun. */
  @Transactional(readOnly = true)
  public List<MonthCounts> of(String siret, YearMonth first, YearMonth last) {
    Map<YearMonth, List<MonthCounts>> parts = new TreeMap<>();
    for (Processing processing : processings.ofBody(siret)) {
      of(processing, first, last)
          .forEach(
              month -> parts.computeIfAbsent(month.month(), _ -> new ArrayList<>()).add(month));
    }
    return parts.values().stream().map(Months::joined).toList();
  }

  /** Months of which all is counted for good, in all the body's processings. */
  public List<YearMonth> whole(String siret) {
    Set<YearMonth> begun = new TreeSet<>();
    Set<YearMonth> open = new TreeSet<>();
    for (Processing processing : processings.ofBody(siret)) {
      Map<YearMonth, Set<Turn>> counted = book.counted(processing.id().value());
      counted.forEach(
          (month, turns) -> (turns.size() == Turn.values().length ? begun : open).add(month));
    }
    begun.removeAll(open);
    return List.copyOf(begun);
  }

  private List<MonthCounts> of(Processing processing, YearMonth first, YearMonth last) {
    String id = processing.id().value();
    Map<YearMonth, Set<Turn>> counted = book.counted(id);
    Map<YearMonth, List<Count>> kept = new HashMap<>();
    for (Entry entry : book.read(id, first, last)) {
      kept.computeIfAbsent(entry.month(), _ -> new ArrayList<>()).add(entry.count());
    }
    YearMonth oldest = YearMonth.now(clock).minusMonths(OLDEST);
    Optional<YearMonth> start = book.start(id);
    Access access = processings.enter(processing.id(), processing.purpose(), ACTOR);
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(month -> {
          Set<Turn> settled = counted.getOrDefault(month, EnumSet.noneOf(Turn.class));
          boolean isKnown =
              !settled.isEmpty()
                  || start
                      .filter(begin -> !month.isBefore(begin) && !month.isBefore(oldest))
                      .isPresent();
          Stream<Count> counts =
              Stream.concat(
                  kept.getOrDefault(month, List.of()).stream(),
                  isKnown ? provisional(month, settled, access) : Stream.empty());
          return new MonthCounts(month, settled, isKnown, new Counts(counts.toList()));
        })
        .toList();
  }

  private Stream<Count> provisional(YearMonth month, Set<Turn> settled, Access access) {
    return month.isAfter(YearMonth.now(clock))
        ? Stream.empty()
        : countings.stream()
            .filter(counting -> !settled.contains(counting.turn()))
            .flatMap(counting -> counting.count(month, access).stream());
  }

  /** A processing that had not begun does not keep the others' month open. */
  private static MonthCounts joined(List<MonthCounts> parts) {
    List<MonthCounts> known = parts.stream().filter(MonthCounts::isKnown).toList();
    Set<Turn> settled = EnumSet.allOf(Turn.class);
    known.forEach(part -> settled.retainAll(part.settled()));
    return new MonthCounts(
        parts.getFirst().month(),
        known.isEmpty() ? Set.of() : settled,
        !known.isEmpty(),
        Counts.sum(known.stream().map(MonthCounts::counts).toList()));
  }
}
