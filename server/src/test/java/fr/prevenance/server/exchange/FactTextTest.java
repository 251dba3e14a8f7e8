package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition.Type;
import fr.prevenance.rules.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12345|12345", "12 345,50|12345.5", "1 234 567|1234567", "-3|-3", "0.1|0.1"})
  void a_number_is_read_as_the_french_write_it(String text, double number) {
    assertThat(FactText.read(BodiesFixture.fact("rfr", Type.NUMBER), text))
        .contains(Value.of(number, "€"));
  }

  @ParameterizedTest
  @CsvSource({"oui, true", "NON, false", "true, true", "N, false", "1, true", "0, false"})
  void yes_and_no_are_read_in_the_usual_spellings(String text, boolean isYes) {
    assertThat(FactText.read(BodiesFixture.fact("f", Type.BOOLEAN), text))
        .contains(Value.of(isYes));
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, douze mille",
    "NUMBER, NaN",
    "NUMBER, 1e400",
    "NUMBER, 12€",
    "NUMBER, 12 34",
    "BOOLEAN, 2",
    "BOOLEAN, peut-être",
    "DATE, 31/02/2025",
    "DATE, 2025-02-00"
  })
  void a_text_of_another_type_has_no_value(Type type, String text) {
    assertThat(FactText.read(BodiesFixture.fact("f", type), text)).isEmpty();
  }
}
