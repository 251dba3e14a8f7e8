package fr.prevenance.rules.check;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.StaticType.StaticUnit;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Infers type, nullability and unit of a node; reports units that cannot go together.
 *
 * @param rules types of the rules looked at, filled in before
 * @param nodes receives the type of each node, by identity
 */
record Typing(
    List<StaticType> rules,
    Replacements replacements,
    UnitCheck check,
    Map<Node, StaticType> nodes) {

  StaticType of(Node node) {
    var type = inferred(node);
    nodes.put(node, type);
    return type;
  }

  private StaticType inferred(Node node) {
    return switch (node) {
      case Node.Constant(var value) -> ofValue(value);
      case Node.Reference reference -> ofReference(reference);
      case Node.Binary binary ->
          new OperatorTyping(check).of(binary, of(binary.left()), of(binary.right()));
      case Node.Aggregate aggregate -> new ListTyping(check).of(aggregate, all(aggregate.items()));
      case Node.Condition choice -> ofCondition(choice);
      case Node.Variations variations ->
          mergedParts(
              variations.branches().stream().map(Node.Branch::then).toList(),
              variations.branches().stream().map(branch -> ofBranch(branch)).toList());
      case Node.Applicability guard -> ofApplicability(guard);
      case Node.Bound bound -> ofBound(bound);
      case Node.Conversion conversion -> ofConversion(conversion);
      case Node.Simplification simplification -> simplified(of(simplification.value()));
      case Node.Rounding rounding -> ofRounding(rounding);
      case Node.RoundingTo rounding -> ofRoundingTo(rounding);
      case Node.Brackets brackets -> ofBrackets(brackets);
      case Node.Duration duration -> ofDuration(duration);
      case Node.DayOfPeriod edge -> new DateTyping(check).dayOfPeriod(edge, of(edge.date()));
      case Node.Context context -> ofContext(context);
      case Node.Template template -> ofTemplate(template);
      case Node.Presence presence -> ofPresence(presence);
      case Node.Dated dated -> ofDated(dated);
      case Node.Answer answer -> of(answer.value());
      case Node.Default fallback -> ofDefault(fallback);
      case Node.EvaluationDay _ -> StaticType.DATE;
      case Node.Logarithm logarithm ->
          StaticType.number(StaticType.NO_UNIT).orNullable(of(logarithm.value()).nullable());
      case Node.Inversion _ -> StaticType.number(StaticType.ANY_UNIT);
      case Node.FixedPoint fixedPoint -> of(fixedPoint.value());
      case Node.MissingMark mark -> of(mark.value());
      case Node.Broken _ -> StaticType.UNKNOWN;
      case Node.Members members -> ofMembers(members);
    };
  }

  /** Of the rule and of those that may take its place. */
  private StaticType ofReference(Node.Reference reference) {
    var types = new ArrayList<StaticType>();
    for (var replacement : replacements.of(reference)) {
      types.add(
          replacement.notApplicable()
              ? StaticType.UNKNOWN.orNullable(true)
              : rules.get(replacement.replacer().rule()));
    }
    types.add(rules.get(reference.rule()));
    return types.size() == 1 ? types.getFirst() : merged(types);
  }

  private List<StaticType> all(List<Node> nodes) {
    return nodes.stream().map(this::of).toList();
  }

  private static StaticType ofValue(Value value) {
    return switch (value) {
      case Value.Number number ->
          StaticType.number(
              number
                  .unit()
                  .<StaticUnit>map(unit -> new StaticUnit.Known(Unit.parse(unit)))
                  .orElse(StaticType.NO_UNIT));
      case Value.Bool _ -> StaticType.BOOLEAN;
      case Value.Text _ -> StaticType.TEXT;
      case Value.Date _ -> StaticType.DATE;
      case Value.NotApplicable _ -> StaticType.UNKNOWN.orNullable(true);
      case Value.Undefined _ -> StaticType.UNKNOWN;
    };
  }

  private StaticType ofCondition(Node.Condition choice) {
    return mergedParts(
            List.of(choice.then(), choice.otherwise()),
            List.of(of(choice.then()), of(choice.otherwise())))
        .orNullable(of(choice.test()).nullable());
  }

  private StaticType ofBranch(Node.Branch branch) {
    of(branch.test());
    return of(branch.then());
  }

  private StaticType ofApplicability(Node.Applicability guard) {
    of(guard.condition());
    return of(guard.value()).orNullable(true);
  }

  /** As {@link #merged}; a zero written without unit has the unit of the others. */
  private static StaticType mergedParts(List<Node> parts, List<StaticType> types) {
    var all = merged(types);
    var measured = new ArrayList<StaticType>();
    for (int i = 0; i < parts.size(); i++) {
      if (!isBareZero(parts.get(i)) && !isNothing(parts.get(i))) {
        measured.add(types.get(i));
      }
    }
    return measured.isEmpty() ? all : all.withUnit(SettledUnit.of(measured));
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Constant(var value)
        && (value instanceof Value.NotApplicable || value instanceof Value.Undefined);
  }

  private static boolean isBareZero(Node node) {
    return node instanceof Node.Constant(Value.Number(var number, var unit))
        && number == 0
        && unit.isEmpty();
  }

  /** First known kind; nullable if one is; a unit only if all agree. */
  private static StaticType merged(List<StaticType> types) {
    var kind =
        types.stream()
            .map(StaticType::kind)
            .filter(known -> known != Kind.UNKNOWN)
            .findFirst()
            .orElse(Kind.UNKNOWN);
    boolean nullable = types.stream().anyMatch(StaticType::nullable);
    boolean agreed = types.stream().map(StaticType::unit).distinct().count() == 1;
    return new StaticType(kind, nullable, agreed ? types.getFirst().unit() : StaticType.ANY_UNIT);
  }

  private StaticType ofBound(Node.Bound bound) {
    var value = of(bound.value());
    var limit = of(bound.limit());
    check.compatible(value, limit, bound.place());
    boolean takesUnitOfLimit =
        value.unit() instanceof StaticUnit.None && !(limit.unit() instanceof StaticUnit.None);
    return takesUnitOfLimit ? value.withUnit(StaticType.ANY_UNIT) : value;
  }

  private StaticType ofConversion(Node.Conversion conversion) {
    var value = of(conversion.value());
    var unit = new StaticUnit.Known(conversion.unit());
    check.compatible(value, StaticType.number(unit), conversion.place());
    return value.withKind(value.kind() == Kind.UNKNOWN ? Kind.NUMBER : value.kind()).withUnit(unit);
  }

  static StaticType simplified(StaticType type) {
    Optional<Unit> unit = type.knownUnit();
    return unit.isEmpty()
        ? type
        : type.withUnit(new StaticUnit.Known(UnitConversion.simplify(unit.get())));
  }

  private StaticType ofRounding(Node.Rounding rounding) {
    of(rounding.decimals());
    return simplified(of(rounding.value()));
  }

  private StaticType ofRoundingTo(Node.RoundingTo rounding) {
    var precision = of(rounding.precision());
    var value = simplified(of(rounding.value()));
    if (precision.knownUnit().filter(Unit::isDecimals).isEmpty()) {
      check.compatible(value, precision, rounding.place());
    }
    return value;
  }

  private StaticType ofBrackets(Node.Brackets brackets) {
    var base = of(brackets.base());
    of(brackets.multiplier());
    brackets.brackets().forEach(bracket -> bracket.ceiling().ifPresent(this::of));
    var amounts = brackets.brackets().stream().map(bracket -> of(bracket.amount())).toList();
    return switch (brackets.scale()) {
      case MARGINAL -> StaticType.number(base.unit());
      case PROGRESSIVE -> StaticType.number(new StaticUnit.Known(Unit.PERCENT));
      case GRID -> {
        sameThroughout(amounts, brackets.place());
        yield new StaticType(merged(amounts).kind(), false, SettledUnit.of(amounts));
      }
    };
  }

  private StaticType ofMembers(Node.Members members) {
    members.among().ifPresent(this::of);
    var value = of(members.value());
    return switch (members.fold()) {
      case SUM -> StaticType.number(value.unit());
      case COUNT -> StaticType.number(StaticType.NO_UNIT);
      case MAXIMUM, MINIMUM -> StaticType.number(value.unit()).orNullable(true);
      case ANY, ALL -> StaticType.BOOLEAN;
    };
  }

  private StaticType ofDuration(Node.Duration duration) {
    of(duration.from());
    of(duration.to());
    return StaticType.number(new StaticUnit.Known(duration.period().unit()));
  }

  private StaticType ofContext(Node.Context context) {
    context.settings().forEach(setting -> of(setting.value()));
    return of(context.value());
  }

  private StaticType ofTemplate(Node.Template template) {
    all(template.pieces());
    return StaticType.TEXT;
  }

  private StaticType ofPresence(Node.Presence presence) {
    of(presence.value());
    return StaticType.BOOLEAN;
  }

  private StaticType ofDated(Node.Dated dated) {
    var values =
        all(dated.versions().stream().map(Node.Version::value).flatMap(Optional::stream).toList());
    if (values.isEmpty()) {
      return StaticType.UNKNOWN.orNullable(true);
    }
    if (dated.day() instanceof Node.Reference day) {
      sameThroughout(values, day.place());
    }
    return merged(values)
        .withUnit(SettledUnit.of(values))
        .orNullable(dated.versions().stream().anyMatch(version -> version.value().isEmpty()));
  }

  private void sameThroughout(List<StaticType> types, Place place) {
    for (var other : types.subList(1, types.size())) {
      check.sameKind(types.getFirst(), other, place);
      check.compatible(types.getFirst(), other, place);
    }
  }

  private StaticType ofDefault(Node.Default fallback) {
    var value = of(fallback.value());
    var used = of(fallback.fallback());
    return value.kind() == Kind.UNKNOWN
        ? used.orNullable(value.nullable())
        : merged(List.of(value, used)).withUnit(SettledUnit.of(List.of(value, used)));
  }
}
