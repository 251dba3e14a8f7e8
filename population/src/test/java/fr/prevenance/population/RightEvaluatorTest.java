package fr.prevenance.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.population.Outcome.Eligible;
import fr.prevenance.population.Outcome.NotEligible;
import fr.prevenance.population.Outcome.ToComplete;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RightEvaluatorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);

  private final RightEvaluator evaluator = new RightEvaluator(Packs.named("cheque-energie"));

  @Test
  void an_entitled_household_gets_its_amount_in_cents() {
    assertThat(eligible(new Household()).amountInCents()).isEqualTo(OptionalLong.of(19_400));
  }

  @Test
  void an_explanation_joins_the_reasons_and_the_amount_under_the_right() {
    assertThat(eligible(new Household()).explanation())
        .satisfies(root -> assertThat(root.title()).isEqualTo("Chèque énergie"))
        .satisfies(root ->
            assertThat(root.children())
                .extracting(child -> child.rule())
                .containsExactly("chèque énergie . éligible", "chèque énergie . montant"));
  }

  @Test
  void certified_facts_decide_exactly_just_under_the_threshold() {
    assertThat(eligible(new Household().income(10_999)).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void certified_facts_decide_exactly_at_the_threshold() {
    assertThat(evaluate(new Household().income(11_000))).isInstanceOf(NotEligible.class);
  }

  @Test
  void an_uncertified_income_within_two_per_cent_under_the_threshold_is_only_possible() {
    assertThat(eligible(new Household().declaredIncome(10_780)).certainty())
        .isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void an_uncertified_income_farther_under_the_threshold_keeps_its_certainty() {
    assertThat(eligible(new Household().declaredIncome(10_779)).certainty())
        .isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void an_uncertified_income_within_two_per_cent_over_the_threshold_is_to_be_completed() {
    assertThat(evaluate(new Household().declaredIncome(11_220)))
        .asInstanceOf(type(ToComplete.class))
        .satisfies(outcome -> assertThat(outcome.missingFacts()).containsExactly(Household.INCOME));
  }

  @Test
  void an_uncertified_income_farther_over_the_threshold_is_refused() {
    assertThat(evaluate(new Household().declaredIncome(11_221))).isInstanceOf(NotEligible.class);
  }

  @Test
  void an_uncertified_income_near_the_threshold_does_not_save_who_fails_another_condition() {
    Household household =
        new Household().declaredIncome(11_100).certified(Household.MAIN_HOME, Value.of(false));
    assertThat(evaluate(household)).isInstanceOf(NotEligible.class);
  }

  @Test
  void an_uncertified_fact_that_does_not_lead_to_the_threshold_leaves_it_exact() {
    Household household =
        new Household().income(10_999).declared(Household.CONTRACT, Value.of(true));
    assertThat(eligible(household).certainty()).isEqualTo(Certainty.CERTAIN);
  }

  @Test
  void an_uncertified_household_size_makes_the_threshold_doubtful_too() {
    Household household = new Household().income(10_999).declared(Household.PEOPLE, Value.of(1));
    assertThat(eligible(household).certainty()).isEqualTo(Certainty.POSSIBLE);
  }

  @Test
  void an_assumed_fact_lowers_the_certainty_by_one_level() {
    assertThat(eligible(new Household().without(Household.SOCIAL_RESIDENCE)).certainty())
        .isEqualTo(Certainty.PROBABLE);
  }

  @Test
  void an_entitlement_says_what_was_assumed_and_what_would_refine_it() {
    assertThat(eligible(new Household().without(Household.SOCIAL_RESIDENCE)))
        .satisfies(it -> assertThat(it.assumedFacts()).containsExactly(Household.SOCIAL_RESIDENCE))
        .satisfies(
            it -> assertThat(it.refiningFacts()).containsExactly(Household.SOCIAL_RESIDENCE));
  }

  @Test
  void an_entitlement_of_which_all_is_known_assumes_nothing() {
    assertThat(eligible(new Household()))
        .satisfies(it -> assertThat(it.assumedFacts()).isEmpty())
        .satisfies(it -> assertThat(it.refiningFacts()).isEmpty());
  }

  @Test
  void a_contract_nobody_spoke_of_is_asked_for_rather_than_assumed() {
    assertThat(evaluate(new Household().without(Household.CONTRACT)))
        .asInstanceOf(type(ToComplete.class))
        .satisfies(
            outcome -> assertThat(outcome.missingFacts()).containsExactly(Household.CONTRACT));
  }

  @Test
  void a_missing_income_is_asked_for() {
    assertThat(evaluate(new Household().without(Household.INCOME)))
        .asInstanceOf(type(ToComplete.class))
        .satisfies(outcome -> assertThat(outcome.missingFacts()).containsExactly(Household.INCOME));
  }

  @Test
  void a_refusal_names_the_first_condition_that_fails() {
    Household household = new Household().certified(Household.CONTRACT, Value.of(false));
    assertThat(refused(household).failingCondition())
        .isEqualTo("Contrat d’électricité au nom d’une personne du foyer");
  }

  @Test
  void a_refusal_by_a_threshold_alone_says_by_how_much() {
    assertThat(refused(new Household().income(11_012)).nearMiss()).contains("à 12\u00A0€ près");
  }

  @Test
  void a_refusal_far_from_the_threshold_is_no_near_miss() {
    assertThat(refused(new Household().income(20_000)).nearMiss()).isEmpty();
  }

  @Test
  void a_refusal_by_another_condition_is_no_near_miss() {
    Household household =
        new Household().income(10_990).certified(Household.MAIN_HOME, Value.of(false));
    assertThat(refused(household).nearMiss()).isEmpty();
  }

  @Test
  void a_day_before_the_right_is_in_force_fails_with_a_stable_code() {
    Outcome outcome = evaluator.evaluate(new Household().facts(), LocalDate.of(2020, 12, 31));
    assertThat(outcome)
        .asInstanceOf(type(Outcome.Failed.class))
        .satisfies(failed -> assertThat(failed.code()).isEqualTo("hors-vigueur"));
  }

  @Test
  void an_income_that_is_not_a_number_is_held_for_an_agent() {
    assertThat(evaluate(new Household().income(Double.NaN)))
        .asInstanceOf(type(Outcome.Failed.class))
        .satisfies(failed -> assertThat(failed.code()).isEqualTo("donnée-non-finie"));
  }

  @Test
  void a_fact_the_right_does_not_declare_is_refused_by_name() {
    Map<String, FactValue> facts = Map.of("personne . groupe sanguin", certified("O"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(facts, DAY))
        .withMessageContaining("personne . groupe sanguin");
  }

  @Test
  void a_message_of_refusal_bears_no_value() {
    Map<String, FactValue> facts = Map.of("personne . groupe sanguin", certified("O négatif"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(facts, DAY))
        .withMessageNotContaining("O négatif");
  }

  private static FactValue certified(String text) {
    return new FactValue(Value.of(text), true);
  }

  private Outcome evaluate(Household household) {
    return evaluator.evaluate(household.facts(), DAY);
  }

  private Eligible eligible(Household household) {
    return (Eligible) evaluate(household);
  }

  private NotEligible refused(Household household) {
    return (NotEligible) evaluate(household);
  }
}
