package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.RoundingDirection;
import fr.prevenance.rules.model.Unit;
import java.util.Optional;

/** How a number was rounded, as legal texts say it: « arrondi à l'euro inférieur ». */
final class RoundingWords {
  private RoundingWords() {}

  /** To be put between a figure and what it became. */
  static String of(Node.RoundingTo rounding) {
    return ", arrondi " + (isDecimals(rounding) ? decimals(rounding) : multiple(rounding)) + " : ";
  }

  private static boolean isDecimals(Node.RoundingTo rounding) {
    return rounding.precision() instanceof Node.Constant(Value.Number(_, var unit))
        && unit.map(Unit::parse).filter(Unit::isDecimals).isPresent();
  }

  private static String decimals(Node.RoundingTo rounding) {
    var towards =
        switch (rounding.direction()) {
          case NEAREST -> "au plus proche";
          case DOWN -> "vers le bas";
          case UP -> "vers le haut";
        };
    return "à " + WrittenExpression.SHORT.of(rounding.precision()) + ", " + towards;
  }

  private static String multiple(Node.RoundingTo rounding) {
    var direction = rounding.direction();
    var towards = (direction == RoundingDirection.NEAREST ? " le " : " ") + direction.word();
    return named(rounding.precision())
            .orElseGet(() -> "au multiple de " + WrittenExpression.SHORT.of(rounding.precision()))
        + towards;
  }

  /** The steps that have a name. */
  private static Optional<String> named(Node step) {
    if (!(step instanceof Node.Constant(var value))) {
      return Optional.empty();
    }
    return switch (FrenchFormat.value(value)) {
      case "1" -> Optional.of("à l'entier");
      case "1\u00a0€" -> Optional.of("à l'euro");
      case "0,01\u00a0€" -> Optional.of("au centime");
      default -> Optional.empty();
    };
  }
}
