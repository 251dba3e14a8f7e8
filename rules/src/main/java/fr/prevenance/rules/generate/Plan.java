package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.PartUnits;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is to be generated for a model, found rule by rule as it is needed. */
final class Plan {
  /** Rules, those of contexts counted again: above, one class would not hold them. */
  private static final int MOST_CELLS = 6_000;

  private final Model model;
  private final RuleGraph graph;
  private final PartUnits units;
  private final Map<Integer, Expr.Input> inputs;
  private final Settlement settlement;
  private final TextCodes texts;
  private final Optional<Crossings.Side> side;
  private final List<Cell> all = new ArrayList<>();
  private final Map<Place, Cell> cells = new LinkedHashMap<>();
  private final Map<Context, Instance> instances = new HashMap<>();

  private record Place(Instance instance, int rule) {}

  private record Context(Instance outside, Identity node) {}

  /** A node by identity. */
  private record Identity(Node.Context node) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity same && same.node == node;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(node);
    }
  }

  /**
   * @param inputs by rule
   */
  Plan(Model model, Map<Integer, Expr.Input> inputs) {
    this(model, new RuleGraph(model), inputs, new Settlement(), new TextCodes(), Optional.empty());
  }

  /**
   * The rules of one kind.
   *
   * @param side empty where all rules are evaluated on one situation
   */
  Plan(
      Model model,
      RuleGraph graph,
      Map<Integer, Expr.Input> inputs,
      Settlement settlement,
      TextCodes texts,
      Optional<Crossings.Side> side) {
    this.model = model;
    this.graph = graph;
    this.units = new PartUnits(model.nodeTypes());
    this.inputs = inputs;
    this.settlement = settlement;
    this.texts = texts;
    this.side = side;
  }

  Model model() {
    return model;
  }

  PartUnits units() {
    return units;
  }

  Map<Integer, Expr.Input> inputs() {
    return inputs;
  }

  Settlement settlement() {
    return settlement;
  }

  TextCodes texts() {
    return texts;
  }

  RuleGraph graph() {
    return graph;
  }

  /** The rules left to the interpreter, each with the reason. */
  Map<String, String> interpreted() {
    var reasons = new LinkedHashMap<String, String>();
    all.forEach(
        cell -> cell.reason().ifPresent(reason -> reasons.putIfAbsent(cell.rule(), reason)));
    return reasons;
  }

  /** Whether the interpreter gives a zero of a node the unit that its other numbers have. */
  boolean isMeasured(Node node, Shape shape) {
    boolean mayLoseUnit =
        switch (node) {
          case Node.Binary binary -> binary.operator().isArithmetic();
          case Node.Aggregate aggregate -> !aggregate.fold().isLogical();
          case Node.Members members -> !members.fold().isLogical();
          case Node.Condition _, Node.Variations _, Node.Bound _, Node.Default _, Node.Brackets _ ->
              true;
          default -> false;
        };
    var type = model.nodeTypes().get(node);
    return mayLoseUnit
        && type != null
        && type.knownUnit().filter(unit -> Units.same(unit, shape.unit())).isPresent();
  }

  /** A rule of another kind than that of this plan, as those of this kind read it. */
  Optional<Expr> ofAnotherKind(Instance instance, int rule) {
    return side.flatMap(one -> one.other(instance, rule));
  }

  Expr members(Instance instance, Node.Members members) {
    return side.orElseThrow(() -> new NotGeneratable("membres d'un groupe"))
        .members(instance, members);
  }

  /** A rule seen from an instance. */
  Cell cell(Instance instance, int rule) {
    var place = new Place(instance.of(rule), rule);
    var known = cells.get(place);
    if (known != null) {
      if (known.body().isEmpty()) {
        throw new NotGeneratable("la règle dépend d'elle-même à travers un contexte");
      }
      return known;
    }
    var cell = newCell(model.rules().get(rule).name().text());
    cells.put(place, cell);
    lower(cell, model.rules().get(rule), place.instance());
    return cell;
  }

  private void lower(Cell cell, Rule rule, Instance instance) {
    try {
      cell.computes(new Lowering(this, instance).rule(rule));
    } catch (NotGeneratable part) {
      cell.isInterpreted(part.reason());
    }
  }

  Cell newCell(String rule) {
    if (all.size() >= MOST_CELLS) {
      throw new NotGeneratable("modèle trop grand");
    }
    var cell = new Cell(all.size(), rule);
    all.add(cell);
    return cell;
  }

  /** The inside of a context, made once. */
  Instance inside(
      Instance outside, Node.Context context, Map<Integer, Cell> overrides, Expr.Frame frame) {
    return instances.computeIfAbsent(
        new Context(outside, new Identity(context)),
        _ ->
            new Instance(
                Optional.of(new Instance.Origin(outside, context)),
                graph.affectedBy(overrides.keySet()),
                Map.copyOf(overrides),
                Optional.of(frame),
                Optional.empty()));
  }
}
