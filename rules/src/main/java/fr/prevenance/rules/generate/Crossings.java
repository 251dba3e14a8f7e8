package fr.prevenance.rules.generate;

import fr.prevenance.rules.generate.Shape.Kind;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What individuals and groups read of each other. Each kind has a plan of its own; where a rule of
 * one kind reads another kind, there is a link in place of the code.
 */
final class Crossings {
  private final Model model;
  private final RuleGraph graph;
  private final List<Plan> plans = new ArrayList<>();
  private final Map<GroupRule, Link> ofGroups = new HashMap<>();
  private final Map<Node.Members, Map<Optional<Instance>, Link>> folds = new IdentityHashMap<>();
  private final Map<Handed, Link.Source> sourceOf = new HashMap<>();
  private final List<Link.Source> sources = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<Instance, BitSet> changed = new HashMap<>();
  private final Map<Instance, Instance> reflections = new HashMap<>();
  private final Map<Instance, Integer> kinds = new HashMap<>();

  private record GroupRule(int entity, int rule, Instance at) {}

  private record Handed(int entity, Expr value) {}

  /** For a model of individuals and groups. */
  Crossings(Model model, Map<Integer, Expr.Input> inputs, Settlement settlement, TextCodes texts) {
    this.model = model;
    this.graph = new RuleGraph(model);
    for (int entity = 0; entity < model.entities().size(); entity++) {
      plans.add(new Plan(model, graph, inputs, settlement, texts, Optional.of(new Side(entity))));
    }
  }

  Plan plan(int entity) {
    return plans.get(entity);
  }

  List<Plan> plans() {
    return plans;
  }

  /** One kind, from which others are read. */
  final class Side {
    private final int entity;

    private Side(int entity) {
      this.entity = entity;
    }

    /** In place of a rule of another kind. */
    Optional<Expr> other(Instance here, int rule) {
      int of = model.entityOf().get(rule);
      return of < 0 || of == entity
          ? Optional.empty()
          : Optional.of(new Expr.Linked(ofGroup(of, rule, seen(here, of, rule))));
    }

    /** The instance in which a group's rule is evaluated when it is read from here. */
    private Instance seen(Instance here, int of, int rule) {
      for (var at : here.contexts()) {
        var reflected = at.reflected();
        if (reflected.isPresent() && kinds.getOrDefault(reflected.get(), -1) == of) {
          return reflected.get().of(rule);
        }
        var changed = reflected.isPresent() ? at.affected() : changedBy(at, entity);
        if (changed.get(rule)) {
          throw new NotGeneratable("contexte que d'autres personnes ou groupes lisent");
        }
      }
      return Instance.ROOT;
    }

    /** A fold over the members of this kind of group. */
    Expr members(Instance here, Node.Members members) {
      var read = new HashSet<Integer>();
      Children.of(members).forEach(part -> collect(part, read));
      boolean changed =
          here.contexts().stream()
              .anyMatch(at -> read.stream().anyMatch(changedBy(at, entity)::get));
      var under = changed ? Optional.of(reflection(here, entity)) : Optional.<Instance>empty();
      var known = folds.computeIfAbsent(members, _ -> new HashMap<>());
      var link = known.get(under);
      if (link == null) {
        link = ofMembers(entity, members, under);
        known.put(under, link);
      }
      return new Expr.Linked(link);
    }

    private void collect(Node node, Set<Integer> read) {
      if (node instanceof Node.Reference reference) {
        read.add(reference.rule());
        model.replacements().of(reference).forEach(other -> read.add(other.replacer().rule()));
      }
      Children.of(node).forEach(child -> collect(child, read));
    }
  }

  /** What a context changes for others than the individual or group that is under it. */
  private BitSet changedBy(Instance context, int entity) {
    return changed.computeIfAbsent(
        context, _ -> graph.changedElsewhere(context.overrides().keySet(), entity));
  }

  /** What individuals are where their group is under a context. */
  private Instance reflection(Instance group, int entity) {
    var known = reflections.get(group);
    if (known != null) {
      return known;
    }
    if (group.isRoot()) {
      return group;
    }
    var origin = group.origin().orElseThrow();
    var made =
        Instance.reflecting(
            group,
            origin.context(),
            reflection(origin.outside(), entity),
            changedBy(group, entity));
    reflections.put(group, made);
    kinds.put(group, entity);
    return made;
  }

  private Link ofGroup(int entity, int rule, Instance at) {
    var key = new GroupRule(entity, rule, at);
    var known = ofGroups.get(key);
    if (known != null) {
      return known;
    }
    var value = new Lowering(plan(entity), at).call(rule);
    for (var context : at.contexts()) {
      value = Contexts.under(context.frame().orElseThrow(), value);
    }
    var shape = value.shape().with(Shape.VARIES);
    var link = new Link.OfGroup(links.size(), shape, source(entity, value));
    links.add(link);
    ofGroups.put(key, link);
    return link;
  }

  /**
   * @param under what members are where their group is under a context
   */
  private Link ofMembers(int group, Node.Members members, Optional<Instance> under) {
    var usual = parts(members, Instance.ROOT);
    var changed = under.map(instance -> parts(members, instance));
    var shape = changed.map(other -> merged(usual, other)).orElseGet(usual::shape);
    var reflected =
        changed.map(other ->
            new Link.Reflected(
                source(other.value(), members), other.among().map(this::source), isDeep(other)));
    var link =
        new Link.OfMembers(
            links.size(),
            shape,
            group,
            members.fold(),
            source(usual.value(), members),
            usual.among().map(this::source),
            reflected);
    links.add(link);
    return link;
  }

  /** What a fold looks at in each member. */
  private record Parts(Node.Members members, Expr value, Optional<Expr> among) {

    Shape shape() {
      return Crossings.shape(members.fold(), value, among);
    }
  }

  private Parts parts(Node.Members members, Instance at) {
    var lowering = new Lowering(plan(individual()), at);
    var among = members.among().map(lowering::value);
    var value = lowering.value(members.value());
    among.ifPresent(Crossings::requireFlag);
    if (members.fold().isLogical()) {
      requireFlag(value);
    } else if (!isExtremeDay(members.fold(), value)) {
      Lowering.numeric(value);
    }
    return new Parts(members, value, among);
  }

  private static Shape merged(Parts usual, Parts changed) {
    var merged = Choices.merged(usual.shape(), changed.shape());
    if (merged.has(Shape.MIXED)) {
      throw new NotGeneratable("unité connue seulement à l'exécution");
    }
    return merged;
  }

  /** Whether members also read, of their groups, what those read of members under the context. */
  private static boolean isDeep(Parts parts) {
    var search = new Reflections();
    return search.isRead(parts.value()) || parts.among().filter(search::isRead).isPresent();
  }

  private static boolean isExtremeDay(MemberFold fold, Expr value) {
    return value.shape().kind() == Kind.DATE
        && (fold == MemberFold.MAXIMUM || fold == MemberFold.MINIMUM);
  }

  private static void requireFlag(Expr value) {
    if (!value.shape().isBoolean() && value.shape().kind() != Kind.NONE) {
      throw new NotGeneratable("« parmi » ou condition sur des membres qui n'est pas un booléen");
    }
  }

  /** A sum over nobody is a zero without unit. */
  private static Shape shape(MemberFold fold, Expr value, Optional<Expr> among) {
    int traits =
        Shape.VARIES
            | Shape.UNCLEAN
            | (value.shape().traits() | among.map(test -> test.shape().traits()).orElse(0))
                & Shape.FAILS;
    if (fold.isLogical()) {
      return Shape.BOOLEAN.with(traits);
    }
    boolean sums = fold == MemberFold.SUM;
    int bare =
        sums && value.shape().unit() != null ? Shape.BARE : value.shape().traits() & Shape.BARE;
    var kind = value.shape().kind() == Kind.DATE ? Kind.DATE : Kind.NUMBER;
    return new Shape(kind, value.shape().unit(), traits | bare | (sums ? Shape.FAILS : 0));
  }

  /** Members that are only counted need no value. */
  private Optional<Link.Source> source(Expr value, Node.Members members) {
    return members.fold() == MemberFold.COUNT ? Optional.empty() : Optional.of(source(value));
  }

  private Link.Source source(Expr ofIndividual) {
    return source(individual(), ofIndividual);
  }

  /** What several folds look at, as each does under every context, is computed once. */
  private Link.Source source(int entity, Expr value) {
    return sourceOf.computeIfAbsent(new Handed(entity, value), _ -> newSource(entity, value));
  }

  private Link.Source newSource(int entity, Expr value) {
    var source = new Link.Source(sources.size(), entity, value);
    sources.add(source);
    return source;
  }

  /** Lets individuals read a test of their group, whatever else reads it. */
  Expr read(int entity, Expr test) {
    var shape = test.shape().with(Shape.VARIES | Shape.LEAKS);
    var link = new Link.OfGroup(links.size(), shape, newSource(entity, test));
    links.add(link);
    return new Expr.Linked(link);
  }

  /** What is handed on from one kind to another, by number. */
  List<Link.Source> sources() {
    return sources;
  }

  /** What kinds read of each other, by number. */
  List<Link> links() {
    return links;
  }

  /** Index of the kind that groups have for members. */
  int individual() {
    return model.individual().orElseThrow(() -> new NotGeneratable("pas d'individu"));
  }
}
