package fr.prevenance.population.study;

import static fr.prevenance.population.study.Money.GAINED;
import static fr.prevenance.population.study.Money.KEPT_BY_LOSERS;
import static fr.prevenance.population.study.Money.KEPT_BY_WINNERS;
import static fr.prevenance.population.study.Money.LOST;
import static fr.prevenance.population.study.Money.OF_ENTRANTS;
import static fr.prevenance.population.study.Money.OF_LEAVERS;
import static fr.prevenance.population.study.Money.UNCHANGED;

import fr.prevenance.packs.RightPack.Sense;
import java.util.List;

/**
 * A published sum of money, about those whom a measure counts. Where people pay the amount, who
 * pays less gains; who enters or leaves neither gains nor loses money by that alone.
 */
public enum Amount {
  COST_BEFORE(
      "cout_avant",
      Measure.BEFORE,
      List.of(OF_LEAVERS, KEPT_BY_WINNERS, KEPT_BY_LOSERS, LOST, UNCHANGED),
      List.of(OF_LEAVERS, KEPT_BY_WINNERS, GAINED, KEPT_BY_LOSERS, UNCHANGED)),
  COST_AFTER(
      "cout_apres",
      Measure.AFTER,
      List.of(OF_ENTRANTS, KEPT_BY_WINNERS, GAINED, KEPT_BY_LOSERS, UNCHANGED),
      List.of(OF_ENTRANTS, KEPT_BY_WINNERS, KEPT_BY_LOSERS, LOST, UNCHANGED)),
  GAINS("gains", Measure.WINNERS, List.of(OF_ENTRANTS, GAINED), List.of(GAINED)),
  LOSSES("pertes", Measure.LOSERS, List.of(OF_LEAVERS, LOST), List.of(LOST));

  private final String column;
  private final Measure about;
  private final List<Money> received;
  private final List<Money> owed;

  Amount(String column, Measure about, List<Money> received, List<Money> owed) {
    this.column = column;
    this.about = about;
    this.received = received;
    this.owed = owed;
  }

  /** Of the file. */
  public String column() {
    return column;
  }

  /** Whom it is about: where they are few, it is not told either. */
  public Measure about() {
    return about;
  }

  List<Money> parts(Sense sense) {
    return sense == Sense.OWED ? owed : received;
  }
}
