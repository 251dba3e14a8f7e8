package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.Options;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Expressions to be evaluated under some rules and a situation.
 *
 * @param situation expression, or mechanisms as JSON, by rule name
 * @param expressions likewise
 */
record Question(
    RuleFiles rules,
    Options options,
    LocalDate date,
    Map<String, String> situation,
    List<String> expressions) {
  Question {
    situation = Collections.unmodifiableMap(new LinkedHashMap<>(situation));
    expressions = List.copyOf(expressions);
  }

  /** What stands where a question says nothing of it. */
  record Defaults(
      RuleFiles rules, boolean compatibility, LocalDate date, List<String> expressions) {
    Defaults {
      expressions = List.copyOf(expressions);
    }
  }
}
