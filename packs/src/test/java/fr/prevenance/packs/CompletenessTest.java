package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that lacks what its users need is refused, with the place and the mend. */
class CompletenessTest {
  private final FictionalPack pack;

  CompletenessTest(@TempDir Path directory) {
    pack = FictionalPack.in(directory);
  }

  @Test
  void an_amount_must_say_what_it_pays_for() {
    pack.replacing("droit.yaml", "  par: an\n", "");
    isRefused("montant-sans-période", "aide-fictive/droit.yaml");
  }

  @Test
  void an_example_must_write_its_arithmetic_out() {
    pack.replacing("cas.yaml", "    calcul: 1 000 n’est pas sous 1 000\n", "");
    isRefused("calcul-absent", "aide-fictive/cas.yaml");
  }

  @Test
  void somebody_must_be_refused_somebody_entitled_somebody_asked() {
    pack.replacing("cas.yaml", "attendu: non éligible", "attendu: à compléter");
    isRefused("exemple-absent", "aide-fictive/cas.yaml");
  }

  @Test
  void a_dated_value_must_cite_its_text() {
    pack.replacing("regles.publicodes", "      référence: Délibération fictive\n", "");
    isRefused("valeur-sans-référence", "aide-fictive/regles.publicodes");
  }

  @Test
  void a_fact_that_decides_must_be_asked_in_the_form() {
    pack.replacing("formulaire.yaml", "    donnée: personne . revenu\n", "");
    isRefused("question-absente", "aide-fictive/donnees.yaml");
  }

  @Test
  void a_medical_secret_cannot_be_declared() {
    pack.replacing("donnees.yaml", "titre: Revenu annuel", "titre: Maladie de longue durée");
    isRefused("donnée-de-santé", "aide-fictive/donnees.yaml");
  }

  @Test
  void the_name_of_an_insurance_is_no_medical_secret() {
    pack.replacing(
        "donnees.yaml", "titre: Revenu annuel", "titre: Prise en charge par l’assurance maladie");
    assertThat(pack.lint()).isEmpty();
  }

  @Test
  void what_remains_to_be_written_is_refused() {
    pack.replacing("droit.yaml", "titre: Aide fictive", "titre: À ÉCRIRE");
    isRefused("à-écrire", "aide-fictive/droit.yaml");
  }

  private void isRefused(String code, String file) {
    assertThat(pack.lint())
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.code()).isEqualTo(code);
          assertThat(issue.file()).isEqualTo(file);
          assertThat(issue.mend()).isNotBlank();
        });
  }
}
