package fr.prevenance.server.diagnosis;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the bodies that agree to be compared have in common, on a day; it shows none of them. */
public final class Comparison {
  private final LocalDate takenOn;
  private final BodyRates rates;

  Comparison(LocalDate takenOn, BodyRates rates) {
    this.takenOn = takenOn;
    this.rates = rates;
  }

  public LocalDate takenOn() {
    return takenOn;
  }

  /** Absent where too few have a rate, or too few differ from what was shown before. */
  public Optional<Quartiles> whole() {
    return quartiles(BodyRates.WHOLE);
  }

  /** Absent where too few have a rate, or too few differ from what was shown before. */
  public Optional<Quartiles> of(Lever lever) {
    return quartiles(lever.number());
  }

  private Optional<Quartiles> quartiles(int subject) {
    return Optional.of(rates.of(subject).values())
        .filter(percents -> !percents.isEmpty())
        .map(Quartiles::of);
  }

  /** What a body counts for in it, by number of lever; 0 is the whole. */
  Map<Integer, Integer> own(String siret) {
    Map<Integer, Integer> own = new TreeMap<>();
    rates
        .bySubject()
        .forEach((subject, all) ->
            Optional.ofNullable(all.get(siret)).ifPresent(percent -> own.put(subject, percent)));
    return own;
  }

  BodyRates rates() {
    return rates;
  }
}
