package fr.prevenance.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Why a rule came to its value: a tree that can be replayed and read in plain French.
 *
 * <p>Immutable and safe for many threads. What is told of a rule is worked out when it is first
 * read: whoever follows one branch does not pay for the others.
 */
public final class Explanation {
  private static final String WHOSE = " (";

  private final String rule;
  private final String title;
  private final Value value;
  private final Later<String> operation;
  private final Later<Map<String, String>> references;
  private final Later<List<Explanation>> children;

  /**
   * Tells a rule.
   *
   * @param rule full name of the rule, or the text of the expression
   * @param title the rule's title
   * @param value what it came to
   * @param operation one French sentence on how: « 9 000 € ÷ 1,25 = 7 200 € », « valeur en vigueur
   *     depuis le 1er avril 2025 »…
   * @param references legal texts of the rule and of the dated value that applied: label to link
   * @param children the rules it looked at, in order
   */
  public Explanation(
      String rule,
      String title,
      Value value,
      String operation,
      Map<String, String> references,
      List<Explanation> children) {
    this(rule, title, value, () -> operation, () -> references, () -> children);
  }

  /** As the other, with what is worked out when it is first read. */
  public Explanation(
      String rule,
      String title,
      Value value,
      Supplier<String> operation,
      Supplier<Map<String, String>> references,
      Supplier<List<Explanation>> children) {
    this.rule = rule;
    this.title = title;
    this.value = value;
    this.operation = new Later<>(operation);
    this.references = new Later<>(() -> inOrder(references.get()));
    this.children = new Later<>(() -> List.copyOf(children.get()));
  }

  private static Map<String, String> inOrder(Map<String, String> references) {
    return references.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(references));
  }

  public String rule() {
    return rule;
  }

  /** Whether it tells that rule, of whoever: among members, whose it is stands behind its name. */
  public boolean tells(String name) {
    return tells(rule, name);
  }

  /** As {@link #tells(String)}, for the name of a rule that was told. */
  public static boolean tells(String told, String name) {
    return told.equals(name) || told.startsWith(name + WHOSE);
  }

  /** The name of a rule told of one member. */
  public static String ofMember(String name, String whose) {
    return name + WHOSE + whose + ")";
  }

  public String title() {
    return title;
  }

  public Value value() {
    return value;
  }

  public String operation() {
    return operation.get();
  }

  public Map<String, String> references() {
    return references.get();
  }

  public List<Explanation> children() {
    return children.get();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof Explanation told
            && rule.equals(told.rule)
            && title.equals(told.title)
            && value.equals(told.value)
            && operation().equals(told.operation())
            && references().equals(told.references())
            && children().equals(told.children());
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, title, value);
  }

  /** The rule and its value only: rules share children, and a whole tree may be very long. */
  @Override
  public String toString() {
    return rule + " : " + value;
  }
}
