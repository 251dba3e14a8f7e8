package fr.prevenance.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FictionalTerritoryTest {
  private static FictionalTerritory territory;

  @BeforeAll
  static void generate() {
    territory = FictionalTerritory.generate(new TerritoryOptions(20_000, 7, WrittenTerritory.DAY));
  }

  @Test
  void the_same_options_give_the_same_bytes(@TempDir Path one, @TempDir Path other)
      throws IOException {
    WrittenTerritory.of(600, 3, one);
    WrittenTerritory.of(600, 3, other);
    assertThat(hashes(one)).isEqualTo(hashes(other));
  }

  @Test
  void another_seed_gives_other_people(@TempDir Path one, @TempDir Path other) throws IOException {
    WrittenTerritory.of(300, 3, one);
    WrittenTerritory.of(300, 4, other);
    assertThat(one.resolve("identites.jsonl")).isNotEmptyFile();
    assertThat(Files.readString(one.resolve("identites.jsonl")))
        .isNotEqualTo(Files.readString(other.resolve("identites.jsonl")));
  }

  @Test
  void there_are_as_many_residents_as_asked_for() {
    assertThat(territory.residents()).hasSize(20_000);
  }

  @Test
  void about_nine_thousand_tax_households_live_there() {
    assertThat(territory.world().households().taxHouseholds()).hasSizeBetween(8_600, 9_900);
  }

  @Test
  void about_one_tax_household_in_five_is_entitled_to_the_energy_cheque() {
    assertThat(territory.entitled(Right.ENERGY_CHEQUE)).hasSizeBetween(1_600, 2_100);
  }

  @Test
  void about_three_hundred_and_fifty_parents_hold_a_title() {
    assertThat(territory.world().titles()).hasSizeBetween(320, 520);
  }

  @Test
  void every_exclusion_befalls_at_least_two_people() {
    assertThat(Exclusion.values())
        .allSatisfy(exclusion -> assertThat(count(exclusion)).isGreaterThanOrEqualTo(2));
  }

  @Test
  void most_people_left_over_can_be_reached() {
    for (Right right : Right.values()) {
      long reached =
          territory.entitled(right).stream().filter(e -> territory.exclusion(e).isEmpty()).count();
      assertThat(reached).as(right.slug()).isGreaterThan(territory.entitled(right).size() / 5);
    }
  }

  private static long count(Exclusion exclusion) {
    return Arrays.stream(Right.values())
        .flatMap(right -> territory.entitled(right).stream())
        .filter(entitled -> territory.exclusion(entitled).filter(exclusion::equals).isPresent())
        .count();
  }

  private static Map<String, Integer> hashes(Path folder) throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
