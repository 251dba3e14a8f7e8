package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.Kernel;
import fr.prevenance.rules.Options;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Makes kernels: everything that can be is generated, the rest is left to the interpreter. */
public final class KernelMaker {
  private static final int MOST_COLUMNS = 1_000;

  private final Model model;
  private final Options options;
  private final BiFunction<String, Situation, Evaluation> interpreter;

  public KernelMaker(
      Model model, Options options, BiFunction<String, Situation, Evaluation> interpreter) {
    this.model = model;
    this.options = options;
    this.interpreter = interpreter;
  }

  /**
   * @throws IllegalArgumentException a rule that is not public, answered twice or of another type
   */
  public Kernel make(List<Input> inputs, List<String> targets) {
    new Request(model).check(inputs, targets);
    var plan = new Plan(model, expressions(inputs));
    return new GeneratedKernel(design(inputs, targets, plan), interpreter);
  }

  private Design design(List<Input> inputs, List<String> targets, Plan plan) {
    var filters = inputs.stream().map(this::filter).toList();
    if (!options.equals(Options.STANDARD)) {
      return nothing(inputs, filters, targets, plan, "options autres que celles par défaut");
    }
    if (inputs.size() > MOST_COLUMNS || targets.size() > MOST_COLUMNS) {
      return nothing(inputs, filters, targets, plan, "trop de colonnes");
    }
    try {
      return generated(inputs, filters, targets, plan);
    } catch (NotGeneratable refused) {
      return nothing(inputs, filters, targets, plan, refused.reason());
    } catch (StackOverflowError
        | LinkageError
        | IllegalArgumentException
        | IllegalStateException e) {
      // Limits of class files and of the stack: the rules are then only slower.
      return nothing(inputs, filters, targets, plan, "modèle trop grand");
    }
  }

  private Design generated(
      List<Input> inputs, List<AnswerFilter> filters, List<String> targets, Plan plan) {
    var root = new Lowering(plan, Instance.root());
    var expressions =
        targets.stream().map(name -> Units.certain(root.call(rule(name).index()))).toList();
    boolean checks = filters.stream().anyMatch(AnswerFilter::checks);
    var bytes = ClassMaker.make(expressions, checks);
    var made = new java.util.ArrayList<Target>();
    for (int i = 0; i < targets.size(); i++) {
      made.add(target(rule(targets.get(i)), expressions.get(i).shape()));
    }
    return new Design(
        inputs,
        filters,
        made,
        plan.settlement(),
        plan.texts(),
        Optional.of(loaded(bytes)),
        plan.interpreted());
  }

  private Design nothing(
      List<Input> inputs,
      List<AnswerFilter> filters,
      List<String> targets,
      Plan plan,
      String reason) {
    var interpreted = new LinkedHashMap<String, String>();
    model.rules().forEach(rule -> interpreted.put(rule.name().text(), reason));
    return new Design(
        inputs,
        filters,
        targets.stream().map(name -> target(rule(name), Shape.NOTHING)).toList(),
        plan.settlement(),
        plan.texts(),
        Optional.empty(),
        interpreted);
  }

  private AnswerFilter filter(Input input) {
    var rule = rule(input);
    return new AnswerFilter(input, rule.possibilities(), model.expectsNoUnit(rule));
  }

  private Rule rule(Input input) {
    return rule(input.rule());
  }

  private Rule rule(String name) {
    return model.find(name).orElseThrow();
  }

  private Target target(Rule rule, Shape shape) {
    var type = model.types().get(rule.index());
    return switch (shape.kind()) {
      case NUMBER ->
          new Target(
              rule.name().text(),
              Column.Type.NUMBER,
              Optional.ofNullable(shape.unit()).map(Unit::text));
      case BOOLEAN -> new Target(rule.name().text(), Column.Type.BOOLEAN, Optional.empty());
      case DATE -> new Target(rule.name().text(), Column.Type.DATE, Optional.empty());
      case TEXT -> new Target(rule.name().text(), Column.Type.TEXT, Optional.empty());
      case NONE -> new Target(rule.name().text(), declared(type), type.knownUnit().map(Unit::text));
    };
  }

  private static Column.Type declared(StaticType type) {
    return switch (type.kind()) {
      case NUMBER, UNKNOWN -> Column.Type.NUMBER;
      case BOOLEAN -> Column.Type.BOOLEAN;
      case DATE -> Column.Type.DATE;
      case TEXT -> Column.Type.TEXT;
    };
  }

  private Map<Integer, Expr.Input> expressions(List<Input> inputs) {
    var expressions = new HashMap<Integer, Expr.Input>();
    for (int i = 0; i < inputs.size(); i++) {
      var rule = rule(inputs.get(i));
      int leaks = rule.possiblyNotApplicable() ? 0 : Shape.LEAKS;
      var unit = inputs.get(i).unit().map(Unit::parse).orElse(null);
      var shape = new Shape(kind(inputs.get(i).type()), unit, Shape.VARIES | leaks);
      expressions.put(rule.index(), new Expr.Input(shape, i));
    }
    return expressions;
  }

  private static Kind kind(Column.Type type) {
    return switch (type) {
      case NUMBER -> Kind.NUMBER;
      case BOOLEAN -> Kind.BOOLEAN;
      case DATE -> Kind.DATE;
      case TEXT -> Kind.TEXT;
    };
  }

  private static Supplier<Rows> loaded(byte[] bytes) {
    try {
      var inside = MethodHandles.lookup().defineHiddenClass(bytes, true);
      var constructor =
          inside
              .findConstructor(inside.lookupClass(), MethodType.methodType(void.class))
              .asType(MethodType.methodType(Rows.class));
      return () -> started(constructor);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Rows started(java.lang.invoke.MethodHandle constructor) {
    try {
      return (Rows) constructor.invokeExact();
    } catch (RuntimeException | Error refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
