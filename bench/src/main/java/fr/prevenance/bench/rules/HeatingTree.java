package fr.prevenance.bench.rules;

import fr.prevenance.bench.rules.Walk.AtLeast;
import fr.prevenance.bench.rules.Walk.Both;
import fr.prevenance.bench.rules.Walk.Constant;
import fr.prevenance.bench.rules.Walk.Default;
import fr.prevenance.bench.rules.Walk.Either;
import fr.prevenance.bench.rules.Walk.Given;
import fr.prevenance.bench.rules.Walk.Greatest;
import fr.prevenance.bench.rules.Walk.Grid;
import fr.prevenance.bench.rules.Walk.If;
import fr.prevenance.bench.rules.Walk.Least;
import fr.prevenance.bench.rules.Walk.Minus;
import fr.prevenance.bench.rules.Walk.Over;
import fr.prevenance.bench.rules.Walk.Plus;
import fr.prevenance.bench.rules.Walk.Rounded;
import fr.prevenance.bench.rules.Walk.Row;
import fr.prevenance.bench.rules.Walk.Rule;
import fr.prevenance.bench.rules.Walk.Same;
import fr.prevenance.bench.rules.Walk.Scale;
import fr.prevenance.bench.rules.Walk.Slope;
import fr.prevenance.bench.rules.Walk.Times;
import fr.prevenance.bench.rules.Walk.Under;

/** The 27 rules as a tree, built by hand. Amounts a month. */
final class HeatingTree {
  private static final int FACTS = 9;
  private static final int PENSIONS = 1;

  private int rules;
  private final Walk couple = new Given(2);
  private final Walk children = new Given(3);
  private final Walk student = new Default(new Given(5), 0);
  private final Walk zone = new Given(6);
  private final Walk surface = new Given(8);
  private final Walk shares = rule(shares());
  private final Walk resources = rule(resources());
  private final Walk rentKept = rule(new Least(new Given(7), rule(rentCeiling())));
  private final Walk amount = rule(amount());
  private final Walk guaranteed = rule(guaranteed());
  private final Walk paid = rule(new Rounded(paid()));

  /** « allocation . versée » of each household, over columns. */
  static void compute(double[][] facts, double[] results) {
    var tree = new HeatingTree();
    var row = new Row(FACTS, tree.rules);
    for (int household = 0; household < results.length; household++) {
      results[household] = tree.paid.in(row.at(facts, household));
    }
  }

  private Walk rule(Walk body) {
    return new Rule(rules++, body);
  }

  private static Walk constant(double value) {
    return new Constant(value);
  }

  private static double[] numbers(double... all) {
    return all;
  }

  private Walk shares() {
    return new Plus(
        new Plus(constant(1), new If(couple, constant(0.5), constant(0))),
        new Grid(children, numbers(1, 2, 3), numbers(0, 0.3, 0.6, 1)));
  }

  private Walk resources() {
    var pensions = new Over(new Default(new Given(PENSIONS), 0), constant(12));
    return new Times(new Plus(new Given(0), pensions), constant(0.9));
  }

  private Walk rentCeiling() {
    return new If(
        new Same(zone, 0), constant(620), new If(new Same(zone, 1), constant(510), constant(440)));
  }

  private Walk charges() {
    var kept = new Least(surface, new Plus(constant(20), new Times(constant(15), shares)));
    return new Over(new Times(rule(kept), constant(21)), constant(12));
  }

  private Walk effort() {
    var base = rule(new Rounded(new Over(resources, shares)));
    return new Slope(base, numbers(400, 1000, 2000, 5000), numbers(0.02, 0.12, 0.28, 0.35));
  }

  private Walk participation() {
    return new Plus(
        new Times(rule(effort()), resources),
        new Scale(rentKept, numbers(200, 450), numbers(0, 0.08, 0.15)));
  }

  private Walk increase() {
    return new Times(
        new Grid(children, numbers(1, 3), numbers(0, 25, 60)),
        new If(couple, constant(1), constant(1.3)));
  }

  private Walk open() {
    var ceiling = new Over(new Times(constant(17_000), shares), constant(12));
    var people =
        new Either(
            new AtLeast(new Given(4), constant(18)),
            new Either(new AtLeast(children, constant(1)), student));
    return new Both(
        new AtLeast(ceiling, resources), new Both(people, new AtLeast(surface, constant(9))));
  }

  private Walk amount() {
    var sum =
        new Minus(
            new Plus(new Plus(rentKept, rule(charges())), rule(increase())), rule(participation()));
    var bounded = new Least(constant(700), new Greatest(constant(0), sum));
    return new If(rule(open()), bounded, constant(Double.NaN));
  }

  private Walk guaranteed() {
    var share = rule(new Times(new Under(PENSIONS, 0, amount), constant(0.6)));
    return new If(
        new Same(new Default(amount, -1), -1), share, new Greatest(amount, new Default(share, 0)));
  }

  private Walk paid() {
    var more = new Plus(constant(30), new Default(guaranteed, 0));
    return new If(
        new AtLeast(new Default(guaranteed, 15), constant(15)),
        new If(student, more, guaranteed),
        constant(0));
  }
}
