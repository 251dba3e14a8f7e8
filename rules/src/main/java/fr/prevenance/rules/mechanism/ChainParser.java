package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.Tree;
import fr.prevenance.rules.syntax.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One level of mechanisms: at most one that gives a value, and those chained around it. */
record ChainParser(DefinitionParser parser) {
  private static final List<String> KEYWORDS = keywords();

  private static List<String> keywords() {
    var all = new ArrayList<>(Mechanisms.VALUES.keySet());
    all.addAll(Mechanisms.BEFORE_ANSWER);
    all.addAll(Mechanisms.AFTER_ANSWER);
    return List.copyOf(all);
  }

  private boolean isOnlyAtRuleLevel(String key) {
    return parser.isCompatible()
        && (key.equals("formule")
            || key.equals("valeurs datées")
            || PeriodEdgeMechanism.names(key)
            || MembersMechanism.names(key));
  }

  static boolean isKeyword(String key) {
    return Mechanisms.VALUES.containsKey(key) || Mechanisms.CHAINED.containsKey(key);
  }

  /** A nested level: no key other than mechanisms. */
  Node parse(Tree.Mapping mapping) {
    for (var entry : mapping.entries()) {
      boolean nestedRules =
          entry.name().equals("avec")
              || parser.isCompatible() && entry.name().equals(PossibilitiesParser.KEY);
      if (!isKeyword(entry.name()) && !nestedRules || isOnlyAtRuleLevel(entry.name())) {
        refuse(entry.key(), KEYWORDS);
      }
    }
    return parse(mapping, UnaryOperator.identity());
  }

  /**
   * @param answer wraps the computation where an answer may replace it
   */
  Node parse(Tree.Mapping mapping, UnaryOperator<Node> answer) {
    var computed = wrap(value(mapping), mapping, Mechanisms.BEFORE_ANSWER);
    return wrap(answer.apply(computed), mapping, Mechanisms.AFTER_ANSWER);
  }

  void refuse(Tree.Scalar key, List<String> allowed) {
    if (Unsupported.contains(key.text())) {
      Unsupported.issue(key, parser.issues());
    } else {
      parser.unknownKey(key, allowed);
    }
  }

  static List<String> allKeywords() {
    return KEYWORDS;
  }

  private Node value(Tree.Mapping mapping) {
    var values = values(mapping);
    if (values.size() > 1) {
      var second = values.get(1).key();
      parser.fault(
          second.place(),
          "mecanismes-multiples",
          "« "
              + values.getFirst().name()
              + " » et « "
              + second.text()
              + " » donnent chacun une valeur.",
          "Gardez-en un seul, ou imbriquez l'un sous « valeur ».");
    }
    return values.isEmpty()
        ? new Node.Constant(new Value.Undefined())
        : mechanism(values.getFirst());
  }

  private List<Tree.Entry> values(Tree.Mapping mapping) {
    boolean old = parser.isCompatible() && mapping.entry("formule").isPresent();
    return mapping.entries().stream()
        .filter(entry -> Mechanisms.VALUES.containsKey(entry.name()))
        .filter(entry -> !(old && entry.name().equals("valeur")))
        .toList();
  }

  private Node mechanism(Tree.Entry entry) {
    var mechanism = Mechanisms.VALUES.get(entry.name());
    return mechanism == null
        ? new Node.Constant(new Value.Undefined())
        : mechanism.parse(entry, parser);
  }

  private Node wrap(Node value, Tree.Mapping mapping, List<String> order) {
    var wrapped = value;
    for (var keyword : order) {
      var entry = mapping.entry(keyword);
      var mechanism = Mechanisms.CHAINED.get(keyword);
      if (entry.isPresent() && mechanism != null) {
        wrapped = mechanism.wrap(wrapped, entry.get(), parser);
      }
    }
    return wrapped;
  }
}
