package fr.prevenance.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.agreement.random.RandomCases;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Our engine against the reference engine.
 *
 * <p>{@code -Dagreement.cases=N} draws more random cases, {@code -Dagreement.seed=S} other ones,
 * {@code -Dagreement.shown=K} reduces and shows more disagreements, {@code -Dagreement.social=N}
 * and {@code -Dagreement.bicycle=N} draw more people for the public models.
 */
class AgreementTest {
  private static final int CASES = Integer.getInteger("agreement.cases", 3000);
  private static final int SOCIAL_CASES = Integer.getInteger("agreement.social", 50);
  private static final int BICYCLE_CASES = Integer.getInteger("agreement.bicycle", 150);
  private static final long FIRST_SEED = Long.getLong("agreement.seed", 0);

  @Test
  void random_rules_get_the_same_answers_from_both_engines() {
    var cases = LongStream.range(FIRST_SEED, FIRST_SEED + CASES).mapToObj(RandomCases::of).toList();
    assertThat(run().disagreements("random rules", cases)).isEmpty();
  }

  @Test
  void salaries_and_contributions_get_the_same_answers_from_both_engines() {
    var cases = Models.social(SOCIAL_CASES);
    assertThat(run().disagreements("modele-social", cases)).isEmpty();
  }

  @Test
  void bicycle_grants_get_the_same_answers_from_both_engines() {
    var cases = Models.bicycle(BICYCLE_CASES);
    assertThat(run().disagreements("aides-velo", cases)).isEmpty();
  }

  private static AgreementRun run() {
    return new AgreementRun(new Judge(Reference.engine(), new OurEngine(Models::rulesText)));
  }
}
