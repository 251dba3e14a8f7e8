package fr.prevenance.rules.generate;

import java.util.Optional;

/** A rule in one context: computed at most once a row. Written by the lowering, then only read. */
final class Cell {
  private final int number;
  private final String rule;
  private Shape shape = Shape.NOTHING;
  private Optional<Expr> body = Optional.empty();
  private Optional<String> reason = Optional.empty();
  private int uses;

  Cell(int number, String rule) {
    this.number = number;
    this.rule = rule;
  }

  int number() {
    return number;
  }

  String rule() {
    return rule;
  }

  Shape shape() {
    return shape;
  }

  void computes(Expr expression) {
    body = Optional.of(expression);
    shape = expression.shape();
  }

  /** What a context sets: it has no body of its own. */
  void holds(Shape held) {
    shape = held;
  }

  /** Left to the interpreter: always in doubt. */
  void isInterpreted(String why) {
    reason = Optional.of(why);
    shape = Shape.NOTHING.with(Shape.FAILS | Shape.LEAKS | Shape.UNCLEAN);
    body = Optional.of(new Expr.Const(shape, States.boxed(States.DOUBT)));
  }

  Optional<Expr> body() {
    return body;
  }

  Optional<String> reason() {
    return reason;
  }

  void use() {
    uses++;
  }

  int uses() {
    return uses;
  }

  boolean isMemoized() {
    return uses > 1 && !body.map(Expr::isTiny).orElse(true);
  }
}
