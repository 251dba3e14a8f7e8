package fr.prevenance.rules.agreement;

import java.util.List;

/** Our engine, in compatibility mode. */
final class OurEngine implements RuleEngine {

  @Override
  public List<Answer> answer(AgreementCase example) {
    throw new UnsupportedOperationException("the rewritten engine is plugged in here");
  }
}
