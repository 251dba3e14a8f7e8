package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscretionTest {
  private static final String FLAG = "titre . signalement";

  private final Explanation worded =
      node("droit . signalement reçu", "Signalement reçu", node(FLAG, "Signalement"));
  private final Explanation right =
      node("droit . ouvert", "Droit", worded, node("titre . nature", "Nature du titre"));

  @Test
  void what_only_agents_may_see_is_not_told() {
    assertThat(told()).doesNotContainIgnoringCase("signalement");
  }

  @Test
  void the_rest_is_told() {
    assertThat(told()).contains("Droit", "Nature du titre");
  }

  @Test
  void an_explanation_without_secrets_stays_as_it_is() {
    assertThat(Discretion.forPerson(right, "autre . fait"::equals)).isEqualTo(right);
  }

  private String told() {
    return ExplanationText.toText(Discretion.forPerson(right, FLAG::equals));
  }

  private static Explanation node(String rule, String title, Explanation... children) {
    var titles = List.of(children).stream().map(Explanation::title).toList();
    return new Explanation(
        rule,
        title,
        Value.of(true),
        "d’après " + String.join(", ", titles),
        Map.of(),
        List.of(children));
  }
}
