package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The columns at both ends of a kernel, as the rules see them. */
record Ends(Model model) {

  Rule rule(String name) {
    return model.find(name).orElseThrow();
  }

  List<AnswerFilter> filters(List<Input> inputs) {
    return inputs.stream().map(this::filter).toList();
  }

  private AnswerFilter filter(Input input) {
    var rule = rule(input.rule());
    return new AnswerFilter(input, rule.possibilities(), model.expectsNoUnit(rule));
  }

  /** Answers by rule. */
  Map<Integer, Expr.Input> expressions(List<Input> inputs) {
    var expressions = new HashMap<Integer, Expr.Input>();
    for (int i = 0; i < inputs.size(); i++) {
      var rule = rule(inputs.get(i).rule());
      int leaks = rule.possiblyNotApplicable() ? 0 : Shape.LEAKS;
      var unit = inputs.get(i).unit().map(Unit::parse).orElse(null);
      var shape = new Shape(kind(inputs.get(i).type()), unit, Shape.VARIES | leaks);
      expressions.put(rule.index(), new Expr.Input(shape, i));
    }
    return expressions;
  }

  /** What targets come to, from where they are evaluated. */
  List<Expr> expressions(List<String> targets, Lowering root) {
    return targets.stream().map(name -> Units.certain(root.call(rule(name).index()))).toList();
  }

  /**
   * @param computed for each name, what is computed
   */
  List<Target> targets(List<String> names, List<Expr> computed) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> target(names.get(i), computed.get(i).shape()))
        .toList();
  }

  /** Of what the interpreter computes. */
  List<Target> targets(List<String> names) {
    return names.stream().map(name -> target(name, Shape.NOTHING)).toList();
  }

  private Target target(String name, Shape shape) {
    var type = model.types().get(rule(name).index());
    return switch (shape.kind()) {
      case NUMBER ->
          new Target(name, Column.Type.NUMBER, Optional.ofNullable(shape.unit()).map(Unit::text));
      case BOOLEAN -> new Target(name, Column.Type.BOOLEAN, Optional.empty());
      case DATE -> new Target(name, Column.Type.DATE, Optional.empty());
      case TEXT -> new Target(name, Column.Type.TEXT, Optional.empty());
      case NONE -> new Target(name, declared(type), type.knownUnit().map(Unit::text));
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

  private static Kind kind(Column.Type type) {
    return switch (type) {
      case NUMBER -> Kind.NUMBER;
      case BOOLEAN -> Kind.BOOLEAN;
      case DATE -> Kind.DATE;
      case TEXT -> Kind.TEXT;
    };
  }

  static List<Column> columns(List<Target> targets, int rows) {
    return targets.stream().map(target -> new Column(target.type(), target.unit(), rows)).toList();
  }

  /**
   * @param rows how many there are of each input
   * @throws IllegalArgumentException other columns than those of the inputs
   */
  static void checkAnswers(List<Input> inputs, List<Column> answers, IntUnaryOperator rows) {
    boolean fit = answers.size() == inputs.size();
    for (int i = 0; fit && i < answers.size(); i++) {
      var input = inputs.get(i);
      fit = fits(answers.get(i), input.type(), input.unit(), rows.applyAsInt(i));
    }
    if (!fit) {
      throw new IllegalArgumentException("Columns of answers that do not fit the inputs");
    }
  }

  /**
   * @throws IllegalArgumentException other columns than those of the targets
   */
  static void checkResults(List<Target> targets, List<Column> results, int rows) {
    boolean fit = results.size() == targets.size();
    for (int i = 0; fit && i < results.size(); i++) {
      fit = fits(results.get(i), targets.get(i).type(), targets.get(i).unit(), rows);
    }
    if (!fit) {
      throw new IllegalArgumentException("Columns of results that do not fit the targets");
    }
  }

  private static boolean fits(Column column, Column.Type type, Optional<String> unit, int rows) {
    return column.size() >= rows && column.type() == type && column.unit().equals(unit);
  }
}
