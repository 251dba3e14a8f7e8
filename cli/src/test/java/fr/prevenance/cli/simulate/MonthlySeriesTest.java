package fr.prevenance.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MonthlySeriesTest {

  private static FactDefinition pay() throws PackException {
    return RightPacks.bundled().stream()
        .flatMap(pack -> pack.facts().stream())
        .filter(fact -> fact.name().equals("personne . revenus d'activité mensuels"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_mean_is_rounded_once_as_that_of_a_population() throws PackException {
    MonthlySeries series = MonthlySeries.of(pay()).orElseThrow();
    var months =
        JsonMapper.shared().readTree("{\"2025-06\": 0.01, \"2025-07\": 0, \"2025-08\": 0}");

    assertThat(series.value(months, LocalDate.of(2025, 10, 15), new ArrayList<>()))
        .contains(new Value.Number(1 / 300.0, pay().unit()));
  }
}
