package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacement;
import java.util.ArrayList;
import java.util.List;

/** One of several values. */
record Choices(Lowering lowering) {
  private static final int MOST_BRANCHES = 300;

  /** A rule, or the first of its replacements that applies. */
  Expr reference(Node.Reference reference) {
    var replacements = lowering.plan().model().replacements().of(reference);
    if (replacements.isEmpty()) {
      return lowering.call(reference.rule());
    }
    var branches = new ArrayList<Expr.Branch>();
    replacements.forEach(replacement -> branches.add(replaced(replacement)));
    branches.add(new Expr.Branch(Lowering.flag(true), lowering.call(reference.rule())));
    return variations(branches);
  }

  private Expr.Branch replaced(Replacement replacement) {
    var replacer = lowering.call(replacement.replacer().rule());
    if (replacement.notApplicable()) {
      return new Expr.Branch(test(replacer), Expr.Const.NOT_APPLICABLE);
    }
    return new Expr.Branch(Presences.isApplicable(replacer), replacer);
  }

  Expr condition(Node.Condition choice) {
    var test = lowering.value(choice.test());
    boolean possible = test.shape().isBoolean() || test.shape().kind() == Kind.NONE;
    if (!possible || test.shape().has(Shape.MEASURED)) {
      throw new NotGeneratable("condition qui n'est pas un booléen");
    }
    var chosen =
        choose(
            test, lowering.part(choice, choice.then()), lowering.part(choice, choice.otherwise()));
    return new Expr.Choose(
        chosen.shape().with(Shape.LEAKS), chosen.test(), chosen.then(), chosen.otherwise());
  }

  Expr applicability(Node.Applicability guard) {
    var condition = lowering.value(guard.condition());
    var test = guard.negated() ? isOff(condition) : isOn(condition);
    return choose(test, lowering.mixed(guard.value()), Expr.Const.NOT_APPLICABLE);
  }

  private static Expr.Choose choose(Expr test, Expr then, Expr otherwise) {
    var shape = merged(List.of(then, otherwise)).with(traits(test));
    return new Expr.Choose(shape, test, then, otherwise);
  }

  Expr byDefault(Node.Default fallback) {
    var value = lowering.part(fallback, fallback.value());
    var used = lowering.part(fallback, fallback.fallback());
    return ifUndefined(value, used, Shape.UNCLEAN);
  }

  static Expr ifUndefined(Expr value, Expr fallback, int more) {
    if (value instanceof Expr.Const constant && constant.isUndefined()) {
      return more == 0 ? fallback : new Unclean(fallback).made();
    }
    return new Expr.IfUndefined(merged(List.of(value, fallback)).with(more), value, fallback);
  }

  /** The same, but for what an answer that is lacking would refine. */
  private record Unclean(Expr value) {
    Expr made() {
      var shape = value.shape().with(Shape.UNCLEAN);
      return value instanceof Expr.Const constant
          ? new Expr.Const(shape, constant.value())
          : new Expr.Relabelled(shape, value);
    }
  }

  Expr variations(Node.Variations variations) {
    if (variations.branches().size() > MOST_BRANCHES) {
      throw new NotGeneratable("variations trop nombreuses");
    }
    return variations(
        variations.branches().stream()
            .map(branch ->
                new Expr.Branch(
                    test(lowering.value(branch.test())), lowering.part(variations, branch.then())))
            .toList());
  }

  private static Expr variations(List<Expr.Branch> branches) {
    int traits = Shape.LEAKS;
    for (var branch : branches) {
      traits |= traits(branch.test());
    }
    if (!branches.isEmpty() && isAlways(branches.getLast())) {
      traits &= ~Shape.LEAKS;
    }
    var shape = merged(branches.stream().map(Expr.Branch::then).toList());
    return new Expr.Variations(shape.with(traits), branches);
  }

  static boolean isAlways(Expr.Branch branch) {
    return branch.test() instanceof Expr.Const constant
        && constant.shape().isBoolean()
        && constant.value() == States.YES;
  }

  /** A test as a boolean: numbers, texts and dates count as {@code oui}. */
  private static Expr test(Expr value) {
    return value.shape().isBoolean() ? value : isOn(value);
  }

  static Expr isOn(Expr value) {
    return Lowering.apply(
            Shape.BOOLEAN,
            value.shape().isBoolean() ? Operation.FLAG_IS_ON : Operation.IS_ON,
            List.of(value),
            List.of())
        .without(Shape.LEAKS | Shape.OFF);
  }

  static Expr isOff(Expr value) {
    return Lowering.apply(
            Shape.BOOLEAN,
            value.shape().isBoolean() ? Operation.FLAG_IS_OFF : Operation.IS_OFF,
            List.of(value),
            List.of())
        .without(Shape.LEAKS | Shape.OFF);
  }

  /** What a test adds to the value it leads to. */
  private static int traits(Expr test) {
    return test.shape().traits() & ~(Shape.MEASURED | Shape.LEAKS | Shape.OFF | Shape.BARE);
  }

  /** The shape of one of several values; of mixed unit where they differ. */
  static Shape merged(List<Expr> values) {
    var merged = Shape.NOTHING;
    for (var value : values) {
      if (!isBareZero(value)) {
        merged = merged(merged, value.shape());
      }
    }
    for (var value : values) {
      if (isBareZero(value)) {
        boolean measured = merged.kind() == Kind.NUMBER && merged.unit() != null;
        merged = measured ? merged.with(Shape.BARE) : merged(merged, value.shape());
      }
    }
    return merged;
  }

  /** Zero is zero in any unit. */
  private static boolean isBareZero(Expr value) {
    return value instanceof Expr.Const constant
        && constant.shape().kind() == Kind.NUMBER
        && constant.shape().unit() == null
        && constant.value() == 0;
  }

  static Shape merged(Shape first, Shape second) {
    int traits = first.traits() | second.traits();
    if (first.kind() == Kind.NONE || second.kind() == Kind.NONE) {
      var known = first.kind() == Kind.NONE ? second : first;
      return new Shape(known.kind(), known.unit(), traits);
    }
    if (first.kind() != second.kind()) {
      throw new NotGeneratable("types différents selon les cas");
    }
    return Units.same(first.unit(), second.unit())
        ? new Shape(first.kind(), first.unit(), traits)
        : new Shape(first.kind(), null, traits | Shape.MIXED);
  }
}
