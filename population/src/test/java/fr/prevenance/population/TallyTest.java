package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.population.Tally.Kind;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyTest {
  private static final Explanation NONE =
      new Explanation("r", "R", Value.of(true), "", Map.of(), List.of());

  @Property
  void counts_add_up_to_the_population(@ForAll("populations") List<Outcome> outcomes) {
    assertThat(tally(outcomes).total()).isEqualTo(outcomes.size());
  }

  @Property
  void merging_two_tallies_counts_like_one(
      @ForAll("populations") List<Outcome> first, @ForAll("populations") List<Outcome> second) {
    List<Outcome> all = new ArrayList<>(first);
    all.addAll(second);
    Tally merged = tally(first);
    merged.merge(tally(second));
    assertThat(merged).usingRecursiveComparison().isEqualTo(tally(all));
  }

  @Property
  void amounts_of_the_eligible_add_up(@ForAll("populations") List<Outcome> outcomes) {
    Tally tally = tally(outcomes);
    assertThat(tally.amountInCents())
        .isEqualTo(48_00 * (tally.eligible() - tally.count(Kind.ELIGIBLE_POSSIBLE)));
  }

  @Provide
  Arbitrary<List<Outcome>> populations() {
    return Arbitraries.<Outcome>of(
            new Outcome.Eligible(Certainty.CERTAIN, OptionalLong.of(48_00), NONE),
            new Outcome.Eligible(Certainty.PROBABLE, OptionalLong.of(48_00), NONE),
            new Outcome.Eligible(Certainty.POSSIBLE, OptionalLong.empty(), NONE),
            new Outcome.ToComplete(List.of("personne . âge"), NONE),
            new Outcome.NotEligible("Âge", Optional.empty(), NONE),
            new Outcome.Failed("r", "division-par-zero", "Division par zéro."))
        .list()
        .ofMaxSize(50);
  }

  private static Tally tally(List<Outcome> outcomes) {
    Tally tally = new Tally();
    outcomes.forEach(tally::add);
    return tally;
  }
}
