package fr.prevenance.rules.model;

import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The kernel of the language: every mechanism becomes one of these.
 *
 * <p>References are links to rules already (by index), so that evaluation never looks up a name.
 */
public sealed interface Node {

  record Constant(Value value) implements Node {}

  /**
   * @param from full name of the rule in which the reference stands: replacements depend on it
   */
  record Reference(int rule, String name, String from, Place place) implements Node {}

  record Binary(Operator operator, Node left, Node right, Place place) implements Node {}

  /** {@code somme}, {@code produit}, {@code le maximum de}… over a list. */
  record Aggregate(Fold fold, List<Node> items, Place place) implements Node {
    public Aggregate {
      items = List.copyOf(items);
    }
  }

  /** All three parts are required; a condition that is neither oui nor non is an error. */
  record Condition(Node test, Node then, Node otherwise) implements Node {}

  /** {@code sinon} is a last branch whose condition is {@code oui}. */
  record Variations(List<Branch> branches) implements Node {
    public Variations {
      branches = List.copyOf(branches);
    }
  }

  record Branch(Node test, Node then) {}

  /** Not applicable when the condition holds ({@code negated}) or does not. */
  record Applicability(Node condition, boolean negated, Node value) implements Node {}

  /** Not above ({@code ceiling}) or not below the limit. */
  record Bound(Node value, Node limit, boolean ceiling, Place place) implements Node {}

  record Conversion(Node value, Unit unit, Place place) implements Node {}

  record Simplification(Node value) implements Node {}

  record Rounding(Node value, Node decimals) implements Node {}

  /**
   * To the multiple of a step that lies in a direction.
   *
   * @param precision the step, or a number of decimals
   */
  record RoundingTo(Node value, Node precision, RoundingDirection direction, Place place)
      implements Node {}

  record Brackets(Scale scale, Node base, Node multiplier, List<Bracket> brackets, Place place)
      implements Node {
    public Brackets {
      brackets = List.copyOf(brackets);
    }
  }

  /**
   * @param ceiling exclusive, in multiples of the multiplier; empty for no ceiling
   * @param amount rate or amount
   */
  record Bracket(Optional<Node> ceiling, Node amount) {}

  /** A day counted from another by the calendar. */
  record DayOfPeriod(PeriodEdge edge, Node date, Place place) implements Node {}

  record Duration(Node from, Node to, Period period) implements Node {}

  /** The value under other answers; {@code settings} are evaluated outside. */
  record Context(Node value, List<Setting> settings) implements Node {
    public Context {
      settings = List.copyOf(settings);
    }
  }

  record Setting(Reference rule, Node value) {}

  /** Text with expressions in it. */
  record Template(List<Node> pieces) implements Node {
    public Template {
      pieces = List.copyOf(pieces);
    }
  }

  record Presence(Question question, Node value) implements Node {}

  /** Values by date of entry into force, oldest first. */
  record Dated(Node day, List<Version> versions) implements Node {
    public Dated {
      versions = List.copyOf(versions);
    }
  }

  /**
   * @param from first day in force
   * @param value empty once repealed
   * @param reference legal text that set it
   * @param link where to read that text
   */
  record Version(
      LocalDate from, Optional<Node> value, Optional<String> reference, Optional<String> link) {}

  /** The answer given for a rule, else its computation. */
  record Answer(int rule, Node value) implements Node {}

  /**
   * @param missing public rule that stays missing while its default is used
   */
  record Default(Node value, Node fallback, Optional<String> missing) implements Node {}

  /** The day of the situation. */
  record EvaluationDay() implements Node {}

  /** Natural logarithm; drops the unit. */
  record Logarithm(Node value, Place place) implements Node {}

  /**
   * The input for which the first candidate that has an answer comes to it.
   *
   * @param rule the rule to be found
   * @param tolerance how near is near enough, in the unit of the goal
   */
  record Inversion(
      int rule, List<Reference> candidates, double min, double max, double tolerance, Place place)
      implements Node {
    public Inversion {
      candidates = List.copyOf(candidates);
    }
  }

  /** The value of a rule that is computed from itself. */
  record FixedPoint(int rule, Node value, Place place) implements Node {}

  /** A part that the reference lets stand, and that no evaluation can go through. */
  record Broken(String problem) implements Node {}

  /**
   * The members of a group, each with its own value.
   *
   * @param among who counts; everybody when empty
   */
  record Members(MemberFold fold, Node value, Optional<Node> among, Place place) implements Node {}

  /** Counts a name as missing, whatever the value. */
  record MissingMark(String name, Node value) implements Node {}
}
