package fr.prevenance.rules;

import static fr.prevenance.rules.RulesFixture.DAY;
import static fr.prevenance.rules.RulesFixture.NOT_APPLICABLE;
import static fr.prevenance.rules.RulesFixture.UNDEFINED;
import static fr.prevenance.rules.RulesFixture.codes;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersTest {
  private static final String MODEL =
      """
      personne:
        entité: individu
        avec:
          revenu: {type: nombre, unité: €/mois}
          majeure: {type: booléen}
          étudie: {type: booléen, possiblement non applicable: oui}
      famille:
        entité: groupe
        avec:
          loyer: {type: nombre, unité: €/mois}
      logement:
        entité: groupe
        avec:
          surface: {type: nombre, unité: m2}
      aide:
      aide . ressources:
        entité: famille
        somme des membres: personne . revenu
      aide . ressources des adultes:
        entité: famille
        somme des membres:
          valeur: personne . revenu
          parmi: personne . majeure
      aide . taille:
        entité: famille
        nombre de membres: personne
      aide . adultes:
        entité: famille
        nombre de membres: {parmi: personne . majeure}
      aide . plus riche:
        entité: famille
        maximum des membres: personne . revenu
      aide . plus pauvre des adultes:
        entité: famille
        minimum des membres: {valeur: personne . revenu, parmi: personne . majeure}
      aide . un étudiant:
        entité: famille
        un membre: personne . étudie
      aide . tous majeurs:
        entité: famille
        tous les membres: personne . majeure
      aide . un adulte étudie:
        entité: famille
        un membre: {valeur: personne . étudie, parmi: personne . majeure}
      aide . les adultes étudient:
        entité: famille
        tous les membres: {valeur: personne . étudie, parmi: personne . majeure}
      aide . reste: ressources - famille . loyer
      aide . part: personne . revenu / ressources
      aide . surface: logement . surface
      aide . au large: {valeur: logement . surface, entité: personne}
      """;

  private static Individual someone(String id, Map<String, Value> answers) {
    return new Individual(id, answers);
  }

  private static Member member(String id, int rank) {
    return new Member(id, "parent", rank, 1, true);
  }

  private static final Individual ALMA =
      someone(
          "alma",
          Map.of(
              "personne . revenu", Value.of(1000, "€/mois"),
              "personne . majeure", Value.of(true),
              "personne . étudie", Value.of(false)));
  private static final Individual BRUNO =
      someone(
          "bruno",
          Map.of(
              "personne . revenu", Value.of(6000, "€/an"),
              "personne . majeure", Value.of(true),
              "personne . étudie", Value.of(true)));
  private static final Individual CAMIL =
      someone(
          "camil",
          Map.of(
              "personne . revenu", Value.of(40, "€/mois"),
              "personne . majeure", Value.of(false),
              "personne . étudie", NOT_APPLICABLE));
  private static final Individual UNKNOWN = someone("inconnue", Map.of());

  private static People family(Individual... individuals) {
    var members = new ArrayList<Member>();
    for (var individual : individuals) {
      members.add(member(individual.id(), members.size()));
    }
    return new People(
        List.of(individuals),
        List.of(
            new Group(
                "famille", "f", Map.of("famille . loyer", Value.of(400, "€/mois")), members)));
  }

  private static Evaluation evaluation(String rule, String id, People people) {
    return RulesFixture.book(MODEL).evaluate(rule, id, people, DAY);
  }

  private static Value value(String rule, String id, People people) {
    return switch (evaluation(rule, id, people)) {
      case Evaluation.Computed computed -> computed.value();
      case Evaluation.Failed failed -> throw new AssertionError(failed.toString());
    };
  }

  @Test
  void several_values_asked_for_at_once_are_those_of_each_asked_for_alone() {
    var rules = List.of("aide . ressources des adultes", "aide . taille", "aide . ressources");
    var people = family(ALMA, BRUNO, CAMIL);

    assertThat(RulesFixture.book(MODEL).inquiry("f", people, DAY).values(rules))
        .isEqualTo(rules.stream().map(rule -> Optional.of(value(rule, "f", people))).toList());
  }

  @Test
  void what_is_asked_later_is_not_in_the_explanation_of_what_was_asked_before() {
    var model =
        MODEL
            + """
            aide . l'une: {entité: famille, une de ces conditions: [taille > 1, ressources > 0 €/mois]}
            """;
    var people = family(ALMA, BRUNO, CAMIL);
    var alone = told(RulesFixture.book(model).evaluate("aide . l'une", "f", people, DAY));
    var inquiry = RulesFixture.book(model).inquiry("f", people, DAY);

    var first = inquiry.evaluate("aide . l'une");
    var second = inquiry.evaluate("aide . ressources");

    assertThat(told(first)).isEqualTo(alone).doesNotContain("Ressources");
    assertThat(told(second))
        .isEqualTo(told(RulesFixture.book(model).evaluate("aide . ressources", "f", people, DAY)));
  }

  @Test
  void a_question_that_fails_does_not_spoil_the_next() {
    var faulty = MODEL + "aide . faute: {entité: famille, valeur: ressources / (taille - 3)}\n";
    var inquiry = RulesFixture.book(faulty).inquiry("f", family(ALMA, BRUNO, CAMIL), DAY);

    assertThat(inquiry.evaluate("aide . faute")).isInstanceOf(Evaluation.Failed.class);
    assertThat(inquiry.evaluate("aide . ressources"))
        .isInstanceOfSatisfying(
            Evaluation.Computed.class,
            computed -> assertThat(computed.value()).isEqualTo(Value.of(1540, "€/mois")));
  }

  private static String told(Evaluation evaluation) {
    return ExplanationText.toText(((Evaluation.Computed) evaluation).explanation());
  }

  @Test
  void one_that_fails_does_not_spoil_those_asked_for_with_it() {
    var faulty = MODEL + "aide . faute: {entité: famille, valeur: ressources / (taille - 3)}\n";

    assertThat(
            RulesFixture.book(faulty)
                .inquiry("f", family(ALMA, BRUNO, CAMIL), DAY)
                .values(
                    List.of("aide . taille", "aide . faute", "aide . inconnue", "aide . adultes")))
        .containsExactly(
            Optional.of(Value.of(3)), Optional.empty(), Optional.empty(), Optional.of(Value.of(2)));
  }

  @Test
  void values_are_summed_in_one_unit() {
    assertThat(value("aide . ressources", "f", family(ALMA, BRUNO, CAMIL)))
        .isEqualTo(Value.of(1540, "€/mois"));
  }

  @Test
  void those_left_out_do_not_count() {
    assertThat(value("aide . ressources des adultes", "f", family(ALMA, BRUNO, CAMIL)))
        .isEqualTo(Value.of(1500, "€/mois"));
    assertThat(value("aide . adultes", "f", family(ALMA, BRUNO, CAMIL))).isEqualTo(Value.of(2));
    assertThat(value("aide . taille", "f", family(ALMA, BRUNO, CAMIL))).isEqualTo(Value.of(3));
  }

  @Test
  void nobody_has_a_sum_of_zero_and_no_maximum() {
    assertThat(value("aide . ressources", "f", family())).isEqualTo(Value.of(0, "€/mois"));
    assertThat(value("aide . taille", "f", family())).isEqualTo(Value.of(0));
    assertThat(value("aide . plus riche", "f", family())).isEqualTo(NOT_APPLICABLE);
    assertThat(value("aide . tous majeurs", "f", family())).isEqualTo(Value.of(true));
    assertThat(value("aide . un étudiant", "f", family())).isEqualTo(Value.of(false));
  }

  @Test
  void extremes_are_those_of_the_members_that_count() {
    assertThat(value("aide . plus riche", "f", family(ALMA, BRUNO, CAMIL)))
        .isEqualTo(Value.of(1000, "€/mois"));
    assertThat(value("aide . plus pauvre des adultes", "f", family(ALMA, BRUNO, CAMIL)))
        .isEqualTo(Value.of(500, "€/mois"));
  }

  @Test
  void one_unknown_value_or_condition_makes_the_whole_unknown() {
    assertThat(value("aide . ressources", "f", family(ALMA, UNKNOWN))).isEqualTo(UNDEFINED);
    assertThat(value("aide . adultes", "f", family(ALMA, UNKNOWN))).isEqualTo(UNDEFINED);
    assertThat(value("aide . plus riche", "f", family(ALMA, UNKNOWN))).isEqualTo(UNDEFINED);
  }

  @Test
  void what_is_missing_is_named_once_for_all_members() {
    var computed =
        (Evaluation.Computed) evaluation("aide . ressources", "f", family(UNKNOWN, ALMA));
    assertThat(computed.missing()).containsExactly("personne . revenu");
  }

  @ParameterizedTest
  @CsvSource({
    "aide . un étudiant, true",
    "aide . tous majeurs, false",
    "aide . un adulte étudie, true",
    "aide . les adultes étudient, false",
  })
  void one_that_decides_is_enough_even_beside_an_unknown_one(String rule, boolean expected) {
    assertThat(value(rule, "f", family(UNKNOWN, ALMA, BRUNO, CAMIL))).isEqualTo(Value.of(expected));
  }

  @Test
  void without_one_that_decides_an_unknown_one_counts() {
    assertThat(value("aide . un étudiant", "f", family(ALMA, UNKNOWN))).isEqualTo(UNDEFINED);
    assertThat(value("aide . tous majeurs", "f", family(ALMA, UNKNOWN))).isEqualTo(UNDEFINED);
  }

  @Test
  void a_group_reads_its_own_facts_beside_those_of_its_members() {
    assertThat(value("aide . reste", "f", family(ALMA, CAMIL))).isEqualTo(Value.of(640, "€/mois"));
  }

  @Test
  void an_individual_reads_the_principal_group() {
    assertThat(value("aide . part", "alma", family(ALMA, BRUNO, CAMIL)))
        .extracting("number")
        .isEqualTo(1000.0 / 1540);
  }

  @Test
  void who_has_no_such_group_reads_that_it_is_not_applicable() {
    assertThat(value("aide . au large", "alma", family(ALMA))).isEqualTo(NOT_APPLICABLE);
  }

  @Test
  void a_child_counts_in_two_families_and_reads_the_principal_one() {
    var people =
        new People(
            List.of(ALMA, BRUNO, CAMIL),
            List.of(
                new Group(
                    "famille",
                    "mère",
                    Map.of(),
                    List.of(member("alma", 0), new Member("camil", "enfant", 1, 0.5, true))),
                new Group(
                    "famille",
                    "père",
                    Map.of(),
                    List.of(member("bruno", 0), new Member("camil", "enfant", 1, 0.5, false)))));
    assertThat(value("aide . ressources", "mère", people)).isEqualTo(Value.of(1040, "€/mois"));
    assertThat(value("aide . ressources", "père", people)).extracting("number").isEqualTo(540.0);
    assertThat(value("aide . part", "camil", people)).extracting("number").isEqualTo(40.0 / 1040);
  }

  @Test
  void members_come_by_rank_then_by_identifier() {
    assertThat(sumOfTenths(1, 2, 3)).isEqualTo(0.6);
    assertThat(sumOfTenths(3, 2, 1)).isEqualTo(0.6000000000000001);
    assertThat(sumOfTenths(0, 0, 0)).isEqualTo(0.6);
  }

  private static double sumOfTenths(int... ranks) {
    var individuals = new ArrayList<Individual>();
    var members = new ArrayList<Member>();
    for (int i = 0; i < ranks.length; i++) {
      var id = "p" + i;
      individuals.add(someone(id, Map.of("personne . revenu", Value.of((i + 1) / 10.0))));
      members.add(member(id, ranks[i]));
    }
    var people = new People(individuals, List.of(new Group("famille", "f", Map.of(), members)));
    return ((Value.Number) value("aide . ressources", "f", people)).number();
  }

  @Test
  void a_context_changes_what_members_read_of_their_group() {
    var model =
        """
        personne: {entité: individu, avec: {revenu: {type: nombre}}}
        famille: {entité: groupe, avec: {taux: {type: nombre}}}
        aide:
        aide . part: personne . revenu * famille . taux
        aide . total: {entité: famille, somme des membres: part}
        aide . doublé: {valeur: total, contexte: {famille . taux: 2}}
        """;
    var people =
        new People(
            List.of(
                someone("a", Map.of("personne . revenu", Value.of(3))),
                someone("b", Map.of("personne . revenu", Value.of(4)))),
            List.of(
                new Group(
                    "famille",
                    "f",
                    Map.of("famille . taux", Value.of(1)),
                    List.of(member("a", 0), member("b", 1)))));
    var book = RulesFixture.book(model);
    assertThat(((Evaluation.Computed) book.evaluate("aide . doublé", "f", people, DAY)).value())
        .isEqualTo(Value.of(14));
    assertThat(((Evaluation.Computed) book.evaluate("aide . total", "f", people, DAY)).value())
        .isEqualTo(Value.of(7));
  }

  @Test
  void the_explanation_tells_each_member_apart() {
    var computed = (Evaluation.Computed) evaluation("aide . ressources", "f", family(ALMA, BRUNO));
    assertThat(ExplanationText.toText(computed.explanation()))
        .contains("somme sur les membres : 1\u202f500\u00a0€/mois")
        .contains("Revenu (alma) : 1\u202f000\u00a0€/mois")
        .contains("Revenu (bruno) : 500\u00a0€/mois");
  }

  @Test
  void what_is_missing_says_whose_answer_is_lacking() {
    var unknown = someone("inconnue", Map.of("personne . majeure", Value.of(true)));
    var computed =
        (Evaluation.Computed)
            evaluation("aide . ressources des adultes", "f", family(ALMA, unknown));
    assertThat(computed.missing()).containsExactly("personne . revenu");
    assertThat(computed.whose()).isEqualTo(Map.of("personne . revenu", List.of("inconnue")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{valeur: a * durée, unité: €/an}",
        "{valeur: a * durée, plafond: 100 €/an}",
        "{variations: [{si: oui, alors: a * durée}, {sinon: 0 €/an}]}",
        "{variations: [{si: non, alors: 0 €/an}, {sinon: a * durée}]}",
        "{valeur: a * durée, arrondi: {à: 1 €/an}}",
        "{le maximum de: [0 €/an, a * durée]}",
      })
  void what_is_unknown_of_members_has_no_unit_to_convert(String rule) {
    var book =
        RulesFixture.book(
            """
            personne: {entité: individu, avec: {mois: {type: nombre, unité: mois}}}
            famille: {entité: groupe}
            aide:
            aide . durée: {entité: famille, minimum des membres: personne . mois}
            aide . a: 3 €/mois/an
            aide . b: %s
            """
                .formatted(rule));
    var people =
        new People(
            List.of(someone("a", Map.of())),
            List.of(new Group("famille", "f", Map.of(), List.of(member("a", 0)))));
    assertThat(book.evaluate("aide . b", "f", people, DAY))
        .isInstanceOfSatisfying(
            Evaluation.Computed.class,
            computed -> assertThat(computed.value()).isEqualTo(UNDEFINED));
  }

  @Test
  void coverage_notes_the_branches_that_members_take() {
    var book =
        RulesFixture.book(
            """
            personne: {entité: individu, avec: {revenu: {type: nombre}}}
            famille: {entité: groupe}
            aide:
            aide . part: {variations: [{si: personne . revenu > 10, alors: 1}, {sinon: 2}]}
            aide . total: {entité: famille, somme des membres: part}
            """);
    var coverage = book.coverage();
    var people =
        new People(
            List.of(someone("a", Map.of("personne . revenu", Value.of(3)))),
            List.of(new Group("famille", "f", Map.of(), List.of(member("a", 0)))));
    coverage.evaluate("aide . total", "f", people, DAY);
    assertThat(coverage.branches())
        .filteredOn(Coverage.Branch::taken)
        .extracting(Coverage.Branch::words)
        .containsExactly("sinon");
  }

  @Test
  void a_group_may_not_read_an_individual_plainly() {
    assertThat(codes(MODEL + "famille . x: personne . revenu")).containsExactly("entite-trop-fine");
    assertThat(codes(MODEL + "aide . x: {entité: famille, valeur: personne . revenu}"))
        .containsExactly("entite-trop-fine");
  }

  @Test
  void a_rule_of_several_groups_says_for_whom_it_is() {
    assertThat(codes(MODEL + "aide . x: logement . surface * famille . loyer"))
        .containsExactly("entite-ambigue");
    assertThat(
            codes(
                MODEL
                    + "aide . x: {entité: personne, valeur: logement . surface * famille . loyer}"))
        .isEmpty();
  }

  @Test
  void folds_belong_to_a_group() {
    assertThat(codes(MODEL + "aide . x: {somme des membres: personne . revenu}"))
        .containsExactly("membres-de-personne");
    assertThat(codes("a: {somme des membres: b}\nb: 1")).containsExactly("membres-sans-individu");
  }

  @Test
  void a_fact_of_another_entity_is_refused() {
    var wrong = someone("x", Map.of("famille . loyer", Value.of(3, "€/mois")));
    assertThat(evaluation("aide . ressources", "f", family(wrong)))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class,
            failed -> assertThat(failed.code()).isEqualTo("composition-impossible"));
  }

  @Test
  void two_principal_groups_of_one_kind_are_refused() {
    var people =
        new People(
            List.of(ALMA),
            List.of(
                new Group("famille", "f", Map.of(), List.of(member("alma", 0))),
                new Group("famille", "g", Map.of(), List.of(member("alma", 0)))));
    assertThat(evaluation("aide . ressources", "f", people)).isInstanceOf(Evaluation.Failed.class);
  }
}
