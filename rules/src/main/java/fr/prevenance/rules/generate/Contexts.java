package fr.prevenance.rules.generate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers, and what a context puts in their place. */
record Contexts(Lowering lowering) {
  /** Deeper ones, and the rules they repeat, are for the interpreter. */
  private static final int MOST_LEVELS = 8;

  /** The answer to a rule, else its computation. */
  Expr answer(Node.Answer answer) {
    var given = given(lowering.here(), answer.rule());
    return Choices.ifUndefined(given, lowering.mixed(answer.value()), 0);
  }

  private Expr given(Instance instance, int rule) {
    var outside =
        instance
            .origin()
            .<Expr>map(origin -> given(origin.outside(), rule))
            .orElseGet(() -> input(rule));
    var override = instance.overrides().get(rule);
    if (override == null) {
      return outside;
    }
    boolean nullable = lowering.plan().model().rules().get(rule).possiblyNotApplicable();
    var shape =
        Choices.merged(override.shape(), outside.shape())
            .with(nullable ? 0 : Shape.LEAKS)
            .without(nullable ? Shape.LEAKS : 0);
    return new Expr.IfOverridden(shape, override, outside);
  }

  private Expr input(int rule) {
    var input = lowering.plan().inputs().get(rule);
    return input == null ? Expr.Const.UNDEFINED : input;
  }

  Expr context(Node.Context context) {
    refuse(context);
    var settings = new ArrayList<Expr.Setting>();
    Map<Integer, Cell> overrides = new HashMap<>();
    for (var setting : context.settings()) {
      var made = setting(setting);
      settings.add(made);
      if (overrides.putIfAbsent(setting.rule().rule(), made.override()) != null) {
        throw new NotGeneratable("contexte qui règle deux fois la même règle");
      }
    }
    var here = lowering.here();
    var frame = new Expr.Frame(!here.isRoot(), settings);
    var inside = lowering.plan().inside(here, context, overrides, frame);
    // What was made of this context before is what its rules look at.
    var set = inside.frame().orElse(frame);
    return under(set, new Lowering(lowering.plan(), inside).value(context.value()));
  }

  /** A value under what a context sets. */
  static Expr under(Expr.Frame frame, Expr value) {
    int traits = value.shape().traits() | Shape.FAILS;
    for (var setting : frame.settings()) {
      traits |=
          (setting.outside().shape().traits() | setting.value().shape().traits()) & ~Shape.BARE;
    }
    return new Expr.Contextual(value.shape().with(traits & ~Shape.MEASURED), frame, value);
  }

  private void refuse(Node.Context context) {
    if (context.value() instanceof Node.Constant(Value.Undefined _)) {
      throw new NotGeneratable("contexte sans valeur");
    }
    if (lowering.here().isWithin(context)) {
      throw new NotGeneratable("la règle dépend d'elle-même à travers un contexte");
    }
    if (lowering.here().depth() >= MOST_LEVELS) {
      throw new NotGeneratable("trop de contextes emboîtés");
    }
  }

  private Expr.Setting setting(Node.Setting setting) {
    var rule = lowering.plan().model().rules().get(setting.rule().rule());
    if (rule.secret()) {
      throw new NotGeneratable("contexte qui règle une règle privée");
    }
    var outside = Units.certain(lowering.call(setting.rule().rule()));
    var value = Units.certain(lowering.value(setting.value()));
    var override = lowering.plan().newCell(rule.name().text());
    override.holds(value.shape().with(Shape.VARIES));
    boolean sameKind =
        List.of(outside.shape().kind(), value.shape().kind()).contains(Shape.Kind.NONE);
    if (!sameKind && outside.shape().kind() != value.shape().kind()) {
      throw new NotGeneratable("contexte qui donne à une règle une valeur d'un autre type");
    }
    return new Expr.Setting(
        override,
        outside,
        value,
        Units.same(outside.shape().unit(), value.shape().unit()),
        rule.isEvaluationDay());
  }
}
