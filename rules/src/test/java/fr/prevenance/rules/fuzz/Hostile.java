package fr.prevenance.rules.fuzz;

import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleIssue;
import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.RulesFixture;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.explain.ExplanationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads hostile rules, evaluates and explains them under watch, and keeps the codes met. */
final class Hostile {
  static final String COMPUTED = "calculé";

  /** What an explanation may take, whatever the rules. */
  private static final int LONGEST_EXPLANATION = 20_000_000;

  private Hostile() {}

  /** Codes of the faults of these rules or of their evaluations, in both languages. */
  static Set<String> codes(String yaml) {
    var codes = new TreeSet<String>();
    codes.addAll(codes(yaml, Options.STANDARD));
    codes.addAll(codes(yaml, Options.COMPATIBLE));
    return codes;
  }

  static Set<String> codes(String yaml, Options options) {
    var codes = new TreeSet<String>();
    Watchdog.watch(() -> codes.addAll(read(yaml, options, Integer.MAX_VALUE)));
    return codes;
  }

  /** The same for the last rules only, where each depends on those before. */
  static Set<String> codesOfLast(String yaml, int rules) {
    var codes = new TreeSet<String>();
    for (var options : List.of(Options.STANDARD, Options.COMPATIBLE)) {
      Watchdog.watch(() -> codes.addAll(read(yaml, options, rules)));
    }
    return codes;
  }

  private static Set<String> read(String yaml, Options options, int last) {
    try {
      var book = RuleBook.read(List.of(new RuleSource("hostile", yaml)), options);
      var names = new ArrayList<>(book.names()).reversed();
      return names.stream()
          .limit(last)
          .map(name -> told(book.evaluate(name, new Situation(RulesFixture.DAY, Map.of()))))
          .collect(Collectors.toSet());
    } catch (RuleBookException refused) {
      return refused.issues().stream().map(RuleIssue::code).collect(Collectors.toSet());
    }
  }

  /** The code of a failure; a value is explained in all ways. */
  static String told(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Failed(var code, _, _, _) -> code;
      case Evaluation.Computed computed -> {
        explain(computed.explanation());
        yield COMPUTED;
      }
    };
  }

  private static void explain(Explanation explanation) {
    int length = ExplanationText.toText(explanation).length();
    var html = ExplanationText.toHtml(explanation);
    if (Math.max(length, html.length()) > LONGEST_EXPLANATION) {
      throw new AssertionError("An explanation of " + length + " characters");
    }
    if (html.replaceAll("</?(ul|li|strong|br|a)( href=\"[^\"<>]*\")?>", "").contains("<")) {
      throw new AssertionError("Not escaped: " + html);
    }
  }

  /** One line of YAML for each number. */
  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", ", "[", "]"));
  }
}
