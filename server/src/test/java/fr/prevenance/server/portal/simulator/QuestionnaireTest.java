package fr.prevenance.server.portal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.portal.simulator.Composition.Partner;
import org.junit.jupiter.api.Test;

/** Three invented households before all rights of October 2025. */
class QuestionnaireTest {
  private static final String BIRTH = "personne . date de naissance";
  private static final String OCCUPATION = Deductions.OCCUPATION;
  private static final String NATIONALITY = "personne . nationalité";
  private static final String TERRITORY = "famille . territoire";

  @Test
  void a_couple_with_two_children_is_asked_little_and_finds_its_rights() {
    var walk = couple().toTheEnd();

    assertThat(walk.facts()).hasSizeLessThanOrEqualTo(24).doesNotHaveDuplicates();
    assertThat(walk.found())
        .contains(
            "allocation-rentree-scolaire",
            "allocations-familiales",
            "bourse-college",
            "cheque-energie",
            "prime-activite");
  }

  @Test
  void a_young_parent_alone_is_asked_little_and_finds_their_rights() {
    var walk = youngParent().toTheEnd();

    assertThat(walk.facts()).hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(walk.found())
        .contains("allocation-soutien-familial", "complementaire-sante-solidaire", "rsa");
  }

  @Test
  void a_pensioner_alone_is_asked_little_and_finds_their_rights() {
    var walk = pensioner().toTheEnd();

    assertThat(walk.facts()).hasSizeLessThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(walk.found()).contains("aspa", "cheque-energie", "complementaire-sante-solidaire");
  }

  @Test
  void a_pensioner_is_not_asked_where_they_go_to_school() {
    assertThat(pensioner().toTheEnd().facts())
        .contains(OCCUPATION)
        .doesNotContain(
            "personne . scolarité de la rentrée",
            "personne . inscription dans l'enseignement supérieur",
            "personne . apprentissage");
  }

  @Test
  void small_children_are_asked_neither_what_they_do_nor_what_they_earn() {
    var walk = couple().toTheEnd();

    assertThat(walk.askedOf("personne . travailleur indépendant")).doesNotContain("Enfant 1");
    assertThat(walk.askedOf(OCCUPATION)).doesNotContain("Enfant 2");
    assertThat(walk.askedOf("personne . revenus d'activité mensuels")).doesNotContain("Enfant 2");
  }

  @Test
  void who_is_french_is_not_asked_for_a_residence_permit() {
    assertThat(couple().toTheEnd().facts())
        .contains(NATIONALITY)
        .doesNotContain("personne . séjour régulier");
  }

  @Test
  void who_does_not_know_where_they_live_is_asked_once() {
    assertThat(couple().knowing(TERRITORY, "").toTheEnd().facts())
        .filteredOn(fact -> fact.endsWith(" . territoire"))
        .hasSize(1);
  }

  @Test
  void what_only_refines_is_left_for_who_wants_it() {
    var questionnaire = couple().toTheEnd().questionnaire();

    assertThat(questionnaire.next()).isEmpty();
    assertThat(questionnaire.refining()).isPresent();
    assertThat(questionnaire.refinements()).isPositive();
  }

  @Test
  void the_answer_that_a_right_still_waits_for_can_be_given_at_once() {
    var questionnaire = couple().toTheEnd().questionnaire();

    assertThat(questionnaire.about("personne . recueillie par un tiers"))
        .hasValueSatisfying(next ->
            assertThat(next.keys()).extracting(Answers.Key::of).contains("Enfant 1", "Enfant 2"));
  }

  @Test
  void rights_are_all_examined_in_the_end() {
    var walk = pensioner();
    var before = walk.questionnaire().progress();
    var after = walk.toTheEnd().questionnaire().progress();

    assertThat(before.examined()).isLessThan(before.all());
    assertThat(after.examined()).isEqualTo(after.all());
  }

  @Test
  void a_question_is_put_to_you_where_you_alone_are_asked() {
    assertThat(pensioner().toTheEnd().asked().getFirst().text())
        .contains("votre date de naissance");
    assertThat(couple().toTheEnd().asked().getFirst().text()).contains("cette personne");
  }

  private static Walk couple() {
    return known(new Walk(new Composition(Partner.MARRIED, 2, 0)))
        .knowing(BIRTH, "Vous", "1988-03-04")
        .knowing(BIRTH, Composition.SPOUSE, "1986-11-20")
        .knowing(BIRTH, "Enfant 1", "2013-05-12")
        .knowing(BIRTH, "Enfant 2", "2017-09-03")
        .knowing(OCCUPATION, "travail salarié")
        .knowing(OCCUPATION, "Enfant 1", "école ou collège")
        .knowing("personne . scolarité de la rentrée", "Enfant 1", "collège")
        .knowing("personne . établissement ouvert aux boursiers", "oui")
        .knowing("personne . revenus d'activité mensuels", "1000")
        .knowing("personne . revenus d'activité nets sur douze mois", "12000")
        .knowing("famille . revenu net catégoriel N-2", "21000")
        .knowing("foyer fiscal . revenu fiscal de référence", "21000")
        .knowing("foyer fiscal . revenu fiscal de référence N-1", "21000");
  }

  private static Walk youngParent() {
    return known(new Walk(new Composition(Partner.NONE, 1, 0)))
        .knowing(BIRTH, "Vous", "2003-06-04")
        .knowing(BIRTH, "Enfant 1", "2025-03-12")
        .knowing(OCCUPATION, "travail salarié")
        .knowing("personne . situation du parent absent", "filiation non établie")
        .knowing("personne . revenus d'activité mensuels", "420")
        .knowing("foyer fiscal . revenu fiscal de référence", "4200");
  }

  private static Walk pensioner() {
    return known(new Walk(new Composition(Partner.NONE, 0, 0)))
        .knowing(BIRTH, "Vous", "1955-02-04")
        .knowing(OCCUPATION, "retraite")
        .knowing("personne . autres ressources brutes sur trois mois", "2460")
        .knowing("personne . autres ressources nettes sur douze mois", "9360")
        .knowing("personne . revenus de remplacement mensuels", "780")
        .knowing("foyer fiscal . revenu fiscal de référence", "8400");
  }

  /** French, at home in the métropole, without any decision on a handicap. */
  private static Walk known(Walk walk) {
    return walk.knowing(NATIONALITY, "française")
        .knowing(TERRITORY, "métropole")
        .knowing("logement . contrat d'électricité au nom du foyer", "oui")
        .knowing("logement . résidence principale", "oui")
        .knowing("foyer CSS . occupation du logement", "locataire")
        .knowing("personne . foyer distinct de ses parents", "oui")
        .knowing("personne . minimum social perçu", "aucun")
        .knowing("personne . taux d'incapacité reconnu", "aucune décision");
  }
}
