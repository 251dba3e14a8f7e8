package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling.Entitled;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonViewTest {
  private final RightPack pack;
  private final PersonView view;

  PersonViewTest(@TempDir Path directory) {
    pack = FictionalPack.in(directory).read();
    view = new PersonView(pack);
  }

  @Test
  void a_fact_kept_for_agents_is_not_shown() {
    assertThat(view.shows("personne . logée")).isFalse();
    assertThat(view.shows("personne . revenu")).isTrue();
  }

  @Test
  void neither_a_reserved_fact_nor_the_condition_on_it_is_explained() {
    assertThat(rules(view.of(explanation())))
        .doesNotContain("personne . logée", "aide fictive . logement")
        .contains("aide fictive . éligible", "personne . revenu", "aide fictive . montant");
  }

  @Test
  void the_agent_keeps_the_whole_explanation() {
    assertThat(rules(explanation())).contains("personne . logée", "aide fictive . logement");
  }

  @Test
  void what_two_rules_look_at_is_gone_through_once() {
    Explanation income = told("personne . revenu");
    Explanation root = told("droit", told("plafond", income), told("part", income));

    List<Explanation> rules = view.of(root).children();

    assertThat(rules.getFirst().children().getFirst())
        .isSameAs(rules.getLast().children().getFirst());
  }

  @Test
  void sentences_are_not_written_before_they_are_read() {
    Explanation unread =
        new Explanation(
            "droit",
            "Droit",
            Value.of(true),
            () -> {
              throw new AssertionError("written");
            },
            Map::of,
            List::of);

    assertThat(view.of(unread).title()).isEqualTo("Droit");
  }

  private static Explanation told(String rule, Explanation... children) {
    return new Explanation(rule, rule, Value.of(true), "oui", Map.of(), List.of(children));
  }

  private Explanation explanation() {
    Map<String, Value> answers =
        Map.of("personne . revenu", Value.of(500, "€"), "personne . logée", Value.of(true));
    Situation situation = new Situation(LocalDate.of(2025, 6, 1), answers);
    return ((Entitled) Ruling.of(pack, situation)).explanation();
  }

  private static Stream<String> rules(Explanation explanation) {
    return Stream.concat(
        Stream.of(explanation.rule()),
        explanation.children().stream().flatMap(PersonViewTest::rules));
  }
}
