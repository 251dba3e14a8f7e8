package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A right was corrected without a new date: its folder as it was is kept beside. */
class ReplayTest {
  private static final String SLUG = "repas-crous-1-euro";

  /** Says a fact of another right too, as it may when that one is asked for as well. */
  private static final String STUDENT =
      """
      {"date": "2026-06-01", "personne . inscription dans l'enseignement supérieur": false, \
      "foyer fiscal . nombre de personnes": 1}\
      """;

  private final Path before;
  private final Path corrected;

  ReplayTest(@TempDir Path directory) {
    before = directory.resolve("avant");
    corrected = directory.resolve("corrigé");
  }

  @BeforeEach
  void keep_the_folder_before_and_after_its_correction() throws IOException {
    RightsFixture.copiedTo(Files.createDirectory(before));
    RightsFixture.copiedTo(Files.createDirectory(corrected))
        .replace(SLUG + "/droit.yaml", "titre: ", "titre: Nouveau ");
  }

  @Test
  void a_past_outcome_is_decided_again_by_the_version_it_names() {
    assertThat(version(before)).isNotEqualTo(version(corrected));
    assertThat(replayed(version(before)).at("/outcome").stringValue()).isEqualTo("non éligible");
    assertThat(replayed(version(before)).at("/version").stringValue()).isEqualTo(version(before));
    assertThat(replayed(version(corrected)).at("/version").stringValue())
        .isEqualTo(version(corrected));
  }

  @Test
  void a_version_that_is_not_kept_is_refused_with_those_that_are() {
    CommandRun run = replay("0000000000000000", STUDENT);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("Aucune version « 0000000000000000 » dans ces dossiers.")
        .contains(version(before) + "  " + SLUG, version(corrected) + "  " + SLUG);
  }

  @Test
  void an_outcome_is_replayed_on_its_own_day_never_on_that_of_today() {
    CommandRun run = replay(version(before), STUDENT.replace("\"date\": \"2026-06-01\", ", ""));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("Une réponse se rejoue à son jour");
  }

  @Test
  void two_versions_of_one_right_are_replayed_one_after_the_other() {
    CommandRun run = replay(version(before) + "," + version(corrected), STUDENT);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("l'une après l'autre");
  }

  private JsonNode replayed(String version) {
    return JsonMapper.shared().readTree(replay(version, STUDENT).out()).at("/rights/" + SLUG);
  }

  private CommandRun replay(String version, String household) {
    return CommandRun.fedWith(
        household, "simulate", "--packs", before + "," + corrected, "--replay", version);
  }

  private static String version(Path packs) {
    CommandRun run = CommandRun.of("rights", "show", SLUG, "--packs", packs.toString(), "--json");
    return JsonMapper.shared().readTree(run.out()).at("/version").stringValue();
  }
}
