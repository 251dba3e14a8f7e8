package fr.prevenance.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What to begin with. */
class CandidateTest {

  @Example
  void gain_for_effort_decides_then_gain_then_number() {
    var dear = candidate(4, 16, 16);
    var cheap = candidate(3, 8, 8);
    var twin = candidate(2, 8, 8);
    var best = candidate(1, 12, 8);

    assertThat(List.of(cheap, dear, best, twin).stream().sorted(Candidate.ORDER))
        .containsExactly(best, dear, twin, cheap);
  }

  @Property(tries = 200)
  void however_they_come_they_leave_in_the_same_order(
      @ForAll("candidates") List<Candidate> candidates, @ForAll Random random) {
    var sorted = candidates.stream().sorted(Candidate.ORDER).toList();
    var shuffled = new java.util.ArrayList<>(candidates);
    Collections.shuffle(shuffled, random);

    assertThat(shuffled.stream().sorted(Candidate.ORDER)).containsExactlyElementsOf(sorted);
  }

  @Property(tries = 200)
  void any_two_sheets_have_an_order_and_any_three_agree(
      @ForAll("candidate") Candidate one,
      @ForAll("candidate") Candidate other,
      @ForAll("candidate") Candidate third) {
    Comparator<Candidate> order = Candidate.ORDER;

    assertThat(Integer.signum(order.compare(one, other)))
        .isEqualTo(-Integer.signum(order.compare(other, one)));
    assertThat(order.compare(one, other) == 0)
        .isEqualTo(
            one.number() == other.number()
                && one.gain().equals(other.gain())
                && one.effort().equals(other.effort()));
    if (order.compare(one, other) <= 0 && order.compare(other, third) <= 0) {
      assertThat(order.compare(one, third)).isLessThanOrEqualTo(0);
    }
  }

  @Property(tries = 200)
  void nobody_who_brings_more_for_less_comes_later(
      @ForAll("candidate") Candidate one, @ForAll("candidate") Candidate other) {
    if (one.gain().compareTo(other.gain()) > 0 && one.effort().compareTo(other.effort()) <= 0) {
      assertThat(Candidate.ORDER.compare(one, other)).isNegative();
    }
  }

  @Provide
  Arbitrary<Candidate> candidate() {
    var level = Arbitraries.integers().between(Level.LEAST, Level.MOST);
    return Combinators.combine(Arbitraries.integers().between(1, 36), level, level)
        .as(CandidateTest::candidate);
  }

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    return candidate().list().ofMaxSize(36).uniqueElements(Candidate::number);
  }

  private static Candidate candidate(int number, int gain, int effort) {
    return new Candidate(
        number, "Fiche " + number, new Level(gain), new Level(effort), Optional.empty());
  }
}
