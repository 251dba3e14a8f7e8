package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.rules.Column;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay delivered month by month, evaluated in October 2025: M-6 to M-1 is April to September. */
class MonthlyRowsTest {
  private static final String RULE =
      """
      correspondances:
        personne . rémunération nette sur six mois:
          table: ressources
          identifiant: personne
          mois: mois
          valeur: montant
          fenêtre: M-6 à M-1
          agrégation: moyenne
          mois absents: inconnus
      """;

  @TempDir private Path folder;

  /**
   * @param rows (person, month, cents), …
   */
  private Delivery delivery(String rows) {
    return Delivery.in(folder)
        .and(RULE)
        .table(
            "ressources",
            "SELECT personne::BIGINT AS personne, mois::DATE AS mois, montant::BIGINT AS montant,"
                + " nature FROM (VALUES "
                + rows
                + ") AS t(personne, mois, montant, nature)");
  }

  private static List<String> pay(Delivery delivery) throws DatasetException {
    try (Population population = delivery.open()) {
      Column pay = Reading.whole(population).columns().get(Delivery.PAY);
      if (pay == null) {
        throw new AssertionError("not read");
      }
      return IntStream.range(0, pay.size())
          .mapToObj(row -> pay.states()[row] == Column.VALUE ? "" + pay.numbers()[row] : "UND")
          .toList();
    }
  }

  private void refuses(Delivery delivery, String message) {
    assertThatThrownBy(delivery::open)
        .isInstanceOf(DatasetException.class)
        .hasMessage(message.strip());
  }

  @Test
  void the_mean_of_the_window_is_divided_once() throws DatasetException {
    Delivery delivery =
        delivery(
            """
            (1, '2025-03-31', 999999, ''), (1, '2025-04-01', 10000, ''),
            (1, '2025-05-15', 10000, ''), (1, '2025-06-15', 10000, ''),
            (1, '2025-07-15', 10000, ''), (1, '2025-08-15', 10000, ''),
            (1, '2025-09-30', 10001, ''), (1, '2025-10-01', 999999, '')
            """);

    assertThat(pay(delivery)).containsExactly("" + 60001 / 600.0, "UND", "UND", "UND");
  }

  @Test
  void a_month_that_lacks_makes_the_fact_unknown() throws DatasetException {
    assertThat(pay(delivery("(1, '2025-06-01', 100, ''), (1, '2025-07-01', 100, '')")).getFirst())
        .isEqualTo("UND");
  }

  @Test
  void a_month_that_lacks_is_zero_where_that_is_said() throws DatasetException {
    Delivery delivery =
        delivery("(1, '2025-06-01', 600, ''), (2, '2025-07-01', NULL, '')")
            .with("absents: inconnus", "absents: zéro");

    assertThat(pay(delivery)).containsExactly("1.0", "UND", "0.0", "0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "somme, inconnus, 11.0, UND",
    "somme, zéro, 11.0, 5.0",
    "minimum, inconnus, 1.0, UND",
    "minimum, zéro, 1.0, 0.0",
    "maximum, inconnus, 3.0, UND",
    "maximum, zéro, 3.0, 5.0",
    "dernière, inconnus, 2.0, 5.0",
    "dernière, zéro, 2.0, 5.0",
  })
  void months_come_to_what_is_asked(String how, String absent, String all, String one)
      throws DatasetException {
    Delivery delivery =
        delivery(
                """
                (1, '2025-04-01', 200, ''), (1, '2025-05-01', 100, ''), (1, '2025-06-01', 100, ''),
                (1, '2025-07-01', 300, ''), (1, '2025-08-01', 200, ''), (1, '2025-09-01', 200, ''),
                (2, '2025-06-15', 500, '')
                """)
            .with("agrégation: moyenne", "agrégation: " + how)
            .with("absents: inconnus", "absents: " + absent);

    assertThat(pay(delivery).subList(0, 2)).containsExactly(all, one);
  }

  @Test
  void only_rows_of_the_kinds_wanted_count() throws DatasetException {
    Delivery delivery =
        delivery(
                """
                (1, '2025-04-01', 100, 'salaire'), (1, '2025-05-01', 100, 'salaire'),
                (1, '2025-06-01', 100, 'salaire'), (1, '2025-06-01', 5, 'prime'),
                (1, '2025-06-01', 7000, 'pension'), (1, '2025-07-01', 100, 'salaire'),
                (1, '2025-08-01', 100, 'salaire'), (1, '2025-09-01', 100, 'salaire')
                """)
            .and("    où: {nature: [salaire, prime]}\n    lignes d'un mois: additionnées\n");

    assertThat(pay(delivery).getFirst()).isEqualTo("" + 605 / 600.0);
  }

  @Test
  void two_rows_of_one_month_are_refused() {
    refuses(
        delivery("(1, '2025-06-01', 100, ''), (1, '2025-06-30', 100, '')"),
        """
        ressources/part-0.parquet, enregistrement 2, id 1 : Un mois a plusieurs lignes. [mois-en-double]
          → Gardez-en une, ou écrivez « lignes d'un mois: additionnées ».
        """);
  }

  @Test
  void months_of_somebody_unknown_are_refused() {
    refuses(
        delivery("(9, '2025-06-01', 100, '')"),
        """
        ressources/part-0.parquet, enregistrement 1, id 9 : Des mois sont à quelqu'un qui n'est pas dans « personnes ». [identifiant-inconnu]
          → Livrez cette ligne de « personnes », ou retirez ses mois.
        """);
  }

  @Test
  void a_month_without_date_is_refused() {
    refuses(
        delivery("(1, NULL, 100, '')"),
        """
        ressources/part-0.parquet, enregistrement 1 : Une ligne n'a pas de « personne » ou pas de « mois ». [mois-sans-date]
          → Complétez-la, ou retirez-la.
        """);
  }

  @Test
  void a_table_of_months_that_lacks_a_column_is_refused() {
    refuses(
        delivery("(1, '2025-06-01', 100, '')").with("valeur: montant", "valeur: somme"),
        """
        ressources/part-0.parquet, colonne somme : La colonne « somme » manque. [colonne-absente]
          → Ajoutez-la (BIGINT). Colonnes trouvées : personne, mois, montant, nature.
        """);
  }
}
