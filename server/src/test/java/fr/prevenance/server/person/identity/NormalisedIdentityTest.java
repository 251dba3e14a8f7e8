package fr.prevenance.server.person.identity;

import static fr.prevenance.server.person.IdentityFixture.bornIn;
import static fr.prevenance.server.person.IdentityFixture.identity;
import static fr.prevenance.server.person.IdentityFixture.ofSex;
import static fr.prevenance.server.person.IdentityFixture.usually;
import static fr.prevenance.server.person.IdentityFixture.withoutPlace;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.Verdict.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisedIdentityTest {

  @ParameterizedTest
  @CsvSource({
    "Le Gall, LEGALL",
    "Le Gall, GALL",
    "d'Ormesson, ORMESSON",
    "d’Ormesson, DORMESSON",
    "Aït Brahim, BRAHIM",
    "El Fictif, ELFICTIF",
    "Müller, MULLER",
    "Müller, MUELLER",
    "N'Diaye, NDIAYE",
    "Saint-Exemple, ST EXEMPLE",
    "Dupont-Martin, DUPONT MARTIN",
  })
  void spellings_of_one_birth_name_agree(String left, String right) {
    assertThat(names(left, right)).isInstanceOf(Verdict.Same.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Le Gall, Du Gall",
    "Gall, Gallet",
    "Legall, Gall",
    "Muller, Mueller",
    "Dupont, Dupont-Martin",
  })
  void other_birth_names_are_other_people(String left, String right) {
    assertThat(names(left, right)).isInstanceOf(Verdict.Other.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jean-Pierre|JEAN PIERRE",
        "Jean-Pierre|JEANPIERRE",
        "Jean-Pierre, Marie|JEAN PIERRE MARIE",
        "Anne, Zoé, Inès|ANNE",
        "Anne Zoé Inès|Anne, Zoé",
        "Chloé|CHLOE",
      })
  void all_given_names_or_the_first_alone_agree(String left, String right) {
    assertThat(givenNames(left, right)).isInstanceOf(Verdict.Same.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Emma|Jade",
        "Marie|Marielle",
        "Jean-Pierre|Jean-Paul",
        "Jean, Pierre|Jean, Paul",
        "Pierre|Jean, Pierre",
      })
  void twins_are_never_one_person(String left, String right) {
    assertThat(givenNames(left, right)).isInstanceOf(Verdict.Other.class);
  }

  @Test
  void the_first_part_of_a_compound_given_name_is_doubtful() {
    assertDoubt(givenNames("Jean-Pierre", "Jean"), Doubt.COMPOUND_GIVEN_NAME);
  }

  @ParameterizedTest
  @CsvSource({"Martin", "Fictif-Martin"})
  void a_name_in_use_against_a_birth_name_is_doubtful(String usageName) {
    var married = usually(identity("Fictif", "Anne", "1980-02-03"), usageName);
    var contract = identity("Martin", "Anne", "1980-02-03");

    assertDoubt(compare(married, contract), Doubt.NAME_IN_USE);
    assertDoubt(compare(contract, married), Doubt.NAME_IN_USE);
  }

  @Test
  void another_sex_alone_is_doubtful() {
    var person = identity("Fictif", "Dominique", "1980-02-03");

    assertDoubt(compare(person, ofSex(person, Identity.Sex.MALE)), Doubt.SEX);
  }

  @Test
  void namesakes_born_elsewhere_are_two_people() {
    var person = identity("Fictif", "Anne", "1980-02-03");

    assertThat(compare(person, bornIn(person, "69123"))).isInstanceOf(Verdict.Other.class);
  }

  @Test
  void a_missing_place_contradicts_nothing() {
    var person = identity("Fictif", "Anne", "1980-02-03");

    assertThat(compare(person, withoutPlace(person))).isInstanceOf(Verdict.Same.class);
  }

  @Test
  void an_incomplete_date_without_place_is_doubtful() {
    var person = identity("Fictif", "Anne", "1960-00-00");

    assertDoubt(compare(person, withoutPlace(person)), Doubt.WEAK_DATE);
  }

  @Test
  void an_incomplete_date_that_contradicts_nothing_is_doubtful() {
    var person = identity("Fictif", "Anne", "1960-00-00");

    assertDoubt(compare(person, identity("Fictif", "Anne", "1960-04-05")), Doubt.WEAK_DATE);
  }

  @Test
  void the_first_of_january_abroad_is_weak_evidence() {
    var person = bornIn(identity("Fictif", "Anne", "1960-01-01"), "99352");

    assertDoubt(compare(person, withoutPlace(person)), Doubt.WEAK_DATE);
    assertThat(compare(person, person)).isInstanceOf(Verdict.Same.class);
  }

  @ParameterizedTest
  @CsvSource({"'', Anne, 1980-02-03", "Fictif, '', 1980-02-03", "Fictif, Anne, 03/02/1980"})
  void an_unreadable_identity_is_compared_with_nothing(String name, String given, String date) {
    assertThat(NormalisedIdentity.of(identity(name, given, date))).isEmpty();
  }

  private static Verdict names(String left, String right) {
    return compare(identity(left, "Anne", "1980-02-03"), identity(right, "Anne", "1980-02-03"));
  }

  private static Verdict givenNames(String left, String right) {
    return compare(identity("Fictif", left, "1980-02-03"), identity("Fictif", right, "1980-02-03"));
  }

  private static Verdict compare(Identity left, Identity right) {
    return NormalisedIdentity.of(left)
        .orElseThrow()
        .compare(NormalisedIdentity.of(right).orElseThrow());
  }

  private static void assertDoubt(Verdict verdict, Doubt doubt) {
    assertThat(verdict).isEqualTo(new Verdict.Doubtful(doubt));
  }
}
