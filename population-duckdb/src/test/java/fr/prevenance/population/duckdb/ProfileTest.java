package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.PopulationProfile.Fact;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {
  /** A hundred persons: 20 without pay, 5 without a known stay, born on as many days. */
  private static final String HUNDRED =
      """
      SELECT i::BIGINT AS id, 7::BIGINT AS grappe, DATE '1980-01-01' + i::INTEGER AS
        date_de_naissance, CASE WHEN i >= 20 THEN i * 100 END::BIGINT AS
        remuneration_nette_sur_six_mois, CASE WHEN i >= 5 THEN true END AS sejour_regulier,
        (i % 13)::BIGINT AS mois_en_france_sur_douze
      FROM range(100) t(i)
      """;

  private static final String HUNDRED_MEMBERS =
      """
      SELECT 7::BIGINT AS grappe, i::BIGINT AS personne, 10::BIGINT AS groupe,
        CASE WHEN i < 3 THEN 'demandeur' WHEN i < 40 THEN 'parent' ELSE 'enfant' END AS role,
        1::INTEGER AS rang, 1.0::DOUBLE AS part, true AS principal
      FROM range(100) t(i)
      """;

  @TempDir private Path folder;

  private Delivery delivery() {
    return Delivery.in(folder)
        .table("personnes", HUNDRED)
        .table("appartenances/famille", HUNDRED_MEMBERS);
  }

  private Delivery real() {
    return delivery().with("origine: fictive", "origine: réelle");
  }

  private static PopulationProfile profile(Delivery delivery) throws DatasetException {
    try (Population population = delivery.open()) {
      return population.profile(Progress.NONE);
    }
  }

  private static Fact fact(PopulationProfile profile, String name) {
    return profile.tables().stream()
        .flatMap(table -> table.facts().stream())
        .filter(fact -> fact.fact().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void unknown_and_not_applicable_are_counted_apart() throws DatasetException {
    Fact income = fact(profile(Delivery.in(folder)), Delivery.INCOME);

    assertThat(income.missing().rows()).hasValue(0);
    assertThat(income.notApplicable().rows()).hasValue(1);
  }

  @Test
  void the_extremes_of_fictional_people_are_told() throws DatasetException {
    PopulationProfile profile = profile(delivery());

    assertThat(fact(profile, Delivery.PAY).least()).contains(Value.of(20, "€/mois"));
    assertThat(fact(profile, Delivery.BIRTH).greatest())
        .contains(Value.of(LocalDate.of(1980, 4, 9)));
  }

  @Test
  void no_extreme_of_real_people_is_told() throws DatasetException {
    PopulationProfile profile = profile(real());

    assertThat(profile.tables().stream().flatMap(table -> table.facts().stream()))
        .allMatch(fact -> fact.least().isEmpty() && fact.greatest().isEmpty());
  }

  @Test
  void a_count_of_fewer_than_eleven_real_people_is_not_told() throws DatasetException {
    PopulationProfile profile = profile(real());

    assertThat(fact(profile, Delivery.PAY).missing().rows()).hasValue(20);
    assertThat(fact(profile, Delivery.STAY).missing().rows()).isEmpty();
    assertThat(fact(profile(delivery()), Delivery.STAY).missing().rows()).hasValue(5);
  }

  @Test
  void how_many_days_of_birth_there_are_is_not_told_of_real_people() throws DatasetException {
    assertThat(fact(profile(real()), Delivery.BIRTH).distinct()).isEmpty();
    assertThat(fact(profile(delivery()), Delivery.BIRTH).distinct()).isPresent();
  }

  @Test
  void a_role_too_rare_to_be_told_cannot_be_found_by_subtraction() throws DatasetException {
    assertThat(profile(real()).memberships().getFirst().roles())
        .hasEntrySatisfying("demandeur", tally -> assertThat(tally.rows()).isEmpty())
        .hasEntrySatisfying("parent", tally -> assertThat(tally.rows()).isEmpty())
        .hasEntrySatisfying("enfant", tally -> assertThat(tally.rows()).hasValue(60));
    assertThat(profile(delivery()).memberships().getFirst().roles().values())
        .extracting(PopulationProfile.Tally::rows)
        .containsExactly(OptionalLong.of(3), OptionalLong.of(60), OptionalLong.of(37));
  }

  @Test
  void checking_reads_every_fact() throws DatasetException {
    Delivery delivery =
        Delivery.in(folder)
            .table("personnes", Delivery.PERSONS.replace("120050::BIGINT", "9007199254740993"));
    try (Population population = delivery.open()) {
      assertThatThrownBy(() -> population.check(Progress.NONE))
          .hasMessageStartingWith("personnes/part-0.parquet, enregistrement 1, id 1, colonne")
          .hasMessageContaining("nombre-trop-grand");
    }
  }
}
