package fr.prevenance.rules.generate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import java.util.List;

/** From the nodes of rules to expressions, in one instance. */
final class Lowering {
  private final Plan plan;
  private final Instance here;

  Lowering(Plan plan, Instance here) {
    this.plan = plan;
    this.here = here;
  }

  Plan plan() {
    return plan;
  }

  Instance here() {
    return here;
  }

  /** A rule: not applicable where its parent switches it off, else its value. */
  Expr rule(Rule rule) {
    var value = ofRule(rule);
    var whole = within(value);
    return plan.graph().disabler(rule).<Expr>map(parent -> disabled(parent, whole)).orElse(whole);
  }

  /** The interpreter gives a zero the unit of its rule, if that is known. */
  private Expr ofRule(Rule rule) {
    var value = withoutEmptyUnit(value(rule.body()));
    var known = plan.model().types().get(rule.index()).knownUnit();
    if (known.isPresent() && value.shape().kind() == Kind.NUMBER && value.shape().unit() == null) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    return Units.isBare(value)
            && known.filter(unit -> Units.same(unit, value.shape().unit())).isPresent()
        ? Units.reshaped(value, value.shape().without(Shape.BARE))
        : value;
  }

  /** Units that cancel each other out leave none. */
  private static Expr withoutEmptyUnit(Expr value) {
    var unit = value.shape().unit();
    return unit != null && unit.equals(Unit.EMPTY)
        ? Units.reshaped(value, value.shape().in(null).without(Shape.BARE))
        : value;
  }

  /** From outside a rule, those that may be switched off within are not looked at. */
  private static Expr within(Expr value) {
    return value.shape().has(Shape.OFF)
        ? Units.reshaped(value, value.shape().without(Shape.OFF).with(Shape.LEAKS))
        : value;
  }

  private Expr disabled(Node.Reference reference, Expr value) {
    var parent = value(reference);
    boolean declared = plan.model().types().get(reference.rule()).kind() == StaticType.Kind.BOOLEAN;
    boolean isBoolean = parent.shape().isBoolean();
    if (declared && parent.shape().kind() != Kind.NONE && !isBoolean) {
      throw new NotGeneratable("règle parente d'un autre type que prévu");
    }
    int certain = certain(parent);
    var isOff =
        isBoolean
            ? apply(
                Shape.BOOLEAN.with(Shape.FAILS),
                Operation.FLAG_DISABLES,
                List.of(parent),
                List.of(declared ? 1 : 0, certain))
            : apply(
                Shape.BOOLEAN.with(Shape.FAILS),
                Operation.DISABLES,
                List.of(parent),
                List.of(certain));
    int traits = isOff.shape().traits() & ~Shape.LEAKS | Shape.UNCLEAN | Shape.OFF;
    return new Expr.Disabled(value.shape().with(traits), isOff, value);
  }

  /**
   * 1 where « non applicable » certainly comes from where a test of applicability looks: it looks
   * at the parents of a rule, but not at those of the rules within.
   */
  static int certain(Expr value) {
    boolean asked = value instanceof Expr.Call || value instanceof Expr.Linked;
    boolean within = value.shape().has(Shape.OFF) && !asked;
    return within || value.shape().has(Shape.LEAKS) ? 0 : 1;
  }

  /** Whose unit, if it is a number, is known. */
  Expr value(Node node) {
    return certainly(lower(node));
  }

  static Expr certainly(Expr lowered) {
    if (lowered.shape().has(Shape.MIXED)) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    return lowered;
  }

  /** A number, or what never has a value. */
  Expr number(Node node) {
    return numeric(value(node));
  }

  static Expr numeric(Expr value) {
    if (!value.shape().isNumeric()) {
      throw new NotGeneratable("un autre type qu'un nombre dans un calcul");
    }
    return value;
  }

  private Expr lower(Node node) {
    var made = make(node);
    if (losesUnit(node, made.shape())) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    return Units.isBare(made) && plan.isMeasured(node, made.shape())
        ? Units.reshaped(made, made.shape().without(Shape.BARE))
        : made;
  }

  /** The interpreter gives a zero the unit of its node: then other numbers must have it too. */
  private boolean losesUnit(Node node, Shape shape) {
    var type = plan.model().nodeTypes().get(node);
    boolean bare = shape.kind() == Kind.NUMBER && shape.unit() == null && !shape.has(Shape.MIXED);
    return bare && type != null && type.knownUnit().isPresent() && !(node instanceof Node.Context);
  }

  private Expr make(Node node) {
    return switch (node) {
      case Node.Constant(var value) -> constant(value);
      case Node.EvaluationDay _ -> new Expr.Settled(new Shape(Kind.DATE, null, 0), Settlement.DAY);
      case Node.Reference reference -> new Choices(this).reference(reference);
      case Node.Binary binary -> new Operators(this).binary(binary);
      case Node.Aggregate aggregate -> new Lists(this).aggregate(aggregate);
      case Node.Condition choice -> new Choices(this).condition(choice);
      case Node.Variations variations -> new Choices(this).variations(variations);
      case Node.Applicability guard -> new Choices(this).applicability(guard);
      case Node.Default fallback -> new Choices(this).byDefault(fallback);
      case Node.Bound bound -> new Quantities(this).bound(bound);
      case Node.Conversion conversion -> new Quantities(this).conversion(conversion);
      case Node.Simplification simplification ->
          new Quantities(this).simplification(simplification);
      case Node.Rounding rounding -> new Roundings(this).rounding(rounding);
      case Node.RoundingTo rounding -> new Roundings(this).to(rounding);
      case Node.Brackets brackets -> new Tables(this).brackets(brackets);
      case Node.Duration duration -> new Dates(this).duration(duration);
      case Node.DayOfPeriod edge -> new Dates(this).dayOfPeriod(edge);
      case Node.Context context -> new Contexts(this).context(context);
      case Node.Presence presence -> new Presences(this).presence(presence);
      case Node.Dated dated -> new Tables(this).dated(dated);
      case Node.Answer answer -> new Contexts(this).answer(answer);
      case Node.Logarithm logarithm -> logarithm(logarithm);
      case Node.MissingMark mark -> value(mark.value());
      case Node.Members members -> plan.members(here, members);
      case Node.Template _ -> throw new NotGeneratable("texte composé");
      case Node.Broken(var problem) -> throw new NotGeneratable(problem);
      case Node.Inversion _ -> throw new NotGeneratable("inversion numérique");
      case Node.FixedPoint _ -> throw new NotGeneratable("résoudre la référence circulaire");
    };
  }

  /** What a node takes or adds, brought to its unit as the interpreter does. */
  Expr part(Node whole, Node part) {
    var lowered = lower(part);
    return plan.units()
        .of(whole, part)
        .map(unit -> Quantities.converted(lowered, unit))
        .orElse(lowered);
  }

  /** A node whose unit may depend on which of its branches is taken. */
  Expr mixed(Node node) {
    return lower(node);
  }

  private Expr constant(Value value) {
    return switch (value) {
      case Value.Number(var number, var unit) ->
          new Expr.Const(
              Shape.number(unit.map(Unit::parse).map(Units::bounded).orElse(null)), number);
      case Value.Bool(var yes) -> flag(yes);
      case Value.Text(var text) ->
          new Expr.Const(new Shape(Kind.TEXT, null, 0), plan.texts().code(text));
      case Value.Date(var day) -> new Expr.Const(new Shape(Kind.DATE, null, 0), day.toEpochDay());
      case Value.NotApplicable _ -> Expr.Const.NOT_APPLICABLE;
      case Value.Undefined _ -> Expr.Const.UNDEFINED;
    };
  }

  static Expr.Const flag(boolean yes) {
    return new Expr.Const(Shape.BOOLEAN, yes ? States.YES : States.NO);
  }

  /** A rule of this instance, replacements apart. */
  Expr call(int rule) {
    return plan.ofAnotherKind(here, rule).orElseGet(() -> own(rule));
  }

  private Expr own(int rule) {
    var cell = plan.cell(here, rule);
    return cell.body().filter(Expr::isTiny).filter(body -> !(body instanceof Expr.Call)).isPresent()
        ? cell.body().get()
        : new Expr.Call(cell);
  }

  /** A part that is looked at twice: computed once. */
  Expr shared(Expr part) {
    if (part.isTiny()) {
      return part;
    }
    var cell = plan.newCell("");
    cell.computes(within(part));
    return new Expr.Call(cell);
  }

  private Expr logarithm(Node.Logarithm logarithm) {
    var value = Units.simplified(number(logarithm.value()));
    return apply(
        Shape.number(null).with(Shape.FAILS), Operation.LOGARITHM, List.of(value), List.of());
  }

  /** An operation whose traits are those of its operands and its own. */
  static Expr.Apply apply(
      Shape shape, Operation operation, List<Expr> operands, List<? extends Number> constants) {
    int traits = shape.traits();
    for (var operand : operands) {
      traits |= operand.shape().traits() & ~(Shape.MEASURED | Shape.BARE);
    }
    return new Expr.Apply(shape.with(traits), operation, operands, List.<Number>copyOf(constants));
  }
}
