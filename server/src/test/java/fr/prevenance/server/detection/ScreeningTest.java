package fr.prevenance.server.detection;

import static fr.prevenance.server.exchange.DeliveryFixture.beneficiaries;
import static fr.prevenance.server.exchange.DeliveryFixture.complement;
import static fr.prevenance.server.exchange.DeliveryFixture.deaths;
import static fr.prevenance.server.exchange.DeliveryFixture.principal;
import static fr.prevenance.server.person.IdentityFixture.identity;
import static fr.prevenance.server.person.IdentityFixture.usually;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.AccessFixture;
import fr.prevenance.server.exchange.DeliveryFixture;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Linking;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-15");
  private static final String ENTITLED = "foyer . a droit";
  private static final String FLAG = "titre . signalement";
  private static final Explanation WHY =
      new Explanation("droit", "Droit", Value.of(true), "constaté", Map.of(), List.of());
  private static final Identity ANNE = usually(identity("Fictif", "Anne", "1980-02-03"), "Exemple");
  private static final Identity YANN = identity("Autre", "Yann", "1979-07-08");

  private final DeliveryFixture households = principal();
  private final DeliveryFixture known = beneficiaries();
  private final DeliveryFixture dead = deaths();
  private final DeliveryFixture contracts = complement("contrats", Map.of());
  private final Set<String> objectors = new HashSet<>();
  private final Set<String> renouncers = new HashSet<>();

  @Test
  void an_entitled_case_is_kept_with_its_recipient() {
    household(true);

    assertThat(screened())
        .isInstanceOfSatisfying(
            Finding.Kept.class,
            kept -> {
              assertThat(kept.recipient().roles()).contains("déclarant 1");
              assertThat(kept.isForAgentOnly()).isFalse();
              assertThat(kept.isReachable()).isTrue();
            });
  }

  @Test
  void a_case_not_entitled_is_destroyed_whatever_else_is_known() {
    household(false);
    benefit();
    objectors.add("Fictif");

    assertThat(screened()).isInstanceOf(Finding.NotEligible.class);
  }

  @Test
  void each_exclusion_comes_before_the_next() {
    household(true);
    doubt();
    assertThat(exclusion()).isEqualTo(Exclusion.AMBIGUOUS_IDENTITY);
    renouncers.add("Fictif");
    assertThat(exclusion()).isEqualTo(Exclusion.RENOUNCED);
    objectors.add("Fictif");
    assertThat(exclusion()).isEqualTo(Exclusion.OBJECTED);
    dead.row(Map.of(), dead.member("défunt", ANNE));
    assertThat(exclusion()).isEqualTo(Exclusion.DECEASED);
    benefit();
    assertThat(exclusion()).isEqualTo(Exclusion.ALREADY_BENEFICIARY);
  }

  @Test
  void a_partner_who_objects_leaves_the_case_and_the_offer_stays() {
    household(true);
    objectors.add("Autre");

    assertThat(screened())
        .isInstanceOfSatisfying(Finding.Kept.class, kept -> assertThat(kept.members()).hasSize(1));
  }

  @Test
  void a_partner_through_whom_facts_came_takes_the_offer_along() {
    household(true);
    contracts.row(Map.of(FLAG, Value.of(false)), contracts.matched("titulaire du contrat", YANN));
    objectors.add("Autre");

    assertThat(exclusion()).isEqualTo(Exclusion.OBJECTED);
  }

  @Test
  void a_partner_whose_address_came_in_decides_for_nobody_else() {
    household(true);
    contracts.row(Map.of(), contracts.member("allocataire", YANN, "yann@exemple.test"));
    objectors.add("Autre");

    assertThat(screened()).isInstanceOf(Finding.Kept.class);
  }

  @Test
  void a_dead_partner_leaves_the_case_and_the_offer_stays() {
    household(true);
    dead.row(Map.of(), dead.member("défunt", YANN));

    assertThat(screened())
        .isInstanceOfSatisfying(Finding.Kept.class, kept -> assertThat(kept.members()).hasSize(1));
  }

  @Test
  void a_renouncing_partner_decides_for_nobody_else() {
    household(true);
    renouncers.add("Autre");

    assertThat(screened()).isInstanceOf(Finding.Kept.class);
  }

  @Test
  void an_incomplete_case_is_kept_apart() {
    households.row(Map.of(), households.member("déclarant 1", ANNE));

    assertThat(Counting.of(List.of(screened())).toComplete()).isEqualTo(1);
  }

  @Test
  void an_incomplete_case_of_a_beneficiary_is_not_kept() {
    households.row(Map.of(), households.member("déclarant 1", ANNE));
    benefit();

    assertThat(exclusion()).isEqualTo(Exclusion.ALREADY_BENEFICIARY);
  }

  @Test
  void a_fact_for_agents_that_holds_stops_the_machine() {
    households.row(
        Map.of(ENTITLED, Value.of(true), FLAG, Value.of(true)),
        households.member("déclarant 1", ANNE));

    assertThat(screened())
        .isInstanceOfSatisfying(
            Finding.Kept.class, kept -> assertThat(kept.isForAgentOnly()).isTrue());
  }

  @Test
  void a_fact_for_agents_that_does_not_hold_stops_nothing() {
    households.row(
        Map.of(ENTITLED, Value.of(true), FLAG, Value.of(false)),
        households.member("déclarant 1", ANNE));

    assertThat(screened())
        .isInstanceOfSatisfying(
            Finding.Kept.class, kept -> assertThat(kept.isForAgentOnly()).isFalse());
  }

  @Test
  void without_a_member_in_the_recipients_role_an_agent_decides() {
    households.row(Map.of(ENTITLED, Value.of(true)), households.member("autre rôle", ANNE));

    assertThat(screened())
        .isInstanceOfSatisfying(
            Finding.Kept.class, kept -> assertThat(kept.isForAgentOnly()).isTrue());
  }

  @Test
  void a_fact_too_old_on_the_day_is_unknown() {
    household(true);

    var later = new Screening(right(), DAY.plusYears(1), wishes(), AccessFixture.access());

    assertThat(later.screen(dossier()))
        .isInstanceOfSatisfying(
            Finding.Kept.class, kept -> assertThat(kept.isEligible()).isFalse());
  }

  @Test
  void a_fact_the_right_does_not_ask_for_is_not_kept() {
    households.row(
        Map.of(ENTITLED, Value.of(true), "autre droit . fait", Value.of(3)),
        households.member("déclarant 1", ANNE));

    assertThat(screened())
        .isInstanceOfSatisfying(
            Finding.Kept.class, kept -> assertThat(kept.facts()).containsOnlyKeys(ENTITLED));
  }

  @Test
  void counters_add_up_to_the_cases() {
    household(true);
    households.row(
        Map.of(ENTITLED, Value.of(false)),
        households.member("déclarant 1", identity("Tiers", "Zoé", "1990-01-05")));
    benefit();

    var tally = Counting.of(screening().screen(linked()));

    assertThat(tally.cases())
        .isEqualTo(
            tally.eligible()
                + tally.toComplete()
                + tally.failed()
                + tally.notEligible()
                + tally.undecidedExcluded()
                + tally.excluded().values().stream().mapToInt(Integer::intValue).sum());
    assertThat(tally.destroyed()).isEqualTo(Map.of("déjà bénéficiaire", 2, "non éligible", 1));
  }

  private void household(boolean isEntitled) {
    households.row(
        Map.of(ENTITLED, Value.of(isEntitled)),
        households.member("déclarant 1", ANNE, "anne@exemple.test"),
        households.member("déclarant 2", YANN));
  }

  private void benefit() {
    known.row(Map.of(), known.member("bénéficiaire", ANNE));
  }

  /** A contract in the name in use. */
  private void doubt() {
    contracts.row(
        Map.of(), contracts.member("titulaire", identity("Exemple", "Anne", "1980-02-03")));
  }

  private Exclusion exclusion() {
    return screened() instanceof Finding.Excluded(_, var reason, _) ? reason : failed();
  }

  private static Exclusion failed() {
    throw new AssertionError("The case is not excluded.");
  }

  private Finding screened() {
    return screening().screen(dossier());
  }

  private Screening screening() {
    return new Screening(right(), DAY, wishes(), AccessFixture.access());
  }

  private Wishes wishes() {
    return new Wishes(
        identity -> objectors.contains(identity.birthName()),
        identity -> renouncers.contains(identity.birthName()));
  }

  private Dossier dossier() {
    return linked().getFirst();
  }

  private List<Dossier> linked() {
    var deliveries =
        Arrays.asList(
            households.delivered(), known.delivered(), dead.delivered(), contracts.delivered());
    return Linking.link(deliveries, AccessFixture.access()).dossiers();
  }

  private static ServedRight right() {
    return new ServedRight(
        "droit-fictif",
        "déclarant 1",
        Map.of(
            ENTITLED, definition(ENTITLED, Visibility.PERSON),
            FLAG, definition(FLAG, Visibility.AGENT)),
        (facts, _) -> decide(facts));
  }

  private static Outcome decide(Map<String, FactValue> facts) {
    var entitled = facts.get(ENTITLED);
    if (entitled == null) {
      return new Outcome.ToComplete(List.of(ENTITLED), WHY);
    }
    return entitled.value().equals(Value.of(true))
        ? new Outcome.Eligible(Certainty.CERTAIN, OptionalLong.of(19_400), WHY)
        : new Outcome.NotEligible("Droit", Optional.empty(), WHY);
  }

  private static FactDefinition definition(String name, Visibility visibility) {
    return new FactDefinition(
        name,
        name,
        "foyer",
        FactDefinition.Type.BOOLEAN,
        Optional.empty(),
        "jour",
        Optional.empty(),
        "Partenaire fictif",
        "décide du droit",
        Period.ofMonths(6),
        FactDefinition.WhenMissing.TO_COMPLETE,
        visibility,
        false,
        Optional.empty());
  }
}
