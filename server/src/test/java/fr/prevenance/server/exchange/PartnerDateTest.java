package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerDateTest {

  @ParameterizedTest
  @CsvSource({
    "1960-02-29, 1960-02-29",
    "29/02/1960, 1960-02-29",
    "19600229, 1960-02-29",
    "1960-02-00, 1960-02-00",
    "00/00/1960, 1960-00-00",
    "19600000, 1960-00-00"
  })
  void a_date_is_read_as_partners_write_it(String written, String read) {
    assertThat(PartnerDate.read(written).map(PartnerDate::text)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1960-02-31",
        "31/02/1960",
        "1961-02-29",
        "1960-13-01",
        "1960-00-12",
        "0000-01-01",
        "1960",
        "1960-2-3",
        "29-02-1960",
        "hier",
        "1879-12-31"
      })
  void a_day_that_does_not_exist_is_not_read(String written) {
    assertThat(PartnerDate.read(written)).isEmpty();
  }
}
