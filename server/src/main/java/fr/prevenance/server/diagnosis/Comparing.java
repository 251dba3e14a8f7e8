package fr.prevenance.server.diagnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares the bodies that agree, without showing any of them: medians and quartiles of at least
 * five, taken at most once a quarter. A new one is taken only where, held against each that was
 * shown before, it differs by at least three bodies or by none, so that nobody reads off the
 * difference what one body answers. Whoever withdraws is in no comparison from the next quarter on:
 * until a new one can be taken, none is shown.
 */
@Service
public class Comparing {
  private final ComparisonTable comparisons;
  private final Diagnoses diagnoses;
  private final Clock clock;

  Comparing(ComparisonTable comparisons, Diagnoses diagnoses, Clock clock) {
    this.comparisons = comparisons;
    this.diagnoses = diagnoses;
    this.clock = clock;
  }

  /** The rates of its latest closed diagnosis of the whole structure may count from now on. */
  @Transactional
  public void agree(String siret, Author by) {
    comparisons.agree(siret, by.actor(), clock.instant());
  }

  @Transactional
  public void withdraw(String siret, Author by) {
    comparisons.withdraw(siret, by.actor(), clock.instant());
  }

  /** Takes a new comparison where one is due. */
  @Transactional
  public ComparisonSeen seenBy(String siret) {
    var agreedAt = comparisons.agreedAt(siret);
    if (agreedAt.isEmpty()) {
      return new ComparisonSeen.Apart();
    }
    takeWhereDue();
    return shown()
        .filter(comparison -> !comparison.own(siret).isEmpty())
        .<ComparisonSeen>map(comparison ->
            new ComparisonSeen.Shown(agreedAt.get(), comparison, comparison.own(siret)))
        .orElseGet(() ->
            new ComparisonSeen.Waiting(agreedAt.get(), diagnoses.latestClosed(siret).isPresent()));
  }

  /** The latest, unless it is of a quarter before and somebody in it has withdrawn. */
  private Optional<Comparison> shown() {
    var agreeing = comparisons.agreeing();
    return latest(comparisons.all())
        .filter(latest -> isOfThisQuarter(latest) || agreeing.containsAll(latest.rates().bodies()));
  }

  private void takeWhereDue() {
    var all = comparisons.all();
    if (latest(all).filter(this::isOfThisQuarter).isPresent()) {
      return;
    }
    var fresh = current().showable(all.stream().map(Comparison::rates).toList());
    boolean isNews = latest(all).filter(last -> last.rates().equals(fresh)).isEmpty();
    if (isNews && !fresh.bySubject().isEmpty()) {
      comparisons.insert(new Comparison(LocalDate.now(clock), fresh));
    }
  }

  private BodyRates current() {
    Map<String, Score> scores = new TreeMap<>();
    for (String siret : comparisons.agreeing()) {
      diagnoses
          .latestClosed(siret)
          .ifPresent(latest -> scores.put(siret, latest.diagnosis().score()));
    }
    return BodyRates.of(scores);
  }

  private static Optional<Comparison> latest(List<Comparison> all) {
    return all.stream().findFirst();
  }

  private boolean isOfThisQuarter(Comparison comparison) {
    return quarter(comparison.takenOn()).equals(quarter(LocalDate.now(clock)));
  }

  private static LocalDate quarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }
}
