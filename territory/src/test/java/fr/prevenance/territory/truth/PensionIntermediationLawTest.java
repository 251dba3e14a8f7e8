package fr.prevenance.territory.truth;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.court.Title;
import fr.prevenance.territory.court.Title.Refusals;
import fr.prevenance.territory.court.TitleNature;
import fr.prevenance.territory.household.HouseholdBook;
import fr.prevenance.territory.person.CivilRegistry;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.person.Sex;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PensionIntermediationLawTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Refusals NOBODY = new Refusals(false, false);
  private static final Refusals BOTH = new Refusals(true, true);

  @Test
  void a_pension_in_cash_that_runs_is_served() {
    assertThat(entitled(title(12_000, NOBODY, false, false, true))).hasSize(1);
  }

  @Test
  void the_refusal_of_one_parent_stops_nothing() {
    assertThat(entitled(title(12_000, new Refusals(true, false), false, false, true))).hasSize(1);
  }

  @Test
  void the_refusal_of_both_parents_is_final() {
    assertThat(entitled(title(12_000, BOTH, false, false, true))).isEmpty();
  }

  @Test
  void violence_voids_the_refusal_and_leaves_the_rest_to_an_agent() {
    assertThat(entitled(title(12_000, BOTH, false, true, true)))
        .singleElement()
        .matches(Entitlement::isReservedForAgent);
  }

  @Test
  void what_the_judge_excluded_stays_excluded_even_under_violence() {
    assertThat(entitled(title(12_000, NOBODY, true, true, true))).isEmpty();
  }

  @Test
  void a_pension_in_kind_is_not_served() {
    assertThat(entitled(title(0, NOBODY, false, false, true))).isEmpty();
  }

  @Test
  void an_ended_pension_is_not_served() {
    assertThat(entitled(title(12_000, NOBODY, false, false, false))).isEmpty();
  }

  private static List<Entitlement> entitled(Title title) {
    return PensionIntermediationLaw.entitled(
        new World(DAY, new HouseholdBook(), List.of(), List.of(title)));
  }

  private static Title title(
      long cents, Refusals refusals, boolean excluded, boolean violence, boolean due) {
    CivilRegistry registry = new CivilRegistry(DAY, new Dice(1, "test"));
    Person creditor = registry.resident(registry.birth(Sex.FEMALE, 35));
    Person debtor = registry.resident(registry.birth(Sex.MALE, 36));
    return new Title(
        "VF-2020-00001",
        TitleNature.NOTARIAL_DEED,
        LocalDate.of(2020, 3, 2),
        creditor,
        debtor,
        cents,
        refusals,
        excluded,
        violence,
        due);
  }
}
