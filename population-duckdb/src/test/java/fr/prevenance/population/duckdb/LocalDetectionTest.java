package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDetectionTest {
  private static final String RIGHT = "allocations-familiales";
  private static final List<String> KINDS = List.of("eligibles", "a-completer", "en-erreur");

  @TempDir private Path folder;

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("données"));
  }

  private Path out() {
    return folder.resolve("résultats");
  }

  private RightCount detect(Delivery delivery, int persons) throws Exception {
    return detect(delivery, persons, out(), Progress.NONE);
  }

  private static RightCount detect(Delivery delivery, int persons, Path out, Progress progress)
      throws Exception {
    try (Population population = delivery.open()) {
      Resources resources = new Resources(200_000_000, 2, delivery.privateFolder());
      Map<String, RightCount> counts =
          new LocalDetection(population, resources, persons).run(out, progress);
      return counts.getOrDefault(RIGHT, new RightCount("", 0, 0, 0, 0, 0, 0, 0, Map.of(), 0));
    }
  }

  @Test
  void who_is_entitled_is_written_with_the_amount_and_why() throws Exception {
    RightCount count = detect(Families.in(data()), 1_000);

    assertThat(
            Findings.read(out(), "eligibles", "entite, id, certitude, montant, par, jour, expire"))
        .containsExactly("famille | 10 | certaine | 15105 | mois | 2025-10-15 | 2026-10-15");
    assertThat(Findings.read(out(), "eligibles", "raisons").getFirst()).contains("enfants");
    assertThat(count.certain()).isEqualTo(1);
    assertThat(count.amountInCents()).isEqualTo(15105);
  }

  @Test
  void who_lacks_a_fact_is_written_with_what_to_ask_and_whom() throws Exception {
    RightCount count = detect(Families.in(data()), 1_000);

    assertThat(Findings.read(out(), "a-completer", "id, manque, de_qui, detenteurs"))
        .containsExactly(
            "30 | [personne . date de naissance, personne . rémunération nette sur six mois] | [[personne 9], [personne 9]] | [INSEE, GIP-MDS]");
    assertThat(count.toComplete()).isEqualTo(1);
  }

  @Test
  void who_is_not_entitled_leaves_nothing_but_a_count() throws Exception {
    RightCount count = detect(Families.in(data()), 1_000);

    assertThat(count.notEligible()).isEqualTo(1);
    for (String kind : KINDS) {
      assertThat(Findings.read(out(), kind, "id")).doesNotContain("20", "5", "6");
    }
    assertThat(Files.exists(out().resolve("avancement"))).isFalse();
  }

  @Test
  void what_a_person_is_left_out_for_holds_for_their_family() throws Exception {
    RightCount count =
        detect(
            Families.excluding(
                data(), "('personne', 3, NULL, 'décédé'), ('personne', 99, NULL, 'opposition')"),
            1_000);

    assertThat(count.excluded()).isEqualTo(Map.of("décédé", 1L));
    assertThat(Findings.read(out(), "eligibles")).isEmpty();
  }

  @Test
  void a_benefit_already_received_leaves_other_rights_and_families_alone() throws Exception {
    RightCount count =
        detect(
            Families.excluding(
                data(),
                "('famille', 30, 'allocations-familiales', 'déjà bénéficiaire'), ('famille', 10, 'rsa', 'renonciation')"),
            1_000);

    assertThat(count.excluded()).isEqualTo(Map.of("déjà bénéficiaire", 1L));
    assertThat(Findings.read(out(), "eligibles", "id")).containsExactly("10");
    assertThat(Findings.read(out(), "a-completer")).isEmpty();
  }

  @Test
  void a_reason_that_the_law_does_not_know_is_refused_with_its_row() throws Exception {
    Delivery delivery = Families.excluding(data(), "('famille', 10, NULL, 'fraude')");

    assertThatThrownBy(delivery::open)
        .hasMessageContaining("exclusions/part-0.parquet")
        .hasMessageContaining("décédé, opposition, déjà bénéficiaire, renonciation");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100})
  void ranges_however_small_come_to_the_same(int persons) throws Exception {
    Delivery delivery = Delivery.without(data());
    new RandomPopulation(31).write(delivery, false);
    RightCount whole = detect(delivery, 1_000_000, folder.resolve("entier"), Progress.NONE);

    RightCount cut = detect(delivery, persons);

    assertThat(cut).isEqualTo(whole);
    assertThat(whole.decided()).isPositive();
    for (String kind : KINDS) {
      assertThat(Findings.read(out(), kind))
          .isEqualTo(Findings.read(folder.resolve("entier"), kind));
    }
  }

  @Test
  void a_detection_cut_short_goes_on_where_it_stopped() throws Exception {
    Delivery delivery = Delivery.without(data());
    new RandomPopulation(32).write(delivery, false);
    RightCount whole = detect(delivery, 5, folder.resolve("entier"), Progress.NONE);
    assertThatThrownBy(() -> detect(delivery, 5, out(), LocalDetectionTest::cut))
        .hasMessage("coupure");
    Path first = out().resolve("avancement/part-00000.json");
    var done = Files.getLastModifiedTime(first);
    Files.writeString(out().resolve("a-completer/part-00005.parquet.tmp"), "à moitié écrit");

    RightCount resumed =
        detect(
            delivery,
            5,
            out(),
            (step, share) -> {
              if (step.equals("Détection")) {
                assertThat(lastModified(first)).isEqualTo(done);
              }
            });

    assertThat(resumed).isEqualTo(whole);
    try (Stream<Path> written = Files.walk(out())) {
      assertThat(written.map(Path::toString)).noneMatch(file -> file.endsWith(".tmp"));
    }
    for (String kind : KINDS) {
      assertThat(Findings.read(out(), kind))
          .isEqualTo(Findings.read(folder.resolve("entier"), kind));
    }
  }

  private static Object lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void cut(String step, double done) {
    if (step.equals("Détection") && done > 0.5) {
      throw new IllegalStateException("coupure");
    }
  }

  @Test
  void a_detection_that_is_over_is_not_done_again() throws Exception {
    Delivery delivery = Families.in(data());
    RightCount first = detect(delivery, 1_000);
    Files.delete(out().resolve("eligibles/part-00000.parquet"));

    assertThat(detect(delivery, 1_000)).isEqualTo(first);
    assertThat(Files.exists(out().resolve("eligibles/part-00000.parquet"))).isFalse();
  }

  @Test
  void another_request_does_not_write_over_the_first() throws Exception {
    detect(Families.in(data()), 1_000);

    assertThatThrownBy(() -> detect(Families.in(data()), 500))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("contient une autre détection");
  }

  @Test
  void a_folder_that_holds_something_else_is_left_as_it_is() throws Exception {
    Files.createDirectories(out());
    Files.writeString(out().resolve("lettre.txt"), "précieux", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> detect(Families.in(data()), 1_000))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("n'est pas vide");
    try (Stream<Path> left = Files.list(out())) {
      assertThat(left.map(file -> String.valueOf(file.getFileName())))
          .containsExactly("lettre.txt");
    }
  }

  @Test
  void two_detections_do_not_write_to_one_folder() throws Exception {
    Delivery delivery = Families.in(data());
    boolean[] wasTried = {false};

    detect(
        delivery,
        1_000,
        out(),
        (step, done) -> {
          if (step.equals("Détection") && !wasTried[0]) {
            wasTried[0] = true;
            assertThatThrownBy(() -> detect(delivery, 1_000, out(), Progress.NONE))
                .hasMessageContaining("Une autre détection écrit");
          }
        });

    assertThat(wasTried[0]).isTrue();
  }
}
