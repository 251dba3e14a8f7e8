package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.JourneyFixture.heading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stages of two maps that answer each other. */
class ComparisonTest {

  @Test
  void stages_of_one_title_stand_together_whatever_accents_and_capitals() {
    assertThat(pairs(map("a", "Étape une"), map("z", "etape UNE"), Map.of()))
        .containsExactly("Étape une/etape UNE");
  }

  @Test
  void stages_of_one_identifier_stand_together_before_those_of_one_title() {
    assertThat(pairs(map("a", "Demander"), map("a", "Solliciter", "b", "Demander"), Map.of()))
        .containsExactly("Demander/Solliciter", "-/Demander");
  }

  @Test
  void what_only_the_right_map_has_follows_what_it_follows_there() {
    assertThat(
            pairs(
                map("a", "Un", "b", "Deux"),
                map("n", "Avant", "a", "Un", "o", "Entre", "b", "Deux"),
                Map.of()))
        .containsExactly("-/Avant", "Un/Un", "-/Entre", "Deux/Deux");
  }

  @Test
  void links_by_hand_come_first_and_may_say_that_nothing_answers() {
    var left = map("a", "Un", "b", "Deux");
    var right = map("a", "Un", "b", "Deux");

    assertThat(pairs(left, right, Map.of("a", "b", "b", Comparison.NOTHING)))
        .containsExactlyInAnyOrder("Un/Deux", "Deux/-", "-/Un");
  }

  @Test
  void no_stage_answers_two() {
    assertThat(pairs(map("a", "Un", "b", "Deux"), map("z", "Trois"), Map.of("a", "z", "b", "z")))
        .containsExactly("Un/Trois", "Deux/-");
  }

  private static Stream<String> pairs(Journey left, Journey right, Map<String, String> links) {
    return Comparison.of(left, right, links).pairs().stream()
        .map(pair ->
            pair.left().map(Stage::title).orElse("-")
                + "/"
                + pair.right().map(Stage::title).orElse("-"));
  }

  /** Identifiers and titles in turn. */
  private static Journey map(String... words) {
    return new Journey(
        heading("Aide"),
        Stream.iterate(0, i -> i < words.length, i -> i + 2)
            .map(i -> new Stage(words[i], words[i + 1], List.of()))
            .toList());
  }
}
