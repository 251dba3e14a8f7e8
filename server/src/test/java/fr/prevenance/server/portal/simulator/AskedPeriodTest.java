package fr.prevenance.server.portal.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPeriodTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @ParameterizedTest
  @CsvSource({
    "mois M-4 à M-2, de septembre 2025 à novembre 2025",
    "mois M-13 à M, de décembre 2024 à janvier 2026",
    "mois en cours, janvier 2026",
    "année N-2, année 2024",
    "année N-2 (avis d’impôt de l’année N-1), année 2024 (avis d’impôt de l’année 2025)",
    "année N-1 (avis d’impôt de l’année en cours), année 2025 (avis d’impôt de l’année 2026)",
    "douze derniers mois, douze derniers mois",
  })
  void a_span_is_told_in_months_and_years(String period, String words) {
    assertThat(AskedPeriod.words(period, DAY)).hasValue(words);
  }

  @Test
  void today_goes_without_saying() {
    assertThat(AskedPeriod.words("jour de l’extraction", DAY)).isEmpty();
  }
}
