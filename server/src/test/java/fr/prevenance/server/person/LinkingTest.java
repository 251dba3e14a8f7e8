package fr.prevenance.server.person;

import static fr.prevenance.server.exchange.DeliveryFixture.beneficiaries;
import static fr.prevenance.server.exchange.DeliveryFixture.complement;
import static fr.prevenance.server.exchange.DeliveryFixture.deaths;
import static fr.prevenance.server.exchange.DeliveryFixture.principal;
import static fr.prevenance.server.person.IdentityFixture.bornIn;
import static fr.prevenance.server.person.IdentityFixture.identity;
import static fr.prevenance.server.person.IdentityFixture.usually;
import static fr.prevenance.server.person.IdentityFixture.withoutPlace;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.AccessFixture;
import fr.prevenance.server.exchange.DeliveryFixture;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkingTest {
  private static final String INCOME = "foyer fiscal . revenu fiscal de référence";
  private static final String CONTRACT = "logement . contrat d'électricité au nom du foyer";
  private static final Map<String, Value> HAS_CONTRACT = Map.of(CONTRACT, Value.of(true));
  private static final Map<String, Value> NO_CONTRACT = Map.of(CONTRACT, Value.of(false));
  private static final Identity ANNE = identity("Le Gall", "Anne, Lou", "1980-02-03");
  private static final Identity YANN = identity("Fictif", "Yann", "1979-07-08");

  private final DeliveryFixture households = principal();
  private final DeliveryFixture contracts = complement("contrats", NO_CONTRACT);

  @Test
  void a_row_joins_the_case_of_the_person_it_names() {
    household(ANNE, YANN);
    contracts.row(HAS_CONTRACT, contracts.matched("titulaire du contrat", spelt(ANNE)));

    var dossier = only(linked());

    assertThat(value(dossier, CONTRACT)).isEqualTo(Value.of(true));
    assertThat(dossier.inRole("titulaire du contrat")).isEqualTo(dossier.inRole("déclarant 1"));
    assertThat(dossier.isAmbiguous()).isFalse();
  }

  @Test
  void the_silence_of_an_exhaustive_list_is_believed() {
    household(YANN);
    contracts.row(HAS_CONTRACT, contracts.matched("titulaire du contrat", ANNE));

    assertThat(value(only(linked()), CONTRACT)).isEqualTo(Value.of(false));
  }

  @Test
  void rows_of_strangers_are_counted_and_dropped() {
    household(YANN);
    contracts.row(HAS_CONTRACT, contracts.matched("titulaire du contrat", ANNE));

    assertThat(link(households, contracts).unjoinedRows()).isEqualTo(1);
  }

  @Test
  void two_people_whom_a_row_may_name_are_rivals() {
    household(bornIn(ANNE, "35238"));
    household(bornIn(ANNE, "29019"));
    contracts.row(HAS_CONTRACT, contracts.matched("titulaire du contrat", withoutPlace(ANNE)));

    var dossiers = linked();

    assertThat(dossiers).allMatch(Dossier::isAmbiguous);
    assertThat(dossiers).noneMatch(dossier -> dossier.facts().containsKey(CONTRACT));
  }

  @Test
  void two_rows_that_contradict_each_other_are_rivals_for_one_person() {
    household(withoutPlace(ANNE));
    contracts
        .row(HAS_CONTRACT, contracts.matched("titulaire du contrat", bornIn(ANNE, "35238")))
        .row(HAS_CONTRACT, contracts.matched("titulaire du contrat", bornIn(ANNE, "29019")));

    var dossier = only(linked());

    assertThat(dossier.doubts()).hasSize(2);
    assertThat(dossier.facts()).doesNotContainKey(CONTRACT);
  }

  @Test
  void a_row_given_twice_is_joined_once() {
    household(ANNE);
    contracts
        .row(HAS_CONTRACT, contracts.matched("titulaire du contrat", ANNE))
        .row(HAS_CONTRACT, contracts.matched("titulaire du contrat", spelt(ANNE)));

    var dossier = only(linked());

    assertThat(value(dossier, CONTRACT)).isEqualTo(Value.of(true));
    assertThat(dossier.isAmbiguous()).isFalse();
  }

  @Test
  void a_twin_takes_nothing_from_the_other() {
    household(identity("Fictif", "Emma", "2004-05-06"));
    household(identity("Fictif", "Jade", "2004-05-06"));
    contracts.row(
        HAS_CONTRACT,
        contracts.matched("titulaire du contrat", identity("FICTIF", "JADE", "2004-05-06")));

    assertThat(linked())
        .extracting(dossier -> value(dossier, CONTRACT))
        .containsExactly(Value.of(false), Value.of(true));
  }

  @Test
  void a_name_in_use_is_left_to_an_agent_and_its_silence_proves_nothing() {
    household(usually(ANNE, "Martin"));
    contracts.row(
        HAS_CONTRACT,
        contracts.matched("titulaire du contrat", identity("Martin", "Anne", "1980-02-03")));

    var dossier = only(linked());

    assertThat(dossier.facts()).doesNotContainKey(CONTRACT);
    assertThat(dossier.doubts())
        .extracting(AmbiguousPair::reason)
        .containsExactly("le nom d’usage de l’un est le nom de naissance de l’autre");
  }

  @Test
  void a_fact_given_two_values_is_unknown() {
    household(ANNE);
    contracts
        .row(HAS_CONTRACT, contracts.matched("titulaire du contrat", ANNE))
        .row(NO_CONTRACT, contracts.matched("titulaire du contrat", ANNE));

    var dossier = only(linked());

    assertThat(dossier.facts()).doesNotContainKey(CONTRACT);
    assertThat(dossier.contradictions()).containsExactly(CONTRACT);
  }

  @Test
  void the_very_same_principal_row_twice_is_one_case() {
    household(ANNE, YANN);
    household(ANNE, YANN);

    assertThat(only(linked()).isAmbiguous()).isFalse();
  }

  @Test
  void two_principal_rows_that_differ_are_left_to_an_agent() {
    households.row(Map.of(INCOME, Value.of(8_000, "€")), households.member("déclarant 1", ANNE));
    households.row(Map.of(INCOME, Value.of(9_000, "€")), households.member("déclarant 1", ANNE));

    assertThat(linked()).hasSize(2).allMatch(Dossier::isAmbiguous);
  }

  @Test
  void one_person_may_belong_to_two_cases() {
    household(ANNE, YANN);
    household(spelt(ANNE), identity("Autre", "Paul", "1970-01-02"));

    var dossiers = linked();

    assertThat(dossiers).noneMatch(Dossier::isAmbiguous);
    assertThat(dossiers.getFirst().members().getFirst().person())
        .isEqualTo(dossiers.getLast().members().getFirst().person());
  }

  @Test
  void a_beneficiary_marks_the_case() {
    household(ANNE, YANN);
    var known = beneficiaries();
    known.row(Map.of(), known.member("bénéficiaire", spelt(YANN)));

    assertThat(only(link(households, known).dossiers()).isAlreadyBeneficiary()).isTrue();
  }

  @Test
  void a_beneficiary_of_another_key_does_not_mark_the_case() {
    households.row("T1", Map.of(), households.member("créancier", ANNE));
    households.row(
        "T2", Map.of(), households.member("créancier", ANNE), households.member("débiteur", YANN));
    var known = beneficiaries();
    known.row("T2", Map.of(), known.member("créancier", ANNE));

    assertThat(link(households, known).dossiers())
        .extracting(Dossier::isAlreadyBeneficiary)
        .containsExactly(false, true);
  }

  @Test
  void a_key_without_the_person_is_left_to_an_agent() {
    households.row("T1", Map.of(), households.member("créancier", ANNE));
    var known = beneficiaries();
    known.row("T1", Map.of(), known.member("créancier", YANN));

    var dossier = only(link(households, known).dossiers());

    assertThat(dossier.isAlreadyBeneficiary()).isFalse();
    assertThat(dossier.isAmbiguous()).isTrue();
  }

  @Test
  void a_row_that_names_another_partner_is_about_another_case() {
    household(ANNE, YANN);
    var known = beneficiaries();
    known.row(
        Map.of(),
        known.member("créancier", ANNE),
        known.member("débiteur", identity("Autre", "Paul", "1970-01-02")));

    assertThat(only(link(households, known).dossiers()).isAlreadyBeneficiary()).isFalse();
  }

  @Test
  void the_dead_are_marked_in_every_case() {
    household(ANNE, YANN);
    var dead = deaths();
    dead.row(Map.of(), dead.member("défunt", spelt(YANN)));

    assertThat(only(link(households, dead).dossiers()).members())
        .extracting(Dossier.Member::isDeceased)
        .containsExactly(false, true);
  }

  @Test
  void contact_details_of_a_matched_row_complete_those_known() {
    household(ANNE);
    contracts.row(HAS_CONTRACT, contracts.member("titulaire", ANNE, "anne@exemple.test"));

    assertThat(only(linked()).members().getFirst().contact().email()).hasValue("anne@exemple.test");
  }

  private void household(Identity... people) {
    var roles = List.of("déclarant 1", "déclarant 2").iterator();
    var members =
        Arrays.stream(people)
            .map(person -> households.member(roles.next(), person))
            .toArray(Row.Member[]::new);
    households.row(Map.of(INCOME, Value.of(8_000, "€")), members);
  }

  /** As a partner with an old system writes it. */
  private static Identity spelt(Identity person) {
    return withoutPlace(
        identity(
            person.birthName().toUpperCase(Locale.ROOT).replace(" ", ""),
            person.givenNames().split(",")[0],
            person.birthDate()));
  }

  private List<Dossier> linked() {
    return link(households, contracts).dossiers();
  }

  private static Linking.Linked link(DeliveryFixture... deliveries) {
    var delivered = Arrays.stream(deliveries).map(DeliveryFixture::delivered).toList();
    return Linking.link(delivered, AccessFixture.access());
  }

  private static Dossier only(List<Dossier> dossiers) {
    assertThat(dossiers).hasSize(1);
    return dossiers.getFirst();
  }

  private static Value value(Dossier dossier, String fact) {
    var known = dossier.facts().get(fact);
    return known == null ? new Value.Undefined() : AccessFixture.access().open(known.value());
  }
}
