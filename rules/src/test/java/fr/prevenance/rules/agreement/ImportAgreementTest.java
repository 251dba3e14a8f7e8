package fr.prevenance.rules.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.PackagesFixture;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Rules of public models, imported elsewhere, against the same rules in their own model: value,
 * unit, names missing in order and how much each matters.
 */
class ImportAgreementTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final String UNDER = "ailleurs . importé";
  private static final String PREFIX = UNDER + " . ";

  @Test
  void salaries_and_contributions_are_the_same_once_imported() {
    check("modele-social", Models.social(12));
  }

  @Test
  void bicycle_grants_are_the_same_once_imported() {
    check("@betagouv/aides-velo", Models.bicycle(20));
  }

  private static void check(String model, List<AgreementCase> cases) {
    var text = Models.rulesText(model);
    var packages = PackagesFixture.of(model, text);
    var own = packages.book(text, Options.COMPATIBLE);
    var asked = new TreeSet<String>();
    cases.forEach(example -> asked.addAll(example.expressions()));
    var imported = packages.book(clause(model, asked), Options.COMPATIBLE);
    for (var example : cases) {
      assertThat(told(imported, example, PREFIX))
          .as(example.id())
          .containsExactlyInAnyOrderElementsOf(told(own, example, ""));
    }
  }

  private static String clause(String model, TreeSet<String> rules) {
    return Json.text(
        Map.of(
            "importer!",
            Map.of("depuis", Map.of("nom", model), "dans", UNDER, "les règles", rules)));
  }

  private static List<String> told(RuleBook book, AgreementCase example, String prefix) {
    var scenario = scenario(book, example, prefix);
    return example.expressions().stream()
        .map(rule -> rule + " : " + told(scenario.evaluate(prefix + rule)))
        .toList();
  }

  /** Answers to rules that were not needed are left out. */
  private static Scenario scenario(RuleBook book, AgreementCase example, String prefix) {
    var answers = new LinkedHashMap<String, String>();
    example
        .situation()
        .forEach((name, value) -> {
          if (book.find(prefix + name).isPresent()) {
            answers.put(prefix + name, OurEngine.expression(value));
          }
        });
    try {
      return book.scenario(DAY, answers);
    } catch (RuleBookException refused) {
      throw new AssertionError(refused.issues().toString(), refused);
    }
  }

  private static String told(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Failed failed -> failed.code();
      case Evaluation.Computed computed ->
          computed.value()
              + " "
              + computed.unit()
              + " "
              + computed.scores().toString().replace(PREFIX, "");
    };
  }
}
