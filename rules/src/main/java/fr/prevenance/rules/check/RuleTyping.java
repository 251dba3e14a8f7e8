package fr.prevenance.rules.check;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.syntax.Issues;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Static type of each rule: that of its body, else what the rule declares. */
record RuleTyping(List<Rule> rules, Replacements replacements, Issues issues) {

  /**
   * @param order rules after those they look at
   * @param nodes receives the type of each node, by identity
   */
  List<StaticType> infer(List<Integer> order, Map<Node, StaticType> nodes) {
    var types = new ArrayList<>(Collections.nCopies(rules.size(), StaticType.UNKNOWN));
    var typing = new Typing(types, replacements, new UnitCheck(issues), nodes);
    for (int index : order) {
      types.set(index, completed(rules.get(index), typing.of(rules.get(index).body())));
    }
    return types;
  }

  private StaticType completed(Rule rule, StaticType inferred) {
    var kind = inferred.kind() == Kind.UNKNOWN ? declared(rule) : inferred.kind();
    var contradicted =
        rule.declaredKind().filter(declared -> declared != kind && kind != Kind.UNKNOWN);
    if (contradicted.isPresent()) {
      issues.add(
          rule.place(),
          "type-contradictoire",
          "La règle se dit « "
              + contradicted.get().word()
              + " » mais son calcul donne « "
              + kind.word()
              + " ».",
          "Corrigez « type » ou le calcul.");
    }
    var type = inferred.withKind(kind).orNullable(rule.possiblyNotApplicable());
    return isBareNumber(rule, inferred) || isRatio(type) ? type.withUnit(StaticType.NO_UNIT) : type;
  }

  /** A rule whose units cancel each other out has none. */
  private static boolean isRatio(StaticType type) {
    return type.knownUnit().filter(Unit.EMPTY::equals).isPresent();
  }

  /** Asked, said to be a number, and of no unit: then its answers have none either. */
  private static boolean isBareNumber(Rule rule, StaticType inferred) {
    return inferred.kind() == Kind.UNKNOWN
        && rule.declaredKind().filter(Kind.NUMBER::equals).isPresent()
        && rule.body() instanceof Node.Answer(_, Node.Constant(Value.Undefined _));
  }

  private static Kind declared(Rule rule) {
    if (rule.declaredKind().isPresent()) {
      return rule.declaredKind().get();
    }
    if (rule.possibilities().isPresent()) {
      return rule.possibilities().get().kind() == Possibilities.Kind.NUMBER
          ? Kind.NUMBER
          : Kind.TEXT;
    }
    return rule.documentation().question().isPresent() ? Kind.BOOLEAN : Kind.UNKNOWN;
  }
}
