package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

class IncrementPropertiesTest {
  private static final List<String> KINDS = List.of("eligibles", "a-completer", "en-erreur");
  private static final String CHANGED = "complement-familial";

  private Path folder = Path.of("");

  @BeforeTry
  void make() throws IOException {
    folder = Files.createTempDirectory("population");
  }

  @AfterTry
  void forget() throws IOException {
    Increments.delete(folder);
  }

  @Property(tries = 6)
  void what_goes_on_from_another_detection_comes_to_what_a_whole_one_comes_to(
      @ForAll long seed,
      @ForAll @IntRange(min = 60, max = 600) int persons,
      @ForAll boolean isRightNew)
      throws Exception {
    Delivery before = delivery("avant");
    new RandomFamilies(seed).write(before);
    Alteration.excluding(before, seed);
    Path results = folder.resolve("résultats avant");
    Increments.whole(before, 100, results);
    if (isRightNew) {
      Increments.forgetVersion(results, CHANGED);
    }
    Delivery after = delivery("après");
    new Alteration(seed).write(before, after);

    Map<String, RightCount> counts =
        Increments.since(before, results, after, persons, folder.resolve("suite"));

    assertThat(counts).isEqualTo(Increments.whole(after, persons, folder.resolve("entier")));
    for (String kind : KINDS) {
      assertThat(Findings.read(folder.resolve("suite"), kind))
          .isEqualTo(Findings.read(folder.resolve("entier"), kind));
    }
  }

  private Delivery delivery(String name) throws IOException {
    return Families.told(Files.createDirectories(folder.resolve(name)))
        .serving("allocations-familiales", CHANGED)
        .with("format: parquet\n", "format: parquet\nexclusions: oui\n");
  }
}
