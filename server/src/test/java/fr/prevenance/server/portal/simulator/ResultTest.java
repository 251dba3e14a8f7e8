package fr.prevenance.server.portal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.portal.simulator.Composition.Partner;
import fr.prevenance.server.portal.simulator.Result.Kind;
import org.junit.jupiter.api.Test;

/** What the answers of an invented parent of a small child come to. */
class ResultTest {
  private final Walk walk =
      new Walk(new Composition(Partner.NONE, 1, 0))
          .knowing("personne . date de naissance", "Vous", "1990-06-04")
          .knowing("personne . date de naissance", "Enfant 1", "2024-03-12")
          .knowing(Deductions.OCCUPATION, "sans travail")
          .knowing("personne . nationalité", "française")
          .knowing("famille . territoire", "métropole")
          .knowing("personne . situation du parent absent", "filiation non établie")
          .knowing("foyer CSS . occupation du logement", "locataire")
          .knowing("personne . minimum social perçu", "aucun")
          .toTheEnd();

  @Test
  void an_amount_that_rests_on_assumptions_is_told_as_such() {
    assertThat(walk.result("allocation-soutien-familial").amount()).startsWith("Environ 199,18");
  }

  @Test
  void what_costs_nothing_is_said_in_words() {
    assertThat(walk.result("complementaire-sante-solidaire").amount()).isEqualTo("Rien à payer");
  }

  @Test
  void days_too_far_away_are_left_out() {
    assertThat(walk.result("allocation-soutien-familial").deadlines()).isEmpty();
    assertThat(walk.result("rsa").deadlines())
        .singleElement()
        .asString()
        .contains("Trois ans du plus jeune enfant, le 12 mars 2027");
  }

  @Test
  void what_is_missing_comes_with_the_question_to_ask_first() {
    var handicap = walk.result("aah");

    assertThat(handicap.kind()).isEqualTo(Kind.MISSING);
    assertThat(handicap.ask()).isNotNull();
  }
}
