package fr.prevenance.population.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepartementTest {

  @ParameterizedTest
  @CsvSource({
    "01004, 01",
    "2A004, 2A",
    "2B033, 2B",
    "75056, 75",
    "95500, 95",
    "97411, 974",
    "97611, 976",
    "98818, 988",
    "01, 01",
    "2A, 2A",
    "974, 974",
    // Corsica before 1976, abroad, unknown, a name, a postcode cut short, no code at all.
    "20004, inconnu",
    "99100, inconnu",
    "96001, inconnu",
    "00000, inconnu",
    "Valombre, inconnu",
    "7505, inconnu",
    "750560, inconnu",
    "'', inconnu"
  })
  void a_commune_tells_its_departement_or_nothing(String commune, String departement) {
    assertThat(Departement.of(commune)).isEqualTo(departement);
  }
}
