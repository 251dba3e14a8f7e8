package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.prevenance.packs.Ruling.Entitled;
import fr.prevenance.packs.Ruling.NotEntitled;
import fr.prevenance.packs.Ruling.Undecided;
import fr.prevenance.rules.People;
import fr.prevenance.rules.People.Group;
import fr.prevenance.rules.People.Individual;
import fr.prevenance.rules.People.Member;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rights decided on people and the groups they form. */
class FamilyPackTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private final FictionalPack pack;

  FamilyPackTest(@TempDir Path directory) {
    pack = FamilyPack.in(directory);
  }

  @Test
  void its_examples_come_out_as_written() {
    assertThat(pack.lint()).isEmpty();
    assertThat(PackCases.run(pack.read())).allMatch(CaseResult::passed);
  }

  @Test
  void an_example_that_comes_out_otherwise_says_each_difference() {
    pack.replacing("cas.yaml", "montant: 150", "montant: 151")
        .replacing("cas.yaml", "famille: 500}", "famille: 501}")
        .replacing("cas.yaml", "manque: [personne . revenu]", "manque: [famille . logée]")
        .replacing("cas.yaml", "condition: Un enfant à l’école", "condition: Autre");
    assertThat(PackCases.run(pack.read()))
        .flatExtracting(CaseResult::differences)
        .containsExactly(
            "montant : attendu « 151,00\u00a0€ », obtenu « 150,00\u00a0€ »",
            "aide fictive . revenu de la famille : attendu « 501 », obtenu « 500\u00a0€ »",
            "manque : attendu « famille . logée », obtenu « personne . revenu »",
            "condition : attendu « Autre », obtenu « Un enfant à l’école »");
  }

  @Test
  void what_is_missing_is_asked_of_those_who_lack_it() {
    var people = family(parent("a", 300), new Individual("b", Map.of()), pupil("c", true));
    assertThat(decide(people))
        .asInstanceOf(type(Undecided.class))
        .extracting(Undecided::whose)
        .isEqualTo(Map.of("personne . revenu", List.of("b")));
  }

  @Test
  void a_refusal_that_another_answer_of_one_member_would_lift_is_undecided() {
    pack.replacing("regles.publicodes", "école ?, par défaut: oui", "école ?, par défaut: non");
    var people = family(parent("a", 300), parent("b", 0), new Individual("c", Map.of()));
    assertThat(decide(people))
        .asInstanceOf(type(Undecided.class))
        .extracting(Undecided::whose)
        .isEqualTo(Map.of("personne . scolarisée", List.of("c")));
  }

  @Test
  void a_refusal_under_the_most_favourable_assumption_is_a_refusal() {
    pack.replacing(
            "regles.publicodes",
            "personne . revenu: {question: Quel est son revenu ?, type: nombre, unité: €}",
            "personne . revenu: {question: Quel est son revenu ?, par défaut: 0 €}")
        .replacing(
            "donnees.yaml",
            "personne . revenu\n    titre: personne . revenu\n    entité: personne\n    type: nombre\n    période: jour\n    détenteur: CNAF\n    nécessité: Essai.\n    âge maximal: 1 an\n    si absente: à compléter",
            "personne . revenu\n    titre: personne . revenu\n    entité: personne\n    type: nombre\n    période: jour\n    détenteur: CNAF\n    nécessité: Essai.\n    âge maximal: 1 an\n    si absente: moins certain\n    supposée: au plus favorable");
    var rich = family(parent("a", 3000), new Individual("b", Map.of()), pupil("c", true));
    assertThat(decide(rich)).isInstanceOf(NotEntitled.class);
    var modest = family(parent("a", 300), new Individual("b", Map.of()), pupil("c", true));
    assertThat(decide(modest))
        .asInstanceOf(type(Entitled.class))
        .extracting(Entitled::certainty)
        .isEqualTo("probable");
  }

  @Test
  void a_right_sees_only_the_facts_and_groups_it_declares() {
    var family = family(parent("a", 300), parent("b", 0), pupil("c", true));
    var home = new Group("logement", "l", Map.of("logement . surface", Value.of(20)), List.of());
    var more = new People(family.individuals(), List.of(family.groups().getFirst(), home));
    assertThat(decide(more)).isInstanceOf(Entitled.class);
  }

  @Test
  void a_member_who_is_nobody_of_the_example_is_refused() {
    pack.replacing("cas.yaml", "{Alma: parent}, logée", "{Alba: parent}, logée");
    assertThat(pack.lint())
        .extracting(PackIssue::code, PackIssue::mend)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "membre-inconnu", "Vouliez-vous écrire « Alma » ?"));
  }

  @Test
  void an_example_without_a_subject_is_refused() {
    pack.replacing(
        "cas.yaml", "    groupes:\n      famille: {membres: {Alma: parent}, logée: oui}\n", "");
    assertThat(pack.lint()).extracting(PackIssue::code).contains("sujet-absent");
  }

  private Ruling decide(People people) {
    RightPack read = pack.read();
    return Ruling.of(read, Objects.requireNonNull(Subjects.of(read, people, DAY).get("f")));
  }

  private static People family(Individual first, Individual second, Individual child) {
    List<Member> members =
        List.of(
            new Member(first.id(), "parent", 0, 1, true),
            new Member(second.id(), "parent", 1, 1, true),
            new Member(child.id(), "enfant", 2, 1, true));
    return new People(
        List.of(first, second, child),
        List.of(new Group("famille", "f", Map.of("famille . logée", Value.of(true)), members)));
  }

  private static Individual parent(String id, double income) {
    return new Individual(id, Map.of("personne . revenu", Value.of(income, "€")));
  }

  private static Individual pupil(String id, boolean schooled) {
    return new Individual(id, Map.of("personne . scolarisée", Value.of(schooled)));
  }
}
