package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.population.disclosure.Secrecy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Winners and losers of one right, by how much, in the whole population.
 *
 * <p>The numbers of one side add up to a number of {@link EffectTable}. Where that one is secret,
 * so are they all. Where it is told, what is secret among them adds up to a known number: at least
 * two are, of at least as many people as a secret must be wide, so that each may be any of it.
 *
 * <p>How many gain between 10 and 20 € also bounds what all gain together. Where that sum is
 * secret, it could still be more or less by all that keeps it one; else nothing is told here.
 */
final class StepTable {
  /** Secret numbers whose sum is known. */
  private static final int FEWEST_SECRETS = 2;

  private final Reform reform;
  private final StepCount steps;
  private final EffectCount whole;
  private final EffectRow told;

  /**
   * @param whole what is counted everywhere
   * @param told what of it is told
   */
  StepTable(Reform reform, StepCount steps, EffectCount whole, EffectRow told) {
    this.reform = reform;
    this.steps = steps;
    this.whole = whole;
    this.told = told;
  }

  /** None of a right that does not change, or has no amount. */
  List<StepRow> rows() {
    if (!reform.isChanged() || !reform.hasAmount()) {
      return List.of();
    }
    Set<Step> gains = secrets(steps.winners(), Measure.WINNERS);
    Set<Step> losses = secrets(steps.losers(), Measure.LOSERS);
    List<StepRow> rows = new ArrayList<>();
    rows.addAll(rows(true, steps.winners(), gains));
    rows.addAll(rows(false, steps.losers(), losses));
    return rows;
  }

  private List<StepRow> rows(boolean isGain, StepCount.Side side, Set<Step> secrets) {
    return Stream.of(Step.values())
        .map(step -> new StepRow(reform.slug(), isGain, step, told(side, step, secrets)))
        .toList();
  }

  private static OptionalLong told(StepCount.Side side, Step step, Set<Step> secrets) {
    return secrets.contains(step) ? OptionalLong.empty() : OptionalLong.of(side.people(step));
  }

  private Set<Step> secrets(StepCount.Side side, Measure measure) {
    Set<Step> secrets = EnumSet.allOf(Step.class);
    if (told.of(measure).isEmpty()) {
      return secrets;
    }
    secrets.removeIf(step -> side.people(step) >= Secrecy.FEWEST);
    while (!secrets.isEmpty()
        && secrets.size() < Step.values().length
        && !areHiddenIn(secrets, side)) {
      secrets.add(smallestTold(secrets, side));
    }
    return areSumsOpen(side, secrets) ? secrets : EnumSet.allOf(Step.class);
  }

  private static boolean areHiddenIn(Set<Step> secrets, StepCount.Side side) {
    long together = secrets.stream().mapToLong(side::people).sum();
    return secrets.size() >= FEWEST_SECRETS && together >= Secrecy.WIDTH;
  }

  private static Step smallestTold(Set<Step> secrets, StepCount.Side side) {
    return EnumSet.complementOf(EnumSet.copyOf(secrets)).stream()
        .min((one, other) -> Long.compare(side.people(one), side.people(other)))
        .orElseThrow();
  }

  private boolean areSumsOpen(StepCount.Side side, Set<Step> secrets) {
    if (told.of(Amount.GAINS).isPresent() && told.of(Amount.LOSSES).isPresent()) {
      return true;
    }
    long less = 0;
    long more = 0;
    for (Step step : Step.values()) {
      if (!secrets.contains(step)) {
        less = Math.addExact(less, side.cents(step) - step.least(side.people(step)));
        more = Math.addExact(more, step.most(side.people(step)) - side.cents(step));
      }
    }
    long hidden = secrets.stream().mapToLong(side::people).sum();
    long cents = secrets.stream().mapToLong(side::cents).sum();
    less += cents - secrets.stream().mapToLong(step -> step.least(hidden)).min().orElse(0);
    more += secrets.stream().mapToLong(step -> step.most(hidden)).max().orElse(0) - cents;
    return Math.min(less, more) >= width();
  }

  /** Cents within which no secret sum may be known: what so many people get. */
  private double width() {
    return Secrecy.WIDTH * Stream.of(Amount.values()).mapToDouble(this::mean).max().orElse(0);
  }

  private double mean(Amount amount) {
    Sense sense = reform.before().result().sense();
    long people = whole.of(amount.about());
    return people < Secrecy.FEWEST ? 0 : (double) whole.of(amount, sense) / people;
  }
}
