package fr.prevenance.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a rule came to its value: a tree that can be replayed and read in plain French.
 *
 * @param rule full name of the rule, or the text of the expression
 * @param title the rule's title
 * @param value what it came to
 * @param operation one French sentence on how: « 9 000 € ÷ 1,25 = 7 200 € », « valeur en vigueur
 *     depuis le 1er avril 2025 »…
 * @param references legal texts of the rule and of the dated value that applied: label to link
 * @param children the rules it looked at, in order
 */
public record Explanation(
    String rule,
    String title,
    Value value,
    String operation,
    Map<String, String> references,
    List<Explanation> children) {
  public Explanation {
    references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    children = List.copyOf(children);
  }

  /** The rule and its value only: rules share children, and a whole tree may be very long. */
  @Override
  public String toString() {
    return rule + " : " + value;
  }
}
