package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a detection that goes on from another takes over, and when it may not. */
class IncrementTest {
  @TempDir private Path folder;

  private Path at(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Map<String, RightCount> detect(Delivery delivery, Path out) throws Exception {
    return Increments.whole(delivery, 1_000, out);
  }

  @Test
  void what_was_found_of_unchanged_families_is_taken_over_and_not_decided_again() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));
    Increments.rewrite(
        folder.resolve("résultats avant"), "eligibles", "* REPLACE (['déjà dit'] AS raisons)");

    Increments.since(
        before,
        folder.resolve("résultats avant"),
        Families.in(at("après")),
        1_000,
        folder.resolve("résultats"));

    assertThat(Findings.read(folder.resolve("résultats"), "eligibles", "id, raisons"))
        .containsExactly("10 | [déjà dit]");
  }

  @Test
  void what_is_taken_over_may_be_read_as_long_as_the_new_data() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));

    Increments.since(
        before,
        folder.resolve("résultats avant"),
        Families.in(at("après")).with("expire: 15/10/2026", "expire: 31/12/2025"),
        1_000,
        folder.resolve("résultats"));

    assertThat(Findings.read(folder.resolve("résultats"), "eligibles", "id, expire"))
        .containsExactly("10 | 2025-12-31");
  }

  @Test
  void a_fact_that_is_certified_since_is_decided_again_for_everybody() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));
    Increments.rewrite(
        folder.resolve("résultats avant"), "eligibles", "* REPLACE (['déjà dit'] AS raisons)");
    Delivery after =
        Families.in(at("après"))
            .with(
                "mois en France sur douze, source: CNAF",
                "mois en France sur douze, source: CNAF, certifiée: oui");

    Increments.since(
        before, folder.resolve("résultats avant"), after, 1_000, folder.resolve("résultats"));

    assertThat(Findings.read(folder.resolve("résultats"), "eligibles", "raisons"))
        .doesNotContain("[déjà dit]");
  }

  @Test
  void nobody_is_left_when_the_new_data_hold_nobody() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));
    Delivery after = Increments.emptied(before, Families.in(at("après")));

    Map<String, RightCount> counts =
        Increments.since(
            before, folder.resolve("résultats avant"), after, 1_000, folder.resolve("résultats"));

    assertThat(counts.values()).allMatch(count -> count.decided() == 0);
    assertThat(Findings.read(folder.resolve("résultats"), "eligibles")).isEmpty();
  }

  @Test
  void a_detection_that_was_interrupted_is_not_gone_on_from() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));
    Files.delete(folder.resolve("résultats avant/compteurs.json"));

    assertThatThrownBy(() ->
            Increments.since(
                before,
                folder.resolve("résultats avant"),
                Families.in(at("après")),
                1_000,
                folder.resolve("résultats")))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("menée à son terme");
  }

  @Test
  void data_that_were_rewritten_since_they_were_detected_in_are_refused() throws Exception {
    Delivery before = Families.in(at("avant"));
    detect(before, folder.resolve("résultats avant"));
    Files.setLastModifiedTime(
        folder.resolve("avant/personnes/part-0.parquet"),
        java.nio.file.attribute.FileTime.fromMillis(0));

    assertThatThrownBy(() ->
            Increments.since(
                before,
                folder.resolve("résultats avant"),
                Families.in(at("après")),
                1_000,
                folder.resolve("résultats")))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("sur d'autres données");
  }

  @Test
  void exchanged_data_do_not_serve_twice() throws Exception {
    Delivery before = Families.in(at("avant")).with("détention: propre", "détention: échangée");
    detect(before, folder.resolve("résultats avant"));

    assertThatThrownBy(() ->
            Increments.since(
                before,
                folder.resolve("résultats avant"),
                Families.in(at("après")),
                1_000,
                folder.resolve("résultats")))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("ne servent pas à la suivante");
  }
}
