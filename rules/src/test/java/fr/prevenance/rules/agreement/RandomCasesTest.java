package fr.prevenance.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.agreement.random.RandomCases;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomCasesTest {
  private static final int CASES = 3000;
  private static final int ENOUGH = 60;

  @Test
  void the_same_seed_gives_the_same_case() {
    assertThat(RandomCases.of(42)).isEqualTo(RandomCases.of(42));
  }

  @Test
  void most_random_cases_give_values_and_every_mechanism_gives_some() {
    var shares = shares();
    System.out.println(shares);
    assertThat(shares.percent(State.VALUE)).isGreaterThan(60);
    assertThat(shares.percent(State.NULL)).isGreaterThan(8);
    assertThat(shares.percent(State.UNDEFINED)).isGreaterThan(8);
    assertThat(shares.percent(State.EXCEPTION)).isLessThan(15);
    assertThat(Mechanisms.ALL).allMatch(name -> shares.valid(name) >= ENOUGH);
  }

  private static StateShares shares() {
    var cases = LongStream.range(0, CASES).mapToObj(RandomCases::of).toList();
    var answers = Reference.engine().answerAll(cases);
    var shares = new StateShares();
    for (int index = 0; index < cases.size(); index++) {
      shares.add(cases.get(index), answers.get(index));
    }
    return shares;
  }
}
