package fr.prevenance.population.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.duckdb.DetectionRefused;
import fr.prevenance.population.duckdb.RightCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkDetectionTest {
  /** 200,000 people are some 57,000 households. */
  private static final long HOUSEHOLDS = Long.getLong("prevenance.spark.households", 250);

  private static final int PERSONS = (int) Math.max(200, HOUSEHOLDS / 3);

  @TempDir private Path folder;

  private Map<String, RightCount> assertSame(Country country, int persons) throws Exception {
    Path local = folder.resolve("local");
    Path spark = folder.resolve("spark");
    Map<String, RightCount> expected = Engines.local(country, local, persons);

    Map<String, RightCount> found = Engines.spark(country, spark, persons, "local[2]", Map.of());

    assertThat(found).isEqualTo(expected);
    Results.assertSame(local, spark);
    return found;
  }

  private Country smallCountry() {
    // Names that patterns, addresses and Hadoop read otherwise.
    return new Country(folder.resolve("pays [à] 50%"), 100, 3, "allocations-familiales");
  }

  @Test
  void all_rights_come_to_the_same_files_wherever_rows_lie() throws Exception {
    Country country = new Country(folder.resolve("pays"), HOUSEHOLDS, 7).write();

    Map<String, RightCount> found = assertSame(country, PERSONS);

    assertThat(found).hasSameSizeAs(country.rights());
    assertThat(found.values()).allMatch(count -> count.decided() > 0);
    assertThat(found.values()).anyMatch(count -> count.certain() > 0);
  }

  @Test
  void clusters_and_months_are_worked_out_alike() throws Exception {
    Country country =
        smallCountry()
            .withoutClusters()
            .monthly("personne . rémunération nette sur six mois")
            .write();

    Map<String, RightCount> found = assertSame(country, 30);

    assertThat(found.values()).anyMatch(count -> count.certain() + count.probable() > 0);
  }

  @Test
  void csv_means_the_same_to_both() throws Exception {
    assertSame(smallCountry().inCsv().write(), 1_000);
  }

  @Test
  void a_detection_that_one_engine_began_is_ended_by_the_other() throws Exception {
    Country country = smallCountry().write();
    Path families = folder.resolve("pays [à] 50%").resolve("famille");
    Files.move(families.resolve("lot-1.parquet"), families.resolve("_lot-1.parquet"));
    Path whole = folder.resolve("entier");
    Engines.local(country, whole, 50);
    Path out = folder.resolve("repris");
    assertThatThrownBy(
            () -> Engines.spark(country, out, 50, "local[2]", Map.of(), SparkDetectionTest::cut))
        .hasMessage("coupure");
    assertThat(out.resolve("avancement")).isNotEmptyDirectory();

    Engines.local(country, out, 50);

    Results.assertSame(whole, out);
  }

  private static void cut(String step, double done) {
    if (step.equals("Détection") && done > 0.4) {
      throw new IllegalStateException("coupure");
    }
  }

  @Test
  void faults_of_memberships_are_told_alike_before_anything_is_written() throws Exception {
    Country country =
        smallCountry()
            .write()
            .table(
                "appartenances/famille",
                "SELECT * REPLACE (CASE WHEN groupe % 40 = 7 THEN 2 ELSE part END AS part) FROM {}");

    assertSameRefusal(country, "part-ou-rang-impossible");
  }

  @Test
  void a_member_whom_nobody_delivered_is_told_alike() throws Exception {
    Country country =
        smallCountry()
            .withoutClusters()
            .write()
            .table(
                "appartenances/famille",
                "SELECT * REPLACE (CASE WHEN groupe % 40 = 7 THEN 2147483646 ELSE personne END AS personne) FROM {}");

    assertSameRefusal(country, "personne-inconnue");
  }

  @Test
  void months_without_a_day_are_told_alike() throws Exception {
    Country country =
        smallCountry()
            .monthly("personne . rémunération nette sur six mois")
            .write()
            .table(
                "mois",
                "SELECT * REPLACE (CASE WHEN personne % 5 > 0 THEN jour END AS jour) FROM {}");

    assertSameRefusal(country, "mois-sans-date");
  }

  private void assertSameRefusal(Country country, String code) throws Exception {
    DatasetException expected =
        catchThrowableOfType(
            DatasetException.class, () -> Engines.local(country, folder.resolve("local"), 1_000));

    DatasetException told =
        catchThrowableOfType(
            DatasetException.class,
            () -> Engines.spark(country, folder.resolve("spark"), 1_000, "local[2]", Map.of()));

    assertThat(told.issues()).isEqualTo(expected.issues());
    assertThat(told.issues().getFirst().code()).isEqualTo(code);
    assertThat(Files.exists(folder.resolve("spark"))).isFalse();
    assertThat(folder.resolve(".spark.travail")).doesNotExist();
  }

  @Test
  void a_folder_that_holds_something_else_is_left_as_it_is() throws Exception {
    Path out = Files.createDirectories(folder.resolve("spark"));
    Files.writeString(out.resolve("lettre.txt"), "précieux");

    assertThatThrownBy(
            () -> Engines.spark(smallCountry().write(), out, 1_000, "local[2]", Map.of()))
        .isInstanceOf(DetectionRefused.class);
    assertThat(out).isDirectoryContaining("glob:**/lettre.txt");
    try (var left = Files.list(out)) {
      assertThat(left).hasSize(1);
    }
  }
}
