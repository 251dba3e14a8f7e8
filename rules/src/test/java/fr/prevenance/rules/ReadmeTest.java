package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.explain.ExplanationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static String example() throws RuleBookException {
    // readme
    var source =
        new RuleSource(
            "aide.publicodes",
            """
            ménage:
              entité: oui
            ménage . revenu: {type: nombre, unité: €/an}
            aide:
            aide . plafond:
              valeurs datées:
                - {depuis: 01/04/2025, valeur: 11000 €/an, référence: arrêté imaginaire}
            aide . éligibilité: ménage . revenu < plafond
            """);
    var book = RuleBook.read(List.of(source));
    var answers = Map.of("ménage . revenu", Value.of(9000, "€/an"));
    var situation = new Situation(LocalDate.of(2025, 10, 15), answers);
    return switch (book.evaluate("aide . éligibilité", situation)) {
      case Evaluation.Computed computed -> ExplanationText.toText(computed.explanation());
      case Evaluation.Failed failed -> failed.code() + " : " + failed.message();
    };
    // end
  }

  @Test
  void the_example_explains_itself() throws RuleBookException {
    assertThat(example())
        .startsWith("Éligibilité : oui — 9\u202f000\u00a0€/an < 11\u202f000\u00a0€/an");
  }

  @Test
  void the_readme_shows_the_example_that_runs() throws IOException {
    var test = Files.readString(Path.of("src/test/java/fr/prevenance/rules/ReadmeTest.java"));
    var start = test.indexOf("// readme") + "// readme\n".length();
    var shown = test.substring(start, test.indexOf("    // end")).stripTrailing().stripIndent();
    assertThat(Files.readString(Path.of("README.md"))).contains(shown);
  }
}
