package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  private static final String HEADER =
      "id,grappe,date_de_naissance,remuneration_nette_sur_six_mois,sejour_regulier,"
          + "mois_en_france_sur_douze\r\n";

  @TempDir private Path folder;

  private Delivery delivery() {
    return Delivery.without(folder)
        .with("format: parquet", "format: csv")
        .text(
            "personnes",
            "a.csv",
            HEADER
                + "1,7,1980-01-31,120050,oui,12\r\n"
                + "2,7,1982-05-04,,,7\r\n"
                + "3,7,2015-02-28,0,non,\r\n")
        .text(
            "personnes",
            "b.csv",
            // Another order of columns, a byte order mark, quotes.
            "\uFEFF\"grappe\",id,date_de_naissance,mois_en_france_sur_douze,sejour_regulier,"
                + "remuneration_nette_sur_six_mois,de trop\n"
                + "\"7\",4,1969-12-31,12,TRUE,\"\",\"x, \"\"y\"\"\"\n")
        .text(
            "famille",
            "a.csv",
            "id,grappe,territoire,revenu_net_categoriel_n_2,revenu_net_categoriel_n_2__na\n"
                + "11,7,,,oui\n10,7,métropole,3000001,non\n")
        .text(
            "appartenances/famille",
            "a.csv",
            "grappe,personne,groupe,role,rang,part,principal\n"
                + "7,1,10,parent,1,1,oui\n7,3,10,enfant,2,0.5,oui\n7,4,10,,2,1,oui\n"
                + "7,2,11,parent,1,1.0,true\n7,3,11,enfant,2,5e-1,false\n");
  }

  private void refuses(Delivery delivery, String message) {
    assertThatThrownBy(delivery::open)
        .isInstanceOf(DatasetException.class)
        .hasMessage(message.strip());
  }

  @Test
  void a_csv_delivery_is_read_as_the_same_in_parquet() throws DatasetException {
    try (Population csv = delivery().open();
        Population parquet = Delivery.in(folder.resolve("parquet")).open()) {
      assertThat(Reading.told(Reading.batches(csv, 10)))
          .isEqualTo(Reading.told(Reading.batches(parquet, 10)));
    }
  }

  @Test
  void nothing_stays_in_the_private_folder() throws DatasetException {
    Delivery delivery = delivery();
    try (Population csv = delivery.open()) {
      assertThat(delivery.privateFolder()).isDirectoryContaining("glob:**.parquet");
    }
    assertThat(delivery.privateFolder()).isEmptyDirectory();
  }

  @Test
  void a_cell_that_is_not_what_its_column_says_is_found() {
    refuses(
        delivery().text("personnes", "a.csv", HEADER + "1,7,1980-01-31,1200.50,peut-être,12\r\n"),
        """
        personnes/a.csv, enregistrement 1, colonne remuneration_nette_sur_six_mois : Ce n'est pas un entier. [valeur-incorrecte]
          → Corrigez la cellule, ou laissez-la vide si la donnée est inconnue.
        personnes/a.csv, enregistrement 1, colonne sejour_regulier : Ce n'est pas oui, non, true ou false. [valeur-incorrecte]
          → Corrigez la cellule, ou laissez-la vide si la donnée est inconnue.
        """);
  }

  @Test
  void a_number_that_no_double_holds_is_found() {
    refuses(
        delivery().text("personnes", "a.csv", HEADER + "1,7,1980-01-31,1,oui,1e999\r\n"),
        """
        personnes/a.csv, enregistrement 1, colonne mois_en_france_sur_douze : Ce n'est pas un nombre. [valeur-incorrecte]
          → Corrigez la cellule, ou laissez-la vide si la donnée est inconnue.
        """);
  }

  @Test
  void a_day_that_no_calendar_has_is_found() {
    refuses(
        delivery()
            .text(
                "personnes",
                "a.csv",
                HEADER + "1,7,1980-01-31,1,oui,1\r\n2,7,1982-02-30,1,oui,1\r\n"),
        """
        personnes/a.csv, enregistrement 2, colonne date_de_naissance : Ce n'est pas une date AAAA-MM-JJ. [valeur-incorrecte]
          → Corrigez la cellule, ou laissez-la vide si la donnée est inconnue.
        """);
  }

  @Test
  void a_column_that_is_not_there_is_named() {
    refuses(
        delivery().text("personnes", "a.csv", "id;grappe\n1;7\n"),
        """
        personnes/a.csv, colonne id : La colonne « id » manque. [colonne-absente]
          → Ajoutez-la (BIGINT). Colonnes trouvées : id;grappe.
        personnes/a.csv, colonne grappe : La colonne « grappe » manque. [colonne-absente]
          → Ajoutez-la (BIGINT). Colonnes trouvées : id;grappe.
        personnes/a.csv, colonne date_de_naissance : La colonne « date_de_naissance » manque. [colonne-absente]
          → Ajoutez-la (DATE). Colonnes trouvées : id;grappe.
        personnes/a.csv, colonne remuneration_nette_sur_six_mois : La colonne « remuneration_nette_sur_six_mois » manque. [colonne-absente]
          → Ajoutez-la (BIGINT). Colonnes trouvées : id;grappe.
        personnes/a.csv, colonne sejour_regulier : La colonne « sejour_regulier » manque. [colonne-absente]
          → Ajoutez-la (BOOLEAN). Colonnes trouvées : id;grappe.
        personnes/a.csv, colonne mois_en_france_sur_douze : La colonne « mois_en_france_sur_douze » manque. [colonne-absente]
          → Ajoutez-la (BIGINT ou DOUBLE). Colonnes trouvées : id;grappe.
        """);
  }

  @Test
  void a_line_with_too_few_cells_makes_the_file_unreadable() {
    refuses(
        delivery().text("personnes", "a.csv", HEADER + "1,7,1980-01-31\r\n"),
        """
        personnes/a.csv : Ce n'est pas un fichier CSV lisible. [fichier-illisible]
          → Écrivez-le en UTF-8, avec des virgules, une ligne d'en-têtes, autant de cellules sur chaque ligne, partout la même fin de ligne, et des guillemets doublés dans les textes (RFC 4180).
        """);
  }
}
