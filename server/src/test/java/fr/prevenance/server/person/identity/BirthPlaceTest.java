package fr.prevenance.server.person.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthPlaceTest {

  @ParameterizedTest(name = "{0} and {1} for a birth on {2}")
  @CsvSource({
    "75111, 75056, 1990-05-04",
    "75011, 75111, 1990-05-04",
    "13205, 13055, 1990-05-04",
    "69383, 69123, 1990-05-04",
    "75012, 92012, 1967-12-31",
    "78646, 78646, 1960-01-02",
    "78018, 95018, 1950-03-03",
    "78228, 91228, 1950-03-03",
    "20004, 2A004, 1975-12-31",
    "20, 2B033, 1970-06-06",
    "92037, 99352, 1962-06-30",
    "99352, 91001, 1955-02-02",
    "75, 75111, 1990-05-04",
    "974, 97411, 1990-05-04",
    "1053, 01053, 1990-05-04",
    "2a004, 2A004, 1990-05-04",
  })
  void one_place_has_several_codes(String left, String right, String birth) {
    assertThat(mayBe(left, right, birth)).isTrue();
    assertThat(mayBe(right, left, birth)).isTrue();
  }

  @ParameterizedTest(name = "{0} and {1} for a birth on {2}")
  @CsvSource({
    "75111, 75118, 1990-05-04",
    "75056, 13055, 1990-05-04",
    "75012, 92012, 1968-01-01",
    "20004, 2A004, 1976-01-01",
    "92037, 99352, 1962-07-01",
    "92037, 93066, 1955-02-02",
    "99352, 99351, 1955-02-02",
    "69001, 69381, 1990-05-04",
    "35, 75111, 1990-05-04",
  })
  void two_places_stay_two(String left, String right, String birth) {
    assertThat(mayBe(left, right, birth)).isFalse();
    assertThat(mayBe(right, left, birth)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "", "  ", "99100", "PARIS"})
  void an_unknown_place_is_no_place(String received) {
    var birth = BirthDate.of("1990-05-04").orElseThrow();

    assertThat(BirthPlace.of(received, birth)).isEmpty();
  }

  private static boolean mayBe(String left, String right, String date) {
    var birth = BirthDate.of(date).orElseThrow();
    return BirthPlace.of(left, birth)
        .orElseThrow()
        .mayBe(BirthPlace.of(right, birth).orElseThrow());
  }
}
