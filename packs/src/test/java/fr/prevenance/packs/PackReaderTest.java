package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.prevenance.packs.RightPack.Threshold;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
  private final FictionalPack pack;

  PackReaderTest(@TempDir Path directory) {
    pack = FictionalPack.in(directory);
  }

  @Test
  void a_sound_pack_has_no_fault() {
    assertThat(pack.lint()).isEmpty();
  }

  @Test
  void the_law_is_read() {
    RightPack read = pack.read();
    assertThat(read.slug()).isEqualTo("aide-fictive");
    assertThat(read.inForceUntil()).contains(LocalDate.of(2026, 12, 31));
    assertThat(read.result().thresholds())
        .containsExactly(new Threshold("personne . revenu", "aide fictive . plafond"));
    assertThat(read.silence().isAcceptance()).isFalse();
  }

  @Test
  void the_age_of_a_fact_becomes_a_period() {
    assertThat(pack.read().facts())
        .extracting(FactDefinition::maximumAge)
        .containsExactly(Period.ofMonths(12), Period.ofDays(30));
  }

  @Test
  void an_amount_of_a_case_is_read_in_cents() {
    assertThat(pack.read().cases().getFirst().amount()).contains(16_667L);
  }

  @Test
  void a_fault_makes_the_pack_refused() {
    pack.without("cas.yaml");
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> PackReader.read(pack.folder()))
        .satisfies(e -> assertThat(e.issues()).hasSize(1));
  }

  @Test
  void each_missing_file_is_named() {
    pack.without("cas.yaml").without("messages/sms.simple.md");
    assertThat(pack.lint())
        .extracting(PackIssue::code, PackIssue::file)
        .containsExactly(
            tuple("fichier-absent", "aide-fictive/cas.yaml"),
            tuple("fichier-absent", "aide-fictive/messages/sms.simple.md"));
  }

  @Test
  void an_unknown_key_is_shown_with_its_line_and_the_word_it_resembles() {
    pack.replacing("droit.yaml", "autorité:", "autorite:");
    assertThat(pack.lint())
        .filteredOn(issue -> issue.code().equals("clé-inconnue"))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.line()).isEqualTo(4);
          assertThat(issue.mend()).contains("autorité");
        });
  }

  @Test
  void a_missing_key_is_named_with_what_it_should_hold() {
    pack.replacing("droit.yaml", "entité: personne\n", "");
    assertThat(only("clé-absente").message()).contains("entité");
  }

  @Test
  void a_word_outside_the_list_is_refused_with_the_closest() {
    pack.replacing("droit.yaml", "sens: rejet", "sens: rejets");
    assertThat(only("valeur-non-admise").mend()).contains("« rejet »");
  }

  @Test
  void a_value_of_another_form_is_told_the_form() {
    pack.replacing("droit.yaml", "https://valombre.test/deliberation", "http://valombre.test");
    assertThat(only("forme-incorrecte").mend()).contains("https://");
  }

  @Test
  void a_day_that_no_calendar_has_is_refused() {
    pack.replacing(
        "cas.yaml", "date: 01/06/2025\n    données: {}", "date: 31/02/2025\n    données: {}");
    assertThat(only("date-impossible").message()).contains("31/02/2025");
  }

  @Test
  void yaml_that_cannot_be_read_is_shown_with_its_line() {
    pack.replacing("donnees.yaml", "détenteur: DGFiP", "détenteur: a: b");
    assertThat(only("yaml-illisible"))
        .satisfies(issue -> assertThat(issue.line()).isEqualTo(8))
        .satisfies(issue ->
            assertThat(issue.message())
                .isEqualTo(
                    """
                    Ce n'est pas du YAML lisible, colonne 17 : un « : » de trop, ou un texte qui \
                    contient « : » sans être entre guillemets.
                        détenteur: a: b
                                    ^\
                    """));
  }

  @Test
  void an_invisible_character_is_shown_with_its_line() {
    pack.replacing("donnees.yaml", "détenteur: DGFiP", "détenteur: DG\u0007FiP");
    assertThat(only("yaml-illisible"))
        .satisfies(issue -> assertThat(issue.line()).isEqualTo(8))
        .satisfies(issue -> assertThat(issue.message()).contains("un caractère invisible"));
  }

  @Test
  void yaml_that_cannot_be_read_in_a_message_is_shown_with_its_line_in_the_file() {
    pack.writing("messages/courriel.md", "---\nsujet: a: b\n---\n");
    assertThat(only("yaml-illisible").line()).isEqualTo(2);
  }

  @Test
  void a_key_written_twice_is_refused() {
    pack.replacing("droit.yaml", "acronyme: AF", "titre: Autre");
    assertThat(only("clé-en-double").message()).contains("titre", "ligne 1");
  }

  @Test
  void faults_of_the_rules_come_with_their_place() {
    pack.replacing(
        "regles.publicodes", "personne . revenu < plafond", "personne . revenus < plafond");
    assertThat(pack.lint())
        .anySatisfy(issue -> {
          assertThat(issue.file()).isEqualTo("aide-fictive/regles.publicodes");
          assertThat(issue.message()).contains("revenus");
          assertThat(issue.line()).isGreaterThan(1);
        });
  }

  @Test
  void a_deciding_rule_that_does_not_exist_is_refused() {
    pack.replacing("droit.yaml", "aide fictive . montant", "aide fictive . montants");
    assertThat(only("règle-introuvable").mend()).contains("aide fictive . montant »");
  }

  @Test
  void a_fact_the_rules_ask_for_must_be_declared() {
    pack.replacing(
        "regles.publicodes",
        "aide fictive:\n",
        "personne . âge:\n  type: nombre\n\naide fictive:\n");
    assertThat(only("donnée-non-déclarée").line()).isEqualTo(13);
  }

  @Test
  void a_declared_fact_must_be_a_rule() {
    pack.replacing("donnees.yaml", "nom: personne . logée", "nom: personne . loge");
    assertThat(codes()).contains("règle-introuvable", "donnée-non-déclarée");
  }

  @Test
  void units_of_facts_and_rules_must_agree() {
    pack.replacing("donnees.yaml", "unité: €", "unité: €/mois");
    assertThat(codes()).contains("définition-différente-des-règles");
  }

  @Test
  void a_fact_to_be_completed_cannot_be_assumed() {
    pack.replacing("donnees.yaml", "si absente: moins certain", "si absente: à compléter");
    assertThat(only("absence-incohérente").mend()).contains("par défaut");
  }

  @Test
  void a_fact_lives_under_its_entity() {
    pack.replacing(
        "donnees.yaml",
        "titre: Logement\n    entité: personne",
        "titre: Logement\n    entité: logement");
    assertThat(codes()).contains("entité-incohérente");
  }

  @Test
  void a_fact_defined_otherwise_than_in_the_dictionary_is_refused() {
    pack.replacing("../faits.yaml", "unité: €", "unité: k€");
    assertThat(only("fait-différent-du-dictionnaire").message()).contains("k€");
  }

  @Test
  void a_fact_outside_the_dictionary_is_refused() {
    pack.replacing("../faits.yaml", "nom: personne . logée", "nom: personne . hébergée");
    assertThat(only("fait-hors-dictionnaire").line()).isEqualTo(13);
  }

  @Test
  void a_pack_copied_without_the_dictionary_is_complete() {
    pack.without("../faits.yaml");
    assertThat(pack.lint()).isEmpty();
  }

  @Test
  void a_field_prefilled_from_an_undeclared_fact_is_refused() {
    pack.replacing("formulaire.yaml", "donnée: personne . revenu", "donnée: personne . revenus");
    assertThat(only("donnée-non-déclarée").file()).endsWith("formulaire.yaml");
  }

  @Test
  void a_field_cannot_show_a_fact_kept_for_agents() {
    pack.replacing("formulaire.yaml", "donnée: personne . revenu", "donnée: personne . logée");
    assertThat(codes()).contains("donnée-réservée-aux-agents");
  }

  @Test
  void a_case_with_an_unknown_fact_is_refused() {
    pack.replacing("cas.yaml", "personne . logée: oui", "personne . loge: oui");
    assertThat(only("donnée-non-déclarée").line()).isEqualTo(6);
  }

  @Test
  void a_case_with_a_value_of_another_type_is_refused() {
    pack.replacing("cas.yaml", "personne . logée: oui", "personne . logée: 3");
    assertThat(only("type-incorrect").mend()).contains("oui ou non");
  }

  @Test
  void faults_of_several_files_are_reported_together() {
    pack.replacing("droit.yaml", "sens: rejet", "sens: oui")
        .replacing("formulaire.yaml", "genre: montant", "genre: euros")
        .replacing("messages/sms.md", "{{> origine-des-données}}", "");
    assertThat(pack.lint())
        .extracting(PackIssue::file)
        .containsExactly(
            "aide-fictive/droit.yaml",
            "aide-fictive/formulaire.yaml",
            "aide-fictive/messages/sms.md");
  }

  private List<String> codes() {
    return pack.lint().stream().map(PackIssue::code).toList();
  }

  private PackIssue only(String code) {
    return assertThat(pack.lint())
        .filteredOn(issue -> issue.code().equals(code))
        .singleElement()
        .actual();
  }
}
