package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Evaluates questions; for many threads. */
final class Evaluator {
  /** A scenario grows with each expression that it evaluates. */
  private static final int EXPRESSIONS_PER_SCENARIO = 100;

  private final RuleBooks books;

  Evaluator(RuleBooks books) {
    this.books = books;
  }

  /** One result for each expression, whatever happens. */
  List<ResultSheet> answer(Question question) {
    return switch (books.of(question.rules(), question.options())) {
      case RuleBooks.Reading.Faulty(var issues) -> all(question, ErrorSheet.inRules(issues));
      case RuleBooks.Reading.Ready(var book) -> answer(question, book);
    };
  }

  private static List<ResultSheet> answer(Question question, RuleBook book) {
    try {
      List<ResultSheet> results = new ArrayList<>();
      List<String> left = question.expressions();
      do {
        var scenario = book.scenario(question.date(), question.situation());
        int next = Math.min(EXPRESSIONS_PER_SCENARIO, left.size());
        left.subList(0, next)
            .forEach(expression -> results.add(ResultSheet.of(scenario.evaluate(expression))));
        left = left.subList(next, left.size());
      } while (!left.isEmpty());
      return results;
    } catch (RuleBookException refused) {
      return all(question, ErrorSheet.inSituation(refused.issues()));
    }
  }

  private static List<ResultSheet> all(Question question, ErrorSheet error) {
    return Collections.nCopies(question.expressions().size(), ResultSheet.failed(error));
  }
}
