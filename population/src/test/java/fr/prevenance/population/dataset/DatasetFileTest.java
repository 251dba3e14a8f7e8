package fr.prevenance.population.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFileTest {
  private static final String MONTHLY =
      """
      correspondances:
        personne . revenus d'activité mensuels:
          table: ressources
          identifiant: personne
          mois: mois
          valeur: montant
          où: {nature: [salaire, prime]}
          fenêtre: M-4 à M-2
          agrégation: moyenne
          mois absents: inconnus
      """;

  @TempDir private Path folder;

  private void refuses(DatasetText text, String issue) {
    assertThatThrownBy(() -> text.in(folder))
        .isInstanceOf(DatasetException.class)
        .hasMessage(issue.strip());
  }

  @Test
  void a_file_without_fault_says_what_its_tables_are() throws DatasetException {
    DatasetDescription description = new DatasetText().in(folder);

    assertThat(description.tables())
        .extracting(DatasetTable::entity, DatasetTable::folder, DatasetTable::hasMembers)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("personne", "personnes", false),
            org.assertj.core.groups.Tuple.tuple("famille", "famille", true),
            org.assertj.core.groups.Tuple.tuple("foyer CSS", "foyer-css", true));
    assertThat(description.expiresOn()).isEqualTo(LocalDate.of(2026, 10, 15));
    assertThat(description.processing().purpose()).isEqualTo(Purpose.INFORM);
  }

  @Test
  void a_fact_takes_its_type_and_unit_from_the_dictionary() throws DatasetException {
    List<DatasetFact> facts = new DatasetText().in(folder).facts();

    assertThat(facts)
        .extracting(DatasetFact::column)
        .containsExactly("date_de_naissance", "revenus_d_activite_mensuels", "territoire");
    assertThat(facts.get(1).input())
        .isEqualTo(
            new Input(
                "personne . revenus d'activité mensuels",
                Column.Type.NUMBER,
                Optional.of("€/mois")));
    assertThat(facts).extracting(DatasetFact::isMoney).containsExactly(false, true, false);
    assertThat(facts).extracting(DatasetFact::isCertified).containsExactly(true, false, false);
  }

  @Test
  void monthly_rows_are_read_with_their_window() throws DatasetException {
    DatasetDescription description = new DatasetText().and(MONTHLY).in(folder);

    assertThat(description.facts().get(1).monthly())
        .contains(
            new MonthlyRows(
                "ressources",
                "personne",
                "mois",
                "montant",
                new TreeMap<>(Map.of("nature", List.of("salaire", "prime"))),
                4,
                2,
                MonthlyRows.Aggregation.MEAN,
                false,
                false));
  }

  @Test
  void a_folder_without_the_file_is_refused() {
    assertThatThrownBy(() -> DatasetFile.read(folder, DatasetText.DICTIONARY))
        .hasMessageContaining("n'a pas de fichier dataset.yaml. [jeu-de-données-absent]");
  }

  @Test
  void a_mistyped_key_is_answered_with_the_one_it_resembles() {
    refuses(
        new DatasetText().with("origine:", "origin:"),
        """
        dataset.yaml, ligne 3 : La clé « origin » n'existe pas ici. [clé-inconnue]
          → Vouliez-vous écrire « origine » ?
        dataset.yaml, ligne 1 : Il manque la clé « origine ». [clé-absente]
          → Ajoutez une ligne « origine : … ».
        """);
  }

  @Test
  void a_fact_that_nobody_knows_is_refused() {
    refuses(
        new DatasetText().with("date de naissance", "date de naisance"),
        """
        dataset.yaml, ligne 15 : La donnée « personne . date de naisance » n'est ni dans les droits lus ni dans leur dictionnaire. [donnée-inconnue]
          → Vouliez-vous écrire « personne . date de naissance » ?
        """);
  }

  @Test
  void a_fact_of_another_entity_is_refused() {
    refuses(
        new DatasetText().with("famille . territoire", "couple . territoire"),
        """
        dataset.yaml, ligne 23 : « couple . territoire » est une donnée de « couple », pas de « famille ». [entité-différente]
          → Déplacez-la, avec sa colonne, dans la table de « couple ».
        """);
  }

  @Test
  void a_role_is_not_delivered_as_a_fact() {
    refuses(
        new DatasetText().with("date de naissance", "rôle dans la famille"),
        """
        dataset.yaml, ligne 15 : « personne . rôle dans la famille » se lit dans l'appartenance de la personne à son groupe. [donnée-d'appartenance]
          → Retirez-la : les colonnes « role » et « part » des appartenances la donnent.
        """);
  }

  @Test
  void a_fact_twice_is_refused() {
    refuses(
        new DatasetText().with("revenus d'activité mensuels", "date de naissance"),
        """
        dataset.yaml, ligne 18 : La donnée « personne . date de naissance » est déjà livrée. [donnée-en-double]
          → Gardez-la une seule fois.
        dataset.yaml, ligne 18 : La colonne « date_de_naissance » de « personne . date de naissance » est déjà celle de « personne . date de naissance ». [colonne-en-double]
          → Donnez-lui un autre nom par « colonne: ».
        dataset.yaml, ligne 18 : La colonne « date_de_naissance__na » de « personne . date de naissance » est déjà celle de « personne . date de naissance ». [colonne-en-double]
          → Donnez-lui un autre nom par « colonne: ».
        """);
  }

  @Test
  void a_column_of_the_format_is_not_a_fact() {
    refuses(
        new DatasetText().with("source: CNAF\n", "source: CNAF\n      colonne: grappe\n"),
        """
        dataset.yaml, ligne 18 : La colonne « grappe » de « personne . revenus d'activité mensuels » est déjà celle de toutes les tables. [colonne-en-double]
          → Donnez-lui un autre nom par « colonne: ».
        """);
  }

  @Test
  void a_unit_that_converts_is_kept() throws DatasetException {
    DatasetDescription description =
        new DatasetText().with("source: CNAF\n", "source: CNAF\n      unité: €/an\n").in(folder);

    assertThat(description.facts().get(1).unit()).contains("€/an");
  }

  @Test
  void a_unit_that_does_not_convert_is_refused() {
    refuses(
        new DatasetText().with("source: CNAF\n", "source: CNAF\n      unité: km\n"),
        """
        dataset.yaml, ligne 20 : « km » ne se convertit pas en « €/mois », l'unité de « personne . revenus d'activité mensuels ». [unité-inconvertible]
          → Livrez la donnée dans l'unité des droits, et retirez « unité ».
        """);
  }

  @Test
  void another_period_is_another_fact() {
    refuses(
        new DatasetText().with("source: CNAF\n", "source: CNAF\n      période: année N-1\n"),
        """
        dataset.yaml, ligne 20 : « personne . revenus d'activité mensuels » porte sur « mois M-4 à M-2 », pas sur « année N-1 ». [période-différente]
          → Livrez cette période-là, et retirez « période » ; une autre période est une autre donnée.
        """);
  }

  @Test
  void exchanged_data_to_inform_are_kept_twelve_months_at_most() throws DatasetException {
    DatasetText exchanged = new DatasetText().with("détention: propre", "détention: échangée");
    assertThat(exchanged.in(folder).holding()).isEqualTo(Holding.EXCHANGED);

    refuses(
        exchanged.with("expire: 15/10/2026", "expire: 16/10/2026"),
        """
        dataset.yaml, ligne 10 : L'échéance est plus de douze mois après la réception. [durée-excessive]
          → Des données échangées pour informer se gardent douze mois au plus (CRPA, R114-9-7) : avancez « expire ».
        """);
  }

  @Test
  void data_that_expire_when_they_are_received_are_refused() {
    refuses(
        new DatasetText().with("expire: 15/10/2026", "expire: 15/10/2025"),
        """
        dataset.yaml, ligne 10 : L'échéance ne suit pas la réception. [échéance-impossible]
          → « expire » est le premier jour où la donnée ne se lit plus : il vient après « reçu ».
        """);
  }

  @Test
  void a_kind_of_group_does_not_take_the_folder_of_another() {
    refuses(
        new DatasetText().with("  foyer CSS:", "  Famille:"),
        """
        dataset.yaml, ligne 24 : La sorte de groupe « Famille » aurait le dossier « famille », qui est celui de « famille ». [dossier-en-double]
          → Gardez-en une seule ; les personnes vont dans « personnes ».
        """);
  }

  @Test
  void monthly_rows_of_a_fact_that_is_not_delivered_are_refused() {
    refuses(
        new DatasetText().and(MONTHLY.replace("activité mensuels:", "activité annuels:")),
        """
        dataset.yaml, ligne 27 : « personne . revenus d'activité annuels » n'est livrée ni pour les personnes ni pour un groupe. [correspondance-inutile]
          → Vouliez-vous écrire « personne . revenus d'activité mensuels » ?
        """);
  }

  @Test
  void a_window_that_ends_before_it_begins_is_refused() {
    refuses(
        new DatasetText().and(MONTHLY.replace("M-4 à M-2", "M-2 à M-4")),
        """
        dataset.yaml, ligne 33 : La fenêtre finit avant de commencer. [fenêtre-à-l'envers]
          → Écrivez le mois le plus ancien d'abord : « M-4 à M-2 ».
        """);
  }

  @Test
  void months_other_than_those_the_fact_speaks_of_are_refused() {
    refuses(
        new DatasetText().and(MONTHLY.replace("M-4 à M-2", "M-3 à M-1")),
        """
        dataset.yaml, ligne 18 : « personne . revenus d'activité mensuels » porte sur « mois M-4 à M-2 », mais sa correspondance sur « M-3 à M-1 ». [fenêtre-différente]
          → Écrivez « fenêtre: M-4 à M-2 » dans sa correspondance.
        """);
  }

  @Test
  void what_is_not_a_number_is_not_made_of_months() {
    refuses(
        new DatasetText()
            .and(MONTHLY.replace("revenus d'activité mensuels:", "date de naissance:")),
        """
        dataset.yaml, ligne 15 : « personne . date de naissance » ne peut pas se faire de mois. [correspondance-impossible]
          → Une correspondance fait un nombre, sans « colonne: » : retirez l'une ou l'autre.
        """);
  }
}
