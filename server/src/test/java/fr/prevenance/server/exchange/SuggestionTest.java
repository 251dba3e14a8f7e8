package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> WORDS = List.of("finalité", "titre");

  @Test
  void a_slip_of_the_pen_gets_the_word_meant() {
    assertThat(Suggestion.among(WORDS, "finalite"))
        .isEqualTo(" Vouliez-vous écrire « finalité » ?");
  }

  @Test
  void a_word_far_from_all_gets_the_list() {
    assertThat(Suggestion.among(WORDS, "couleur")).isEqualTo(" Sont admis : finalité, titre.");
  }
}
