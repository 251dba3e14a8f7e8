package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiretTest {

  @ParameterizedTest
  @ValueSource(strings = {"99999901400015", "35600000000048", "35600000059840"})
  void a_number_whose_key_is_right_is_good(String siret) {
    assertThat(Siret.isValid(siret)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"99999901400016", "9999990140001", "35600000059844", "9999990140001A", ""})
  void another_is_not(String siret) {
    assertThat(Siret.isValid(siret)).isFalse();
  }
}
