package fr.prevenance.population.duckdb.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.duckdb.LocalDetection;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.RightCount;
import fr.prevenance.population.fictive.FictivePopulation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The people of one seed, against what {@code docs/guide/population-fictive.md} says of them. */
class FictiveFranceTest {
  private static final String AGED =
      "WITH p AS (SELECT *, date_diff('day', date_de_naissance, DATE '2025-10-15') / 365.2425 AS age FROM $(personnes)) ";

  @TempDir private static Path folder;
  private static Fiction small = new Fiction(Path.of(""));
  private static Fiction large = small;

  @BeforeAll
  static void generate() throws Exception {
    small = Fiction.of(folder.resolve("petite"), 5_000, 7, 2);
    large = Fiction.of(folder.resolve("grande"), 80_000, 7, 2);
  }

  @Test
  void every_row_and_membership_is_without_fault() throws Exception {
    try (Population population = small.open(small.toDescribe(), folder.resolve("description"))) {
      population.check(Progress.NONE);

      assertThat(population.profile(Progress.NONE).tables().getFirst().rows()).isEqualTo(5_000);
    }
  }

  @Test
  void all_facts_of_the_served_rights_are_delivered() throws Exception {
    Dataset dataset = small.toDetect();

    assertThat(dataset.rights())
        .extracting(RightPack::slug)
        .containsExactlyInAnyOrderElementsOf(FictivePopulation.RIGHTS);
    assertThat(dataset.rights())
        .allSatisfy(right -> assertThat(dataset.lacking(right)).as(right.slug()).isEmpty());
  }

  @Test
  void every_right_finds_entitled_people_and_refuses_others() throws Exception {
    Path own = folder.resolve("detection");
    Map<String, RightCount> counts;
    try (Population population = small.open(small.toDetect(), own)) {
      counts =
          new LocalDetection(population, Fiction.resources(own), 5_000)
              .run(folder.resolve("resultats"), Progress.NONE);
    }

    assertThat(counts).containsOnlyKeys(FictivePopulation.RIGHTS);
    assertThat(counts)
        .allSatisfy((right, count) -> {
          long found = count.certain() + count.probable() + count.possible();
          assertThat(found).as(right).isGreaterThan(5);
          assertThat(count.notEligible()).as(right).isGreaterThan(300);
          assertThat(count.failed()).as(right).isZero();
          assertThat(count.toComplete()).as(right).isLessThan(found + 50);
          assertThat(count.excluded()).as(right).containsKey("opposition");
        });
  }

  @Test
  void ages_are_those_of_the_country() throws Exception {
    List<Double> shares =
        large.numbers(
            AGED
                + "SELECT avg((age < 20)::INT), avg((age >= 60)::INT), avg((age >= 75)::INT) FROM p");

    assertThat(shares.get(0)).isCloseTo(0.233, within(0.01));
    assertThat(shares.get(1)).isCloseTo(0.277, within(0.01));
    assertThat(shares.get(2)).isCloseTo(0.104, within(0.012));
  }

  @Test
  void families_are_those_of_the_country() throws Exception {
    List<Double> shares =
        large.numbers(
            """
            WITH f AS (SELECT groupe, count(*) FILTER (role = 'parent') AS parents,
                count(*) FILTER (role = 'enfant') AS children,
                count(*) FILTER (role = 'enfant' AND date_de_naissance > DATE '2007-10-15') AS minors
              FROM $(appartenances/famille) JOIN $(personnes) p ON p.id = personne GROUP BY 1)
            SELECT avg((parents = 1)::INT), avg((children >= 3)::INT) FROM f WHERE minors > 0
            """);
    double alternating =
        large.number(
            """
            SELECT count(DISTINCT personne) FILTER (part < 1) / count(DISTINCT personne)
            FROM $(appartenances/famille) JOIN $(personnes) p ON p.id = personne
            WHERE date_de_naissance > DATE '2007-10-15'
            """);

    assertThat(shares.get(0)).isCloseTo(0.247, within(0.015));
    assertThat(shares.get(1)).isCloseTo(0.21, within(0.015));
    assertThat(alternating).isCloseTo(0.034, within(0.006));
  }

  @Test
  void work_pensions_and_dwellings_are_those_of_the_country() throws Exception {
    List<Double> shares =
        large.numbers(
            AGED
                + """
                SELECT avg(w::INT) FILTER (age >= 15 AND age < 25),
                  avg(w::INT) FILTER (age >= 25 AND age < 50),
                  avg(w::INT) FILTER (age >= 50 AND age < 65),
                  avg(r / 100) FILTER (age >= 62 AND r > 0)
                FROM (SELECT age, revenus_de_remplacement_mensuels AS r,
                  revenus_d_activite_mensuels > 0 OR benefice_non_salarie > 0 AS w FROM p)
                """);
    double owners =
        large.number("SELECT avg((occupation_du_logement = 'propriétaire')::INT) FROM $(foyer)");

    assertThat(shares.get(0)).isCloseTo(0.352, within(0.02));
    assertThat(shares.get(1)).isCloseTo(0.826, within(0.02));
    assertThat(shares.get(2)).isCloseTo(0.67, within(0.02));
    assertThat(shares.get(3)).isCloseTo(1_512.0, within(45.0));
    assertThat(owners).isCloseTo(0.57, within(0.03));
  }

  /** Before taxes, and without the RSA and prime d'activité: the first decile is not comparable. */
  @Test
  void standards_of_living_are_near_those_of_the_country() throws Exception {
    List<Double> deciles =
        large.numbers(
            """
            WITH f AS (SELECT groupe, sum(revenus_d_activite_mensuels + benefice_non_salarie
                  + revenus_de_remplacement_mensuels + allocation_aux_adultes_handicapes
                  + autres_ressources_mensuelles) AS income,
                sum(CASE WHEN role = 'demandeur' THEN 1
                  WHEN role = 'conjoint' OR date_de_naissance < DATE '2011-10-15' THEN 0.5
                  ELSE 0.3 END) AS units
              FROM $(appartenances/foyer) JOIN $(personnes) p ON p.id = personne GROUP BY 1),
            g AS (SELECT 0.12 * (income + aide_au_logement + allocations_familiales_de_base
                + loyers_et_revenus_du_capital) / units AS living
              FROM f JOIN $(foyer) h ON h.id = groupe)
            SELECT quantile_cont(living, 0.5), quantile_cont(living, 0.9) FROM g
            """);

    assertThat(deciles.get(0)).isCloseTo(24_330.0, within(0.15 * 24_330));
    assertThat(deciles.get(1)).isCloseTo(43_840.0, within(0.15 * 43_840));
  }

  @Test
  void some_facts_of_some_people_are_unknown() throws Exception {
    double unknown =
        large.number("SELECT avg((revenus_d_activite_mensuels IS NULL)::INT) FROM $(personnes)");

    assertThat(unknown).isBetween(0.0001, 0.002);
  }
}
