package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.ScenarioFixture.at;
import static fr.prevenance.server.journey.ScenarioFixture.step;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.journey.ScenarioFile.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios as files: what is written is read back, the rest refused in sentences. */
class ScenarioFileTest {
  private static final String WHOLE = new String(ScenarioFile.json(ScenarioFile.example()), UTF_8);

  @Test
  void what_is_written_is_read_back() {
    var step = at(step("a"), "apprendre", "courrier");
    var scenario =
        new Scenario(
            ScenarioFixture.heading("« Tout » \\ \"dit\"\u00a0: 1 € – l’essai"),
            List.of(
                step,
                ScenarioFixture.doneBy(step("b"), new ScenarioStep.Practice(OptionalInt.of(36)))),
            Map.of("apprendre", "Apprendre", "courrier", "Reçoit un courrier"));

    assertThat(ScenarioFile.read(ScenarioFile.json(scenario))).isEqualTo(new Read.Whole(scenario));
  }

  @ParameterizedTest
  @EnumSource
  void the_schema_knows_each_function(ScenarioFunction function) {
    var scenario =
        new Scenario(
            ScenarioFixture.heading("Une fonction"),
            List.of(ScenarioFixture.doneBy(step("a"), new ScenarioStep.Function(function))),
            Map.of());

    assertThat(ScenarioFile.read(ScenarioFile.json(scenario))).isEqualTo(new Read.Whole(scenario));
  }

  @Test
  void the_example_is_about_the_example_map() {
    assertThat(ScenarioFile.example().isAbout(JourneyFile.example())).isTrue();
    assertThat(ScenarioFile.example().isAbout(JourneyFixture.journey("A:a"))).isFalse();
  }

  @Test
  void a_file_that_was_cut_anywhere_is_refused() {
    var file = WHOLE.strip().getBytes(UTF_8);
    Stream.iterate(0, cut -> cut < file.length, cut -> cut + 97)
        .forEach(cut -> assertThat(reasons(new String(file, 0, cut, UTF_8))).hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bonjour",
        "[]",
        "null",
        "42",
        "{\"format\":\"prevenance/parcours/1\"}",
        "{} {}",
        "<!doctype html>"
      })
  void something_else_is_refused(String text) {
    assertThat(reasons(text)).isNotEmpty().allSatisfy(reason -> assertThat(reason).endsWith("."));
  }

  @Test
  void a_key_that_is_twice_is_refused() {
    assertThat(reasons(WHOLE.replaceFirst("\"titre\"", "\"titre\" : \"a\", \"titre\"")))
        .singleElement()
        .asString()
        .contains("deux fois");
  }

  @Test
  void an_unknown_key_is_refused_where_it_stands() {
    assertThat(reasons(WHOLE.replaceFirst("\"quoi\"", "\"quoique\"")))
        .anySatisfy(reason -> assertThat(reason).startsWith("Ligne ").contains("quoique"));
  }

  @Test
  void an_identifier_that_is_twice_is_refused() {
    assertThat(reasons(WHOLE.replace("\"ecrire\"", "\"reperer\"")))
        .singleElement()
        .asString()
        .contains("« reperer » est déjà pris");
  }

  @Test
  void a_practice_with_a_function_is_refused_with_its_scene() {
    assertThat(
            reasons(
                WHOLE.replaceFirst(
                    "\"fiche\" : 22", "\"fiche\" : 22, \"fonction\" : \"simulateur\"")))
        .singleElement()
        .asString()
        .startsWith("Scène 3 : ");
  }

  @Test
  void a_sentence_of_signs_that_cannot_be_read_is_refused() {
    assertThat(reasons(WHOLE.replaceFirst("\"titre\" : \"[^\"]+\"", "\"titre\" : \"\\\\u0007\"")))
        .isNotEmpty();
  }

  @Test
  void too_many_scenes_are_refused() {
    List<ScenarioStep> steps = new ArrayList<>();
    for (int i = 0; i <= Scenario.MOST_STEPS; i++) {
      steps.add(step(Integer.toString(i)));
    }
    var file = ScenarioFile.json(new Scenario(ScenarioFixture.heading("Longue"), steps, Map.of()));

    assertThat(ScenarioFile.read(file)).isInstanceOf(Read.Refused.class);
  }

  @Test
  void a_file_too_big_is_refused_unread() {
    assertThat(ScenarioFile.read(new byte[ScenarioFile.MOST_BYTES + 1]))
        .isInstanceOfSatisfying(
            Read.Refused.class,
            refused -> assertThat(refused.reasons()).singleElement().asString().contains("500 Ko"));
  }

  @Test
  void text_of_another_encoding_is_refused() {
    assertThat(ScenarioFile.read(new byte[] {'{', (byte) 0xE9, '}'}))
        .isInstanceOf(Read.Refused.class);
  }

  @Test
  void brackets_without_end_are_refused() {
    assertThat(reasons("{\"a\":" + "[".repeat(100_000))).hasSize(1);
    assertThat(reasons("{\"a\":" + "[".repeat(400) + "]".repeat(400) + "}")).isNotEmpty();
  }

  private static List<String> reasons(String text) {
    return switch (ScenarioFile.read(text.getBytes(UTF_8))) {
      case Read.Refused(var reasons) -> reasons;
      case Read.Whole whole -> throw new AssertionError(whole.toString());
    };
  }
}
