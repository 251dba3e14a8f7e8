package fr.prevenance.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The direct parts of a node, in the order in which they are evaluated when nothing is skipped. */
public final class Children {
  private Children() {}

  public static List<Node> of(Node node) {
    return switch (node) {
      case Node.Constant _, Node.Reference _, Node.EvaluationDay _, Node.Broken _ -> List.of();
      case Node.Binary binary -> List.of(binary.left(), binary.right());
      case Node.Aggregate aggregate -> aggregate.items();
      case Node.Condition choice -> List.of(choice.test(), choice.then(), choice.otherwise());
      case Node.Variations variations ->
          variations.branches().stream()
              .flatMap(branch -> Stream.of(branch.test(), branch.then()))
              .toList();
      case Node.Applicability guard -> List.of(guard.condition(), guard.value());
      case Node.Bound bound -> List.of(bound.limit(), bound.value());
      case Node.Conversion conversion -> List.of(conversion.value());
      case Node.Simplification simplification -> List.of(simplification.value());
      case Node.Rounding rounding -> List.of(rounding.value(), rounding.decimals());
      case Node.RoundingTo rounding -> List.of(rounding.value(), rounding.precision());
      case Node.Brackets brackets -> ofBrackets(brackets);
      case Node.Duration duration -> List.of(duration.from(), duration.to());
      case Node.DayOfPeriod edge -> List.of(edge.date());
      case Node.Context context -> ofContext(context);
      case Node.Template template -> template.pieces();
      case Node.Presence presence -> List.of(presence.value());
      case Node.Dated dated -> ofDated(dated);
      case Node.Answer answer -> List.of(answer.value());
      case Node.Default fallback -> List.of(fallback.value(), fallback.fallback());
      case Node.Logarithm logarithm -> List.of(logarithm.value());
      case Node.Inversion inversion -> List.copyOf(inversion.candidates());
      case Node.FixedPoint fixedPoint -> List.of(fixedPoint.value());
      case Node.MissingMark mark -> List.of(mark.value());
      case Node.Members members -> ofMembers(members);
    };
  }

  /** Visits every reference in a tree, left to right. */
  public static void references(Node node, Consumer<Node.Reference> visitor) {
    if (node instanceof Node.Reference reference) {
      visitor.accept(reference);
    }
    of(node).forEach(child -> references(child, visitor));
  }

  /** Levels of nesting; 1 for a leaf. */
  public static int depth(Node node) {
    return 1 + of(node).stream().mapToInt(Children::depth).max().orElse(0);
  }

  private static List<Node> ofBrackets(Node.Brackets brackets) {
    var parts = new ArrayList<Node>(List.of(brackets.base(), brackets.multiplier()));
    for (var bracket : brackets.brackets()) {
      bracket.ceiling().ifPresent(parts::add);
      parts.add(bracket.amount());
    }
    return parts;
  }

  private static List<Node> ofMembers(Node.Members members) {
    var parts = new ArrayList<Node>(members.among().stream().toList());
    parts.add(members.value());
    return parts;
  }

  private static List<Node> ofContext(Node.Context context) {
    var parts = new ArrayList<Node>(context.settings().stream().map(Node.Setting::value).toList());
    parts.add(context.value());
    return parts;
  }

  private static List<Node> ofDated(Node.Dated dated) {
    var parts = new ArrayList<>(List.of(dated.day()));
    dated.versions().stream()
        .map(Node.Version::value)
        .flatMap(Optional::stream)
        .forEach(parts::add);
    return parts;
  }
}
