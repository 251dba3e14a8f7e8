package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a detection that goes on from another takes over, and when it may not. */
class IncrementTest {
  @TempDir private Path folder;

  private Path at(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private Path results() {
    return folder.resolve("résultats avant");
  }

  private Path out() {
    return folder.resolve("résultats");
  }

  private Map<String, RightCount> since(Delivery before, Delivery after) throws Exception {
    return Increments.since(before, results(), after, 1_000, out());
  }

  /** Three families, in whom a detection was made. */
  private Delivery detected() throws Exception {
    Delivery before = Families.in(at("avant"));
    Increments.whole(before, 1_000, results());
    return before;
  }

  @Test
  void what_was_found_of_unchanged_families_is_taken_over_and_not_decided_again() throws Exception {
    Delivery before = detected();
    Increments.rewrite(results(), "eligibles", "* REPLACE (['déjà dit'] AS raisons)");

    since(before, Families.in(at("après")));

    assertThat(Findings.read(out(), "eligibles", "id, raisons")).containsExactly("10 | [déjà dit]");
  }

  @Test
  void what_is_taken_over_may_be_read_as_long_as_the_new_data() throws Exception {
    Delivery before = detected();

    since(before, Families.in(at("après")).with("expire: 15/10/2026", "expire: 31/12/2025"));

    assertThat(Findings.read(out(), "eligibles", "id, expire")).containsExactly("10 | 2025-12-31");
  }

  @Test
  void a_fact_that_is_certified_since_is_decided_again_for_everybody() throws Exception {
    Delivery before = detected();
    Increments.rewrite(results(), "eligibles", "* REPLACE (['déjà dit'] AS raisons)");
    Delivery after =
        Families.in(at("après"))
            .with(
                "mois en France sur douze, source: CNAF",
                "mois en France sur douze, source: CNAF, certifiée: oui");

    since(before, after);

    assertThat(Findings.read(out(), "eligibles", "raisons")).doesNotContain("[déjà dit]");
  }

  @Test
  void nobody_is_left_when_the_new_data_hold_nobody() throws Exception {
    Delivery before = detected();
    Delivery after = Increments.emptied(before, Families.in(at("après")));

    Map<String, RightCount> counts = since(before, after);

    assertThat(counts.values()).allMatch(count -> count.decided() == 0);
    assertThat(Findings.read(out(), "eligibles")).isEmpty();
  }

  @Test
  void a_detection_that_was_interrupted_is_not_gone_on_from() throws Exception {
    Delivery before = detected();
    Files.delete(results().resolve("compteurs.json"));

    assertThatThrownBy(() -> since(before, Families.in(at("après"))))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("menée à son terme");
  }

  @Test
  void data_that_were_rewritten_since_they_were_detected_in_are_refused() throws Exception {
    Delivery before = detected();
    Files.setLastModifiedTime(
        folder.resolve("avant/personnes/part-0.parquet"), FileTime.fromMillis(0));

    assertThatThrownBy(() -> since(before, Families.in(at("après"))))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("sur d'autres données");
  }

  @Test
  void exchanged_data_do_not_serve_twice() throws Exception {
    Delivery before = Families.in(at("avant")).with("détention: propre", "détention: échangée");
    Increments.whole(before, 1_000, results());

    assertThatThrownBy(() -> since(before, Families.in(at("après"))))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("ne servent pas à la suivante");
  }
}
