package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.explain.ExplanationText;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyTextTest {

  @Property(tries = 500)
  void any_text_is_read_or_refused_with_issues(@ForAll String text) {
    assertThat(readAndTell(text)).isTrue();
  }

  @Property(tries = 1000)
  void any_heap_of_words_is_read_or_refused_with_issues(@ForAll("yaml") String text) {
    assertThat(readAndTell(text)).isTrue();
  }

  @Property(tries = 1000)
  void any_heap_of_symbols_is_an_expression_or_not(@ForAll("expressions") String text) {
    assertThat(readAndTell("a: 1\nb: {question: Ah ?}\nr: " + RulesFixture.quoted(text))).isTrue();
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(
            "a",
            "b",
            ": ",
            "\n",
            "\n  ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "valeur",
            "somme",
            "variations",
            "si",
            "alors",
            "sinon",
            "oui",
            "12 €",
            "par défaut",
            "avec",
            "plafond",
            "unité",
            "barème",
            "tranches",
            "'",
            "\"",
            "|",
            "&x",
            "*x",
            "#",
            "?",
            "valeurs datées",
            "depuis",
            "01/01/2025",
            "contexte",
            "texte",
            "{{ a }}",
            "une possibilité",
            "entité")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join("", words));
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(
            "a",
            "b",
            " ",
            " + ",
            " - ",
            " * ",
            " / ",
            " // ",
            " ** ",
            " = ",
            " < ",
            "(",
            ")",
            "-",
            "1",
            "0",
            "2.5",
            " €",
            "%",
            "/mois",
            "'x'",
            "\"y\"",
            "oui",
            "01/02/2025",
            "^ . ",
            " . ")
        .list()
        .ofMaxSize(15)
        .map(words -> String.join("", words));
  }

  /** True unless something other than a refusal is thrown. */
  private static boolean readAndTell(String text) {
    try {
      var book = RuleBook.read(List.of(new RuleSource("hasard", text)));
      return book.names().stream().allMatch(name -> tells(book, name));
    } catch (RuleBookException refused) {
      return !refused.issues().isEmpty();
    }
  }

  private static boolean tells(RuleBook book, String name) {
    return switch (book.evaluate(name, new Situation(RulesFixture.DAY, Map.of()))) {
      case Evaluation.Failed failed -> !failed.message().isEmpty();
      case Evaluation.Computed computed ->
          !ExplanationText.toText(computed.explanation()).isEmpty()
              && !ExplanationText.toHtml(computed.explanation()).isEmpty();
    };
  }
}
