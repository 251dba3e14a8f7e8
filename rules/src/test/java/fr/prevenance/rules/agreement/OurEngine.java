package fr.prevenance.rules.agreement;

import java.util.List;

/** Our engine, in compatibility mode. */
final class OurEngine implements RuleEngine {

  @Override
  public List<Answer> answer(AgreementCase example) {
    String rules = rules(example);
    throw new UnsupportedOperationException(
        "the rewritten engine will read these %d characters".formatted(rules.length()));
  }

  private static String rules(AgreementCase example) {
    return example.model().map(Models::rulesText).orElseGet(example::rulesText);
  }
}
