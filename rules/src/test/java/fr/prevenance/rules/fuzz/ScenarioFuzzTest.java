package fr.prevenance.rules.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.RulesFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Any answers and expressions over ordinary rules: refused or evaluated, and explained. */
class ScenarioFuzzTest {
  private static final int MOST = 6;
  private static final String RULES =
      """
      a: {par défaut: 3 €}
      b: {question: Ah ?}
      c: {une possibilité: ["'x'", "'y'"]}
      d: {valeur: a * 2, plafond: 10 €, remplace: e}
      e: {texte: "{{ a }} {{ c }}"}
      f: {inversion numérique: [g], unité: €}
      g: {valeur: f * 1.2, applicable si: b}
      "[privé] p": 01/02/2025
      h: {durée: {depuis: p}}
      """;
  private static final List<String> NAMES =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "p", "z");

  @FuzzTest
  void any_answers_and_expressions_are_evaluated_or_refused(FuzzedDataProvider data) {
    var options = AnyOptions.of(data);
    var tree = new HostileTree(data);
    var answers = new LinkedHashMap<String, String>();
    for (int i = data.consumeInt(0, MOST); i > 0; i--) {
      answers.put(data.pickValue(NAMES), text(data, tree));
    }
    var expressions = List.of(text(data, tree), text(data, tree), data.consumeRemainingAsString());
    Watchdog.watch(() -> evaluate(options, answers, expressions));
  }

  private static String text(FuzzedDataProvider data, HostileTree tree) {
    return switch (data.consumeInt(0, 3)) {
      case 0 -> tree.definition();
      case 1 -> data.consumeString(60);
      case 2 -> data.consumeString(20).repeat(data.consumeInt(0, 2_000));
      default -> tree.expression();
    };
  }

  private static void evaluate(
      Options options, Map<String, String> answers, List<String> expressions) {
    try {
      var book = RuleBook.read(List.of(new RuleSource("hostile", RULES)), options);
      var scenario = book.scenario(RulesFixture.DAY, answers);
      expressions.forEach(expression -> Hostile.told(scenario.evaluate(expression)));
      book.names().forEach(name -> Hostile.told(scenario.evaluate(name)));
    } catch (RuleBookException refused) {
      if (refused.issues().isEmpty()) {
        throw new AssertionError("Refused without a reason", refused);
      }
    }
  }
}
