package fr.prevenance.rules.evaluate;

import static fr.prevenance.rules.model.Operator.AND;
import static fr.prevenance.rules.model.Operator.DIFFERENT;
import static fr.prevenance.rules.model.Operator.EQUAL;
import static fr.prevenance.rules.model.Operator.LESS;
import static fr.prevenance.rules.model.Operator.MINUS;
import static fr.prevenance.rules.model.Operator.MORE;
import static fr.prevenance.rules.model.Operator.PLUS;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.evaluate.BracketsStep.Bracket;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import fr.prevenance.rules.model.PartUnits;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From nodes to steps. What the kernel does not have is written with what it has, as the reference
 * defines it: a bound is a condition on a comparison, a default a condition on a test.
 */
final class Compiler {
  private static final Node ONE = new Node.Constant(Value.of(1));

  private final Program program;
  private final boolean strict;
  private final References references;
  private final PartUnits units;
  private final Lists lists;

  /**
   * @param types static type of nodes, by identity, where known
   */
  Compiler(Program program, References references, Map<Node, StaticType> types) {
    this(program, references, new PartUnits(types));
  }

  private Compiler(Program program, References references, PartUnits units) {
    this.program = program;
    this.units = units;
    this.strict = program.isStrict();
    this.references = references;
    this.lists = new Lists(this, program);
  }

  /**
   * @param scope full name of the rule the node stands in
   */
  Step compile(Node node, String scope) {
    var known = program.step(node);
    if (known.isPresent()) {
      return known.get();
    }
    var step = measured(node, make(node, scope));
    program.put(node, step);
    return step;
  }

  private Step measured(Node node, Step step) {
    var unit = units.ofNode(node);
    return unit.isPresent() && mayLoseUnit(node)
        ? new ZeroUnitStep(slot(), step, unit.get())
        : step;
  }

  private static boolean mayLoseUnit(Node node) {
    return switch (node) {
      case Node.Binary binary -> binary.operator().isArithmetic();
      case Node.Aggregate aggregate -> !aggregate.fold().isLogical();
      case Node.Members members -> !members.fold().isLogical();
      case Node.Condition _, Node.Variations _, Node.Bound _, Node.Default _, Node.Brackets _ ->
          true;
      default -> false;
    };
  }

  private Step make(Node node, String scope) {
    return switch (node) {
      case Node.Constant(var value) -> constant(Result.of(value));
      case Node.EvaluationDay _ -> new DayStep(slot());
      case Node.Reference reference -> references.step(reference, this);
      case Node.Binary binary -> binary(binary, scope);
      case Node.Aggregate aggregate -> lists.compile(aggregate, scope);
      case Node.Condition choice ->
          condition(
              compile(choice.test(), scope),
              part(choice, choice.then(), scope),
              part(choice, choice.otherwise(), scope));
      case Node.Variations variations -> variations(variations, scope);
      case Node.Applicability guard -> applicability(guard, scope);
      case Node.Bound bound -> bound(bound, scope);
      case Node.Conversion conversion ->
          new ConversionStep(slot(), compile(conversion.value(), scope), conversion.unit(), strict);
      case Node.Simplification simplification ->
          new SimplificationStep(slot(), compile(simplification.value(), scope));
      case Node.Rounding rounding ->
          new RoundingStep(
              slot(),
              compile(rounding.value(), scope),
              compile(rounding.decimals(), scope),
              strict);
      case Node.RoundingTo rounding ->
          new RoundingToStep(
              slot(),
              compile(rounding.value(), scope),
              compile(rounding.precision(), scope),
              rounding.direction());
      case Node.Brackets brackets -> brackets(brackets, scope);
      case Node.Duration duration ->
          new DurationStep(
              slot(),
              compile(duration.from(), scope),
              compile(duration.to(), scope),
              duration.period(),
              strict);
      case Node.DayOfPeriod edge ->
          new DayOfPeriodStep(slot(), edge.edge(), compile(edge.date(), scope));
      case Node.Context context -> context(context, scope);
      case Node.Template template ->
          new TemplateStep(
              slot(), template.pieces().stream().map(piece -> compile(piece, scope)).toList());
      case Node.Presence presence -> presence(presence, scope);
      case Node.Dated dated -> dated(dated, scope);
      case Node.Answer answer -> answer(answer, scope);
      case Node.Default fallback -> byDefault(fallback, scope);
      case Node.Logarithm logarithm ->
          new LogarithmStep(slot(), compile(logarithm.value(), scope), strict);
      case Node.Inversion inversion ->
          new InversionStep(
              slot(),
              inversion,
              inversion.candidates().stream().map(goal -> reference(goal.rule())).toList());
      case Node.FixedPoint fixedPoint ->
          new FixedPointStep(slot(), fixedPoint.rule(), compile(fixedPoint.value(), scope));
      case Node.Members members -> members(members, scope);
      case Node.Broken(var problem) -> new BrokenStep(slot(), problem);
      case Node.MissingMark mark ->
          new MissingMarkStep(slot(), program.numberOf(mark.name()), compile(mark.value(), scope));
    };
  }

  int slot() {
    return program.newSlot();
  }

  Compiler withoutReplacements() {
    return new Compiler(program, References.plain(), units);
  }

  /** Whether a rule, or one above it, is replaced somewhere. */
  boolean replacesAbove(String scope) {
    var name = new RuleName(scope);
    return Stream.concat(Stream.of(name), name.ancestors().stream())
        .map(above -> program.find(above.text()))
        .flatMap(Optional::stream)
        .anyMatch(rule -> references.concern(rule.index()));
  }

  boolean isStrict() {
    return strict;
  }

  /** {@code oui} or {@code non}, looking only at what can make a step not applicable. */
  Step isApplicable(Step step) {
    return condition(
        new NotApplicableTestStep(slot(), step), constant(Result.NO), constant(Result.YES));
  }

  /** The rules above a name, nearest first, as references from it. */
  List<Step> parents(RuleName name) {
    return program.options().automaticNamespaceDisabling()
        ? name.ancestors().stream()
            .map(ancestor -> program.find(ancestor.text()))
            .flatMap(Optional::stream)
            .map(parent -> parent(parent, name))
            .toList()
        : List.of();
  }

  Step parent(RuleStep parent, RuleName child) {
    var place = parent.rule().place();
    return references.step(
        new Node.Reference(parent.index(), parent.name(), child.text(), place), this);
  }

  ConstantStep constant(Result value) {
    return new ConstantStep(slot(), value);
  }

  private Step binary(Node.Binary binary, String scope) {
    var left = compile(binary.left(), scope);
    var right = part(binary, binary.right(), scope);
    var operator = binary.operator();
    var known = units.types().getOrDefault(binary.left(), StaticType.UNKNOWN).kind();
    boolean mayBeDate = known == StaticType.Kind.DATE || known == StaticType.Kind.UNKNOWN;
    if (!strict || !mayBeDate || operator != PLUS && operator != MINUS) {
      return binary(operator, left, right);
    }
    return new DateShiftStep(
        slot(),
        binary(operator, left, right),
        left,
        right,
        operator == PLUS,
        known == StaticType.Kind.DATE);
  }

  BinaryStep binary(Operator operator, Step left, Step right) {
    return new BinaryStep(slot(), operator, left, right, strict);
  }

  ConditionStep condition(Step test, Step then, Step otherwise) {
    return new ConditionStep(slot(), test, then, otherwise, strict ? null : written(then));
  }

  /** A rule itself, replacements apart. */
  ReferenceStep reference(int rule) {
    return new ReferenceStep(slot(), program.rule(rule));
  }

  /** In the reference, the unit that stands in the text of a branch not taken. */
  private static @Nullable Unit written(Step step) {
    return switch (step) {
      case ConstantStep constant -> constant.value().unit();
      case ConversionStep conversion -> conversion.unit();
      case DurationStep duration -> duration.unit();
      default -> null;
    };
  }

  private Step variations(Node.Variations variations, String scope) {
    var branches =
        variations.branches().stream()
            .map(branch ->
                new VariationsStep.Branch(
                    compile(branch.test(), scope), part(variations, branch.then(), scope)))
            .toList();
    return new VariationsStep(slot(), branches, strict);
  }

  private Step applicability(Node.Applicability guard, String scope) {
    var condition = compile(guard.condition(), scope);
    return condition(
        binary(guard.negated() ? EQUAL : DIFFERENT, condition, constant(Result.NO)),
        compile(guard.value(), scope),
        constant(Result.NOT_APPLICABLE));
  }

  private Step bound(Node.Bound bound, String scope) {
    var limit = compile(bound.limit(), scope);
    var value = compile(bound.value(), scope);
    var set = binary(DIFFERENT, limit, constant(Result.NO));
    var taken = strict ? new LimitStep(slot(), limit, value) : limit;
    var beyond = binary(bound.ceiling() ? MORE : LESS, value, taken);
    return condition(binary(AND, set, beyond), taken, value);
  }

  private Step brackets(Node.Brackets brackets, String scope) {
    var base = compile(brackets.base(), scope);
    var multiplier = compile(brackets.multiplier(), scope);
    var all =
        brackets.brackets().stream().map(bracket -> bracket(brackets, bracket, scope)).toList();
    return switch (brackets.scale()) {
      case MARGINAL -> new MarginalStep(slot(), base, multiplier, all, strict);
      case GRID -> new GridStep(slot(), base, multiplier, all, strict);
      case PROGRESSIVE -> new ProgressiveStep(slot(), base, multiplier, all, strict);
    };
  }

  private Bracket bracket(Node.Brackets brackets, Node.Bracket bracket, String scope) {
    var ceiling =
        bracket
            .ceiling()
            .map(node -> compile(node, scope))
            .orElseGet(() -> constant(Result.number(Double.POSITIVE_INFINITY, null, Missing.NONE)));
    return new Bracket(ceiling, part(brackets, bracket.amount(), scope));
  }

  private Step context(Node.Context context, String scope) {
    var settings =
        context.settings().stream()
            .map(setting ->
                new ContextStep.Setting(
                    reference(setting.rule().rule()), compile(setting.value(), scope)))
            .toList();
    return new ContextStep(slot(), compile(context.value(), scope), settings);
  }

  private Step presence(Node.Presence presence, String scope) {
    var value = compile(presence.value(), scope);
    return switch (presence.question()) {
      case UNDEFINED -> new UndefinedTestStep(slot(), value);
      case DEFINED -> not(new UndefinedTestStep(slot(), value));
      case NOT_APPLICABLE -> new NotApplicableTestStep(slot(), value);
      case APPLICABLE -> not(new NotApplicableTestStep(slot(), value));
    };
  }

  Step not(Step test) {
    return binary(EQUAL, test, constant(Result.NO));
  }

  /** 1 where a value is applicable. */
  Step oneIfApplicable(Node item, String scope) {
    var test = not(new NotApplicableTestStep(slot(), compile(item, scope)));
    return condition(
        binary(DIFFERENT, test, constant(Result.NO)),
        compile(ONE, scope),
        constant(Result.NOT_APPLICABLE));
  }

  private Step members(Node.Members members, String scope) {
    return new MembersStep(
        slot(),
        members.fold(),
        compile(members.value(), scope),
        members.among().map(node -> compile(node, scope)));
  }

  private Step dated(Node.Dated dated, String scope) {
    var values =
        dated.versions().stream()
            .map(version -> version.value().map(node -> part(dated, node, scope)))
            .toList();
    return new DatedStep(slot(), compile(dated.day(), scope), dated, values);
  }

  private Step answer(Node.Answer answer, String scope) {
    boolean nullable = program.rule(answer.rule()).rule().possiblyNotApplicable();
    var given = new AnswerStep(slot(), answer.rule(), nullable);
    return condition(new UndefinedTestStep(slot(), given), compile(answer.value(), scope), given);
  }

  private Step byDefault(Node.Default fallback, String scope) {
    var value = part(fallback, fallback.value(), scope);
    var used = part(fallback, fallback.fallback(), scope);
    var marked =
        fallback
            .missing()
            .<Step>map(name -> new MissingMarkStep(slot(), program.numberOf(name), used))
            .orElse(used);
    return condition(new UndefinedTestStep(slot(), value), marked, value);
  }

  List<Step> all(List<Node> nodes, String scope) {
    return nodes.stream().map(node -> compile(node, scope)).toList();
  }

  /** What a node takes or adds, in its unit. */
  Step part(Node whole, Node part, String scope) {
    var step = compile(part, scope);
    return units
        .of(whole, part)
        .<Step>map(unit -> new ConversionStep(slot(), step, unit, strict))
        .orElse(step);
  }
}
