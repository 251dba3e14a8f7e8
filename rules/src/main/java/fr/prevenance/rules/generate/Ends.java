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

/** The columns at both ends of a kernel, as the rules see them. */
record Ends(Model model) {

  Rule rule(String name) {
    return model.find(name).orElseThrow();
  }

  AnswerFilter filter(Input input) {
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

  /**
   * @param shape of what is computed; nothing where the interpreter does it
   */
  Target target(String name, Shape shape) {
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

  /** Whether a column can be that of an answer or a result. */
  static boolean fits(Column column, Column.Type type, Optional<String> unit, int rows) {
    return column.size() >= rows && column.type() == type && column.unit().equals(unit);
  }
}
