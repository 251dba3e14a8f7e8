package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.RuleName;
import java.util.stream.Collectors;

/**
 * A node written back as an expression, to name a condition that has no rule of its own.
 *
 * @param full with full names, which tell any two apart; else with their last segment, for people
 */
record WrittenExpression(boolean full) {
  private static final int MAX_LENGTH = 200;
  static final WrittenExpression FULL = new WrittenExpression(true);
  static final WrittenExpression SHORT = new WrittenExpression(false);

  String of(Node node) {
    var text = write(node);
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }

  private String write(Node node) {
    return switch (node) {
      case Node.Constant(var value) -> FrenchFormat.value(value);
      case Node.Reference reference ->
          full ? reference.name() : new RuleName(reference.name()).lastSegment();
      case Node.Binary binary ->
          operand(binary.left()) + " " + binary.operator().sign() + " " + operand(binary.right());
      case Node.Aggregate aggregate ->
          aggregate.fold().keyword()
              + " ("
              + aggregate.items().stream().map(this::of).collect(Collectors.joining(" ; "))
              + ")";
      case Node.Presence presence -> of(presence.value()) + " " + presence.question().keyword();
      case Node.Conversion conversion -> of(conversion.value());
      case Node.Rounding rounding -> of(rounding.value()) + " arrondi";
      case Node.RoundingTo rounding -> of(rounding.value()) + " arrondi";
      case Node.Condition choice -> "condition sur " + of(choice.test());
      case Node.Brackets brackets -> brackets.scale().keyword() + " sur " + of(brackets.base());
      case Node.Duration duration -> "durée de " + of(duration.from()) + " à " + of(duration.to());
      case Node.DayOfPeriod edge -> edge.edge().keyword() + ", pour " + of(edge.date());
      case Node.Variations _ -> "variations";
      case Node.Applicability guard -> of(guard.value());
      case Node.Bound bound -> of(bound.value());
      case Node.Simplification simplification -> of(simplification.value());
      case Node.Context context -> of(context.value());
      case Node.Template _ -> "texte";
      case Node.Dated _ -> "valeurs datées";
      case Node.Answer answer -> of(answer.value());
      case Node.Default fallback -> of(fallback.value());
      case Node.EvaluationDay _ -> "jour de l'évaluation";
      case Node.Logarithm logarithm -> "logarithme de " + of(logarithm.value());
      case Node.Inversion _ -> "inversion numérique";
      case Node.FixedPoint fixedPoint -> of(fixedPoint.value());
      case Node.MissingMark mark -> of(mark.value());
      case Node.Broken _ -> "?";
      case Node.Members members -> members.fold().keyword() + " (" + of(members.value()) + ")";
    };
  }

  private String operand(Node node) {
    return node instanceof Node.Binary ? "(" + of(node) + ")" : of(node);
  }
}
