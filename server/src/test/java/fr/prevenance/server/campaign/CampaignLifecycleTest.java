package fr.prevenance.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignLifecycleTest {

  /** The whole graph, as one reads it. */
  private static final List<String> MOVES =
      List.of(
          "préparée -APPROVAL-> approuvée une fois",
          "préparée -ABANDONMENT-> abandonnée",
          "approuvée une fois -APPROVAL-> approuvée",
          "approuvée une fois -ABANDONMENT-> abandonnée",
          "approuvée -DISPATCH-> en envoi",
          "approuvée -ABANDONMENT-> abandonnée",
          "en envoi -COMPLETION-> terminée",
          "en envoi -ABANDONMENT-> abandonnée");

  @Test
  void these_moves_are_possible_and_no_others() {
    List<String> possible =
        Arrays.stream(CampaignState.values())
            .flatMap(from ->
                Arrays.stream(CampaignStep.values())
                    .flatMap(step ->
                        CampaignLifecycle.next(from, step).stream()
                            .map(to -> "%s -%s-> %s".formatted(from.label(), step, to.label()))))
            .toList();
    assertThat(possible).containsExactlyInAnyOrderElementsOf(MOVES);
  }

  @Test
  void every_state_is_read_as_it_is_stored() {
    assertThat(CampaignState.values())
        .allSatisfy(state -> assertThat(CampaignState.labelled(state.label())).isEqualTo(state));
  }
}
