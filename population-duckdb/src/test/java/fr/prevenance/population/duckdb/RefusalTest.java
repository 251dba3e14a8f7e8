package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a delivery is told: what, which file, which row, how to mend it. */
class RefusalTest {
  @TempDir private Path folder;

  private static void refuses(Delivery delivery, String message) {
    assertThatThrownBy(
            () -> {
              try (Population population = delivery.open()) {
                Reading.whole(population);
              }
            })
        .isInstanceOf(DatasetException.class)
        .hasMessage(message.strip());
  }

  private Delivery persons(String passage, String other) {
    return Delivery.in(folder).table("personnes", changed(Delivery.PERSONS, passage, other));
  }

  private Delivery members(String passage, String other) {
    return Delivery.in(folder)
        .table("appartenances/famille", changed(Delivery.MEMBERS, passage, other));
  }

  private static String changed(String text, String passage, String other) {
    if (!text.contains(passage)) {
      throw new AssertionError(passage);
    }
    return text.replace(passage, other);
  }

  @Test
  void a_table_that_is_not_there() {
    refuses(
        Delivery.in(folder).and("  couple:\n    faits: []\n    appartenances: non\n"),
        """
        couple : Le dossier « couple » manque, ou n'a aucun fichier « .parquet ». [table-absente]
          → Livrez cette table, ou retirez-la de dataset.yaml (« appartenances: non » pour des groupes sans membres).
        """);
  }

  @Test
  void a_column_that_is_not_there() {
    refuses(
        persons("sejour_regulier", "sejour"),
        """
        personnes/part-0.parquet, colonne sejour_regulier : La colonne « sejour_regulier » manque. [colonne-absente]
          → Ajoutez-la (BOOLEAN). Colonnes trouvées : id, grappe, date_de_naissance, remuneration_nette_sur_six_mois, sejour, mois_en_france_sur_douze.
        """);
  }

  @Test
  void money_that_is_not_in_cents() {
    refuses(
        persons("120050::BIGINT", "1200.5::DOUBLE"),
        """
        personnes/part-0.parquet, colonne remuneration_nette_sur_six_mois : La colonne « remuneration_nette_sur_six_mois » est de type DOUBLE. [type-incorrect]
          → Écrivez-la en BIGINT (centimes pour des euros).
        """);
  }

  @Test
  void a_date_that_is_a_text() {
    refuses(
        persons("DATE '", "'"),
        """
        personnes/part-0.parquet, colonne date_de_naissance : La colonne « date_de_naissance » est de type VARCHAR. [type-incorrect]
          → Écrivez-la en DATE.
        """);
  }

  @Test
  void every_faulty_column_of_every_table_is_told() {
    refuses(
        persons("sejour_regulier", "sejour")
            .table("famille", changed(Delivery.FAMILIES, "territoire,", "pays,")),
        """
        personnes/part-0.parquet, colonne sejour_regulier : La colonne « sejour_regulier » manque. [colonne-absente]
          → Ajoutez-la (BOOLEAN). Colonnes trouvées : id, grappe, date_de_naissance, remuneration_nette_sur_six_mois, sejour, mois_en_france_sur_douze.
        famille/part-0.parquet, colonne territoire : La colonne « territoire » manque. [colonne-absente]
          → Ajoutez-la (VARCHAR). Colonnes trouvées : id, grappe, pays, revenu_net_categoriel_n_2, revenu_net_categoriel_n_2__na.
        """);
  }

  @Test
  void files_of_one_table_that_differ() {
    refuses(
        Delivery.in(folder)
            .file(
                "famille",
                "part-1.parquet",
                "SELECT 12::BIGINT AS id, 7::BIGINT AS grappe, 'Mayotte' AS territoire, 1::BIGINT"
                    + " AS revenu_net_categoriel_n_2",
                "FORMAT PARQUET"),
        """
        famille/part-1.parquet : Ce fichier n'a pas les mêmes colonnes, ou pas les mêmes types, que « famille/part-0.parquet ». [fichiers-différents]
          → Écrivez tous les fichiers d'une table de la même façon, colonnes « __na » comprises.
        """);
  }

  @Test
  void a_file_that_is_not_parquet() throws IOException {
    Delivery delivery = Delivery.in(folder);
    Files.writeString(folder.resolve("famille/part-0.parquet"), "perdu");

    refuses(
        delivery,
        """
        famille/part-0.parquet : Ce n'est pas un fichier Parquet lisible. [fichier-illisible]
          → Livrez-le à nouveau, entier.
        """);
  }

  @Test
  void an_id_that_serves_twice() {
    refuses(
        persons("(4, 7", "(1, 7"),
        """
        personnes/part-0.parquet, enregistrement 4, id 1 : Cet identifiant sert deux fois. [identifiant-en-double]
          → Gardez une seule ligne pour chacun ; deux lignes d'une même personne se réunissent avant la livraison.
        """);
  }

  @Test
  void an_id_that_serves_twice_in_clusters_far_apart() {
    refuses(
        persons("(4, 7", "(1, 9000000"),
        """
        personnes/part-0.parquet, enregistrement 4, id 1 : Cet identifiant sert deux fois. [identifiant-en-double]
          → Gardez une seule ligne pour chacun ; deux lignes d'une même personne se réunissent avant la livraison.
        """);
  }

  @Test
  void an_id_below_zero() {
    refuses(
        persons("(2, 7", "(-2, 7"),
        """
        personnes/part-0.parquet, enregistrement 2, id -2 : Un identifiant est un entier, zéro ou plus. [identifiant-négatif]
          → Renumérotez « personnes » et les appartenances.
        """);
  }

  @Test
  void somebody_without_id() {
    refuses(
        persons("(3, 7", "(NULL, 7"),
        """
        personnes/part-0.parquet, enregistrement 3 : Cette ligne n'a pas d'« id ». [identifiant-absent]
          → Donnez à chacun un identifiant : un entier, zéro ou plus.
        """);
  }

  @Test
  void somebody_without_cluster() {
    refuses(
        persons("(3, 7", "(3, NULL"),
        """
        personnes/part-0.parquet, enregistrement 3, id 3 : Cette ligne n'a pas de grappe, ou une grappe au-delà de 2⁶². [grappe-absente]
          → Donnez-la, ou écrivez « grappe: à calculer » et retirez la colonne.
        """);
  }

  @Test
  void a_membership_without_cluster() {
    refuses(
        members("(7, 4, 10", "(NULL, 4, 10"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3 : Cette appartenance n'a pas de grappe. [grappe-absente]
          → Donnez celle de la personne et du groupe.
        """);
  }

  @Test
  void a_member_whom_nobody_knows() {
    refuses(
        members("(7, 4, 10", "(7, 44, 10"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3, personne 44 : L'identifiant 44 n'est pas dans « personnes ». [personne-inconnue]
          → Livrez-le, ou retirez son appartenance.
        """);
  }

  @Test
  void a_group_that_nobody_knows() {
    refuses(
        members("(7, 4, 10", "(7, 4, 12"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3, groupe 12 : L'identifiant 12 n'est pas dans « famille ». [groupe-inconnu]
          → Livrez-le, ou retirez son appartenance.
        """);
  }

  @Test
  void two_ends_of_different_clusters() {
    refuses(
        persons("(4, 7", "(4, 8"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3, personne 4 : L'appartenance est de la grappe 7, mais « personnes » y met la grappe 8. [grappe-différente]
          → Donnez la même grappe aux personnes et aux groupes liés, de proche en proche ; ou écrivez « grappe: à calculer » et retirez la colonne.
        """);
  }

  @Test
  void two_ends_of_clusters_that_are_read_apart() {
    refuses(
        persons("(4, 7", "(4, 9000000"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3, personne 4 : L'appartenance est de la grappe 7, mais « personnes » y met la grappe 9000000. [grappe-différente]
          → Donnez la même grappe aux personnes et aux groupes liés, de proche en proche ; ou écrivez « grappe: à calculer » et retirez la colonne.
        """);
  }

  @Test
  void two_principal_groups_of_one_kind() {
    refuses(
        members("0.5, false", "0.5, true"),
        """
        appartenances/famille/part-0.parquet, enregistrement 5, personne 3 : Les groupes 10 et 11 (famille) sont tous deux principaux pour cette personne. [deux-groupes-principaux]
          → Un seul l'est : celui que lisent les règles de la personne.
        """);
  }

  @Test
  void somebody_twice_in_one_group() {
    refuses(
        members("(7, 4, 10", "(7, 3, 10"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3, personne 3 : Cette personne est deux fois dans le groupe 10 (famille). [membre-en-double]
          → Gardez une seule appartenance.
        """);
  }

  @Test
  void a_membership_without_person() {
    refuses(
        members("(7, 4, 10", "(7, NULL, 10"),
        """
        appartenances/famille/part-0.parquet, enregistrement 3 : Une appartenance n'a pas de « personne » ou pas de « groupe ». [appartenance-incomplète]
          → Complétez-la, ou retirez-la.
        """);
  }

  @Test
  void a_membership_that_is_not_whole() {
    refuses(
        members("'enfant', 2, 0.5, true", "'enfant', NULL, 0.5, true"),
        """
        appartenances/famille/part-0.parquet, enregistrement 2, personne 3 : Il manque « rang », « part » ou « principal ». [appartenance-incomplète]
          → Complétez l'appartenance ; seul « role » peut être inconnu.
        """);
  }

  @Test
  void a_share_above_one() {
    refuses(
        members("'enfant', 2, 0.5, true", "'enfant', 2, 1.5, true"),
        """
        appartenances/famille/part-0.parquet, enregistrement 2, personne 3 : La part n'est pas entre 0 et 1, ou le rang n'est pas un entier sur 32 bits. [part-ou-rang-impossible]
          → Écrivez 1 pour une part entière, 0,5 pour une résidence alternée.
        """);
  }

  @Test
  void memberships_are_refused_before_anything_is_read() {
    assertThatThrownBy(() -> members("0.5, false", "0.5, true").open().close())
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("deux-groupes-principaux");
  }

  @Test
  void a_faulty_row_is_found_in_its_own_file() {
    refuses(
        Delivery.in(folder)
            .file(
                "appartenances/famille",
                "part-1.parquet",
                changed(Delivery.MEMBERS, "0.5, false", "0.5, true") + " WHERE personne = 3",
                "FORMAT PARQUET"),
        """
        appartenances/famille/part-1.parquet, enregistrement 1, personne 3 : Cette personne est deux fois dans le groupe 10 (famille). [membre-en-double]
          → Gardez une seule appartenance.
        """);
  }

  @Test
  void a_number_that_is_none() {
    refuses(
        persons("true, 12::BIGINT", "true, 'NaN'::DOUBLE"),
        """
        personnes/part-0.parquet, enregistrement 1, id 1, colonne mois_en_france_sur_douze : Ce nombre est infini, ou n'en est pas un (NaN). [nombre-infini]
          → Corrigez-le, ou laissez-le absent (NULL) s'il est inconnu.
        """);
  }

  @Test
  void an_amount_that_would_not_be_exact() {
    refuses(
        persons("120050::BIGINT", "9007199254740993::BIGINT"),
        """
        personnes/part-0.parquet, enregistrement 1, id 1, colonne remuneration_nette_sur_six_mois : Ce nombre entier dépasse 2⁵³ : il ne serait pas exact. [nombre-trop-grand]
          → Corrigez-le, ou laissez-le absent (NULL) s'il est inconnu.
        """);
  }

  @Test
  void a_value_that_is_said_not_applicable() {
    refuses(
        Delivery.in(folder)
            .table(
                "famille",
                changed(Delivery.FAMILIES, "3000001::BIGINT, false", "1, true")
                    .replace(
                        "SELECT *",
                        "SELECT id, grappe, territoire, revenu_net_categoriel_n_2::BIGINT AS revenu_net_categoriel_n_2, revenu_net_categoriel_n_2__na")),
        """
        famille/part-0.parquet, enregistrement 1, id 10, colonne revenu_net_categoriel_n_2 : Il y a une valeur, mais « revenu_net_categoriel_n_2__na » dit qu'elle n'est pas applicable. [valeur-et-non-applicable]
          → Gardez l'une ou l'autre.
        """);
  }
}
