package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.prevenance.server.console.journey.MeasuredView.Line;
import fr.prevenance.server.journey.ChainStep;
import fr.prevenance.server.outcome.Funnel.Count;
import fr.prevenance.server.outcome.RightOutcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredViewTest {

  @Test
  void each_step_says_how_many_of_the_one_before_came_so_far() {
    assertThat(view(7, 1234, 800, 100).lines())
        .extracting(Line::people, Line::kept)
        .containsExactly(tuple("1 234", "—"), tuple("800", "65 %"), tuple("100", "13 %"));
  }

  @Test
  void take_up_is_the_share_of_those_found_who_were_awarded() {
    assertThat(view(7, 200, 100, 25).takeUp()).isEqualTo("13 %");
  }

  @Test
  void fewer_than_eleven_are_not_shown_nor_their_share() {
    MeasuredView view = view(10, 200, 11, 10);

    assertThat(view.lines().get(1).people()).isEqualTo("11");
    assertThat(view.lines().get(2).people()).isEqualTo("moins de 11");
    assertThat(view.lines().get(2).kept()).isEqualTo("—");
    assertThat(view.takeUp()).isEqualTo("—");
    assertThat(view.contacts()).isEqualTo("moins de 11");
  }

  @Test
  void more_people_at_a_step_than_before_it_have_no_share() {
    assertThat(view(7, 100, 120).lines().get(1).kept()).isEqualTo("—");
  }

  @Test
  void a_step_is_told_where_the_map_names_it() {
    MeasuredView view =
        MeasuredView.of(
            new RightOutcome(
                1,
                List.of(
                    new Count("detected", "Personnes détectées", 200),
                    new Count("opened", "Pages ouvertes", 100)),
                7));

    assertThat(view.at(ChainStep.DETECTED)).contains("Personnes détectées : 200");
    assertThat(view.at(ChainStep.OPENED))
        .contains("Pages ouvertes : 100, soit 50 % de l’étape d’avant");
    assertThat(view.at(ChainStep.AWARDED)).isEmpty();
  }

  private static MeasuredView view(int contacts, int... people) {
    List<Count> steps =
        IntStream.range(0, people.length)
            .mapToObj(step -> new Count("e" + step, "Étape " + step, people[step]))
            .toList();
    return MeasuredView.of(new RightOutcome(1, steps, contacts));
  }
}
