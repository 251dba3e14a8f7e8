package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who is refused reads. */
class FailingConditionTest {
  private static final String CONDITIONS =
      "  toutes ces conditions:\n    - revenu sous le plafond\n    - logement\n";

  private final FictionalPack pack;

  FailingConditionTest(@TempDir Path directory) {
    pack = FictionalPack.in(directory);
  }

  @Test
  void the_condition_that_stopped_a_conjunction_is_told() {
    assertThat(told(2000, true)).hasValue("Revenu sous le plafond");
  }

  @Test
  void a_condition_is_told_rather_than_the_datum_it_looks_at() {
    pack.replacing("regles.publicodes", "personne . logée:", "personne . logée:\n  titre: Logée");
    assertThat(told(500, false)).hasValue("Logement");
  }

  @Test
  void a_condition_within_another_is_told_for_it_says_more() {
    pack.replacing(
        "regles.publicodes",
        "  valeur: personne . logée\n",
        "  titre: Conditions de logement\n  toutes ces conditions:\n    - toit\n"
            + "\naide fictive . toit:\n  titre: Un toit\n  valeur: personne . logée\n");
    assertThat(told(500, false)).hasValue("Un toit");
  }

  @Test
  void none_of_several_alternatives_is_told_but_what_they_are_together() {
    pack.replacing(
        "regles.publicodes",
        CONDITIONS,
        "  toutes ces conditions:\n    - l'un ou l'autre\n"
            + "\naide fictive . l'un ou l'autre:\n  titre: Revenu modeste, ou logement\n"
            + "  une de ces conditions:\n    - revenu sous le plafond\n    - logement\n");
    assertThat(told(2000, false)).hasValue("Revenu modeste, ou logement");
  }

  @Test
  void an_expression_is_no_condition_in_words() {
    pack.replacing(
        "regles.publicodes",
        "  valeur: personne . logée\n",
        "  titre: Logement et revenu\n  toutes ces conditions:\n    - personne . logée\n"
            + "    - personne . revenu > 900 €\n");
    assertThat(told(500, true)).hasValue("Logement et revenu");
  }

  @Test
  void a_right_of_one_condition_tells_more_than_its_name() {
    pack.replacing("regles.publicodes", CONDITIONS, "  valeur: personne . logée\n")
        .replacing("regles.publicodes", "personne . logée:", "personne . logée:\n  titre: Logée");
    assertThat(told(500, false)).hasValue("Logée");
  }

  @Test
  void nobody_entitled_is_told_a_condition() {
    assertThat(told(500, true)).isEmpty();
  }

  private Optional<String> told(double income, boolean housed) {
    RightPack read = pack.withoutDictionary().read();
    var answers =
        Map.of("personne . revenu", Value.of(income), "personne . logée", Value.of(housed));
    var eligibility =
        read.rules()
            .evaluate(
                read.result().eligibility(), new Situation(LocalDate.of(2025, 6, 1), answers));
    return FailingCondition.of(read, ((Evaluation.Computed) eligibility).explanation());
  }
}
