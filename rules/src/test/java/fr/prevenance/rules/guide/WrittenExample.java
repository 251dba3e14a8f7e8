package fr.prevenance.rules.guide;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RulePackages;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.explain.FrenchFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What rules written in a page come to, told as the pages tell it. */
record WrittenExample(String rules, Options options, RulePackages packages) {

  /** « 3 € », « inconnu (manque q) », « refusé cycle », « erreur hors-grille »… */
  String outcome(String asked, LocalDate day, Map<String, String> answers) {
    try {
      var book = RuleBook.read(List.of(new RuleSource("exemple", rules)), options, packages);
      return told(book.scenario(day, answers).evaluate(asked));
    } catch (RuleBookException refused) {
      return "refusé " + refused.issues().getFirst().code();
    }
  }

  private static String told(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Failed(var code, _, _, _) -> "erreur " + code;
      case Evaluation.Computed computed ->
          FrenchFormat.value(computed.value()).replaceAll("[\u00a0\u202f]", " ")
              + missing(computed);
    };
  }

  private static String missing(Evaluation.Computed computed) {
    return computed.missing().isEmpty()
        ? ""
        : " (manque " + String.join(", ", computed.missing()) + ")";
  }
}
