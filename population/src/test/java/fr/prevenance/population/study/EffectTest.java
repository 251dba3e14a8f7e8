package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Sense;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.Outcome;
import fr.prevenance.rules.Explanation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class EffectTest {
  private static final Supplier<Explanation> WHY =
      () -> {
        throw new AssertionError("Nobody asks why");
      };
  private static final Optional<Outcome> REFUSED = Optional.empty();
  private static final Optional<Outcome> OPEN =
      Optional.of(new Outcome.ToComplete(List.of(), Map.of(), WHY));
  private static final Optional<Outcome> FAILED =
      Optional.of(new Outcome.Failed("règle", "code", "message"));

  private static Optional<Outcome> entitledTo(OptionalLong cents) {
    return Optional.of(
        new Outcome.Eligible(
            Outcome.Certainty.CERTAIN, cents, List.of(), List.of(), Map.of(), WHY));
  }

  private static Optional<Outcome> entitledTo(long cents) {
    return entitledTo(OptionalLong.of(cents));
  }

  /** Of a right whose amount has that sense. */
  private static Reform reform(Sense sense) {
    try {
      RightPack right =
          RightPacks.bundled().stream()
              .filter(pack -> pack.result().sense() == sense)
              .filter(pack -> pack.result().amount().isPresent())
              .findFirst()
              .orElseThrow();
      return new Reform(right, right);
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  private static Effect effect(Optional<Outcome> before, Optional<Outcome> after) {
    return Effect.of(reform(Sense.PAID), before, after);
  }

  @Test
  void who_enters_wins_and_who_leaves_loses() {
    assertThat(effect(REFUSED, entitledTo(500))).isEqualTo(new Effect(Change.ENTERED, 0, 500));
    assertThat(effect(entitledTo(500), REFUSED)).isEqualTo(new Effect(Change.LEFT, 500, 0));
    assertThat(effect(REFUSED, REFUSED).change()).isEqualTo(Change.NONE);
  }

  @Test
  void who_receives_more_wins() {
    assertThat(effect(entitledTo(500), entitledTo(501)).change()).isEqualTo(Change.MORE);
    assertThat(effect(entitledTo(500), entitledTo(499)).change()).isEqualTo(Change.LESS);
    assertThat(effect(entitledTo(500), entitledTo(500)).change()).isEqualTo(Change.SAME);
  }

  @Test
  void who_pays_more_loses() {
    assertThat(Effect.of(reform(Sense.OWED), entitledTo(500), entitledTo(501)).change())
        .isEqualTo(Change.LESS);
  }

  @Test
  void what_is_not_known_on_one_side_is_neither_a_gain_nor_a_loss() {
    assertThat(effect(OPEN, entitledTo(500)).change()).isEqualTo(Change.UNKNOWN);
    assertThat(effect(entitledTo(500), FAILED).change()).isEqualTo(Change.UNKNOWN);
    assertThat(effect(OPEN, REFUSED).change()).isEqualTo(Change.UNKNOWN);
    assertThat(effect(entitledTo(OptionalLong.empty()), entitledTo(500)))
        .isEqualTo(new Effect(Change.UNTOLD, 0, 0));
  }

  @Test
  void costs_gains_and_losses_add_up_whatever_the_sense_of_the_amount() {
    EffectCount count = new EffectCount();
    count.add(new Effect(Change.ENTERED, 0, 700));
    count.add(new Effect(Change.LEFT, 300, 0));
    count.add(new Effect(Change.SAME, 50, 50));
    count.add(new Effect(Change.MORE, 100, 160));
    count.add(new Effect(Change.LESS, 90, 20));

    assertThat(count.of(Amount.COST_BEFORE, Sense.PAID)).isEqualTo(300 + 50 + 100 + 90);
    assertThat(count.of(Amount.COST_AFTER, Sense.PAID)).isEqualTo(700 + 50 + 160 + 20);
    assertThat(count.of(Amount.GAINS, Sense.PAID)).isEqualTo(700 + 60);
    assertThat(count.of(Amount.LOSSES, Sense.PAID)).isEqualTo(300 + 70);
  }

  @Test
  void what_people_pay_is_counted_as_what_they_pay() {
    EffectCount count = new EffectCount();
    count.add(new Effect(Change.ENTERED, 0, 700));
    count.add(new Effect(Change.MORE, 160, 100));
    count.add(new Effect(Change.LESS, 20, 90));

    assertThat(count.of(Amount.COST_BEFORE, Sense.OWED)).isEqualTo(160 + 20);
    assertThat(count.of(Amount.COST_AFTER, Sense.OWED)).isEqualTo(700 + 100 + 90);
    assertThat(count.of(Amount.GAINS, Sense.OWED)).isEqualTo(60);
    assertThat(count.of(Amount.LOSSES, Sense.OWED)).isEqualTo(70);
  }
}
