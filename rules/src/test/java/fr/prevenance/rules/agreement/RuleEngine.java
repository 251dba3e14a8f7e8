package fr.prevenance.rules.agreement;

import java.util.List;

/** Answers a case as one engine sees it. */
public interface RuleEngine {

  /** One answer for each expression of the case, in order. */
  List<Answer> answer(AgreementCase example);
}
