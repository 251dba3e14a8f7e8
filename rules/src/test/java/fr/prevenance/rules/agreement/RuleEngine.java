package fr.prevenance.rules.agreement;

import java.util.List;

/** Answers a case as one engine sees it. */
public interface RuleEngine {

  /** One answer for each expression of the case, in order. */
  List<Answer> answer(AgreementCase example);

  /** The answers of several cases, in order. */
  default List<List<Answer>> answerAll(List<AgreementCase> examples) {
    return examples.stream().map(this::answer).toList();
  }
}
