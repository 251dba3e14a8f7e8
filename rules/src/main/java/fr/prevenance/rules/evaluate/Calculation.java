package fr.prevenance.rules.evaluate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One evaluation of a program under one set of answers: lazy, each step at most once. */
final class Calculation {
  /** Rules evaluated, contexts and solvers included: far above any real model. */
  private static final int MAX_RULES_EVALUATED = 2_000_000;

  /**
   * What evaluations keep, contexts and solvers included: slots of steps, missing names (each
   * counts {@value Result#WEIGHT_OF_NAME}) and characters of texts.
   */
  private static final int MAX_KEPT = 50_000_000;

  /** Rules within rules: keeps an evaluation well within a thread's stack. */
  private static final int MAX_DEPTH = 400;

  private static final int MAX_CONTEXTS = 30;

  private Program program;
  private final LocalDate day;
  private final Budget budget;
  private final int nesting;
  private @Nullable Result[] memo;
  private @Nullable Step[] answers;
  private @Nullable Result[] given;
  private int[] stack = new int[16];
  private int depth;
  private int staying;
  private int[] tested = new int[8];
  private int testedDepth;
  private @Nullable List<Override> inside;
  private final Map<Integer, Calculation> contexts = new HashMap<>();
  private final Map<Integer, Result> applicability = new HashMap<>();
  private boolean inversionFailed;
  private @Nullable World world;
  private int instance;

  /** What was spent by a calculation and all those nested in it. */
  static final class Budget {
    private int rules;
    private int kept;
  }

  /** A rule that takes another value within a context. */
  record Override(int rule, Step value, Result result) {
    boolean sets(Override other) {
      return rule == other.rule && value == other.value;
    }
  }

  Calculation(Program program, LocalDate day) {
    this(
        program,
        day,
        new Budget(),
        0,
        new Step[program.ruleCount()],
        new Result[program.ruleCount()],
        new Result[program.slots()]);
  }

  /** For one individual or group of a world. */
  Calculation(Program program, LocalDate day, Budget budget, World world, int instance) {
    this(
        program,
        day,
        budget,
        0,
        new Step[program.ruleCount()],
        new Result[program.ruleCount()],
        new Result[program.slots()]);
    this.world = world;
    this.instance = instance;
    keep(memo.length + 2 * answers.length);
  }

  private Calculation(
      Program program,
      LocalDate day,
      Budget budget,
      int nesting,
      @Nullable Step[] answers,
      @Nullable Result[] given,
      @Nullable Result[] memo) {
    this.program = program;
    this.day = day;
    this.budget = budget;
    this.nesting = nesting;
    this.answers = answers;
    this.given = given;
    this.memo = memo;
  }

  LocalDate day() {
    return day;
  }

  @Nullable Result known(int slot) {
    return slot < memo.length ? memo[slot] : null;
  }

  void remember(int slot, Result result) {
    if (slot >= memo.length) {
      memo = Arrays.copyOf(memo, Math.max(slot + 1, program.slots()));
    }
    memo[slot] = result;
    keep(result.weight());
  }

  private void keep(int weight) {
    budget.kept += weight;
    if (budget.kept > MAX_KEPT) {
      throw new EvaluationFault("calcul-trop-grand", "Le calcul demande trop de mémoire.");
    }
  }

  /** Sets an answer before anything is evaluated. */
  void give(int rule, Result value) {
    given[rule] = value;
  }

  void give(int rule, Step value) {
    answers[rule] = value;
  }

  /** The same calculation with a program to which rules were added. */
  Calculation in(Program more) {
    program = more;
    answers = Arrays.copyOf(answers, program.ruleCount());
    given = Arrays.copyOf(given, program.ruleCount());
    contexts.values().forEach(context -> context.in(more));
    return this;
  }

  /** Forgets where the last evaluation, perhaps a failed one, was. */
  void restart() {
    depth = 0;
    staying = 0;
    testedDepth = 0;
    inside = null;
    budget.rules = 0;
    budget.kept = 0;
  }

  /** The answer to a rule; undefined where there is none, or where it is cyclic. */
  Result answer(int rule) {
    var value = given[rule];
    if (value != null) {
      return value;
    }
    var step = answers[rule];
    if (step == null) {
      return Result.UNDEFINED;
    }
    int mark = -1 - rule;
    if (timesOnStack(mark) > 1) {
      return Result.UNDEFINED;
    }
    push(mark);
    var result = step.in(this);
    leave();
    return result;
  }

  boolean answerIsNullable(int rule) {
    var step = answers[rule];
    if (step != null) {
      return step.nature().isNullable();
    }
    var value = given[rule];
    return value == null
        ? program.rule(rule).rule().possiblyNotApplicable()
        : value.isNotApplicable();
  }

  void enter(RuleStep rule) {
    countRule();
    if (depth - staying > MAX_DEPTH) {
      throw new EvaluationFault("calcul-trop-profond", "Le calcul enchaîne trop de règles.");
    }
    push(rule.index());
  }

  /** A rule looked at, for its value or its applicability. */
  void countRule() {
    if (++budget.rules > MAX_RULES_EVALUATED) {
      throw new EvaluationFault("calcul-trop-long", "Le calcul demande trop d'étapes.");
    }
  }

  /** Ends a rule that solvers and cycles must still see. */
  void stay() {
    staying++;
  }

  /** Whether a rule is not applicable, where that is known and depends on nothing else. */
  @Nullable Result knownApplicability(int rule) {
    return applicability.get(rule);
  }

  /** In the reference it depends on the parents being tested, and in a cycle on where it began. */
  void rememberApplicability(int rule, Result result) {
    if (program.isStrict() && testedDepth == 0) {
      applicability.put(rule, result);
    }
  }

  private void push(int mark) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    stack[depth++] = mark;
  }

  void leave() {
    depth--;
  }

  int timesOnStack(int rule) {
    int times = 0;
    for (int i = 0; i < depth; i++) {
      times += stack[i] == rule ? 1 : 0;
    }
    return times;
  }

  boolean isOnStack(int rule) {
    return timesOnStack(rule) > 0;
  }

  /** Being evaluated already, further out than the innermost rule. */
  boolean isBelowTop(int rule) {
    for (int i = 0; i < depth - 1; i++) {
      if (stack[i] == rule) {
        return true;
      }
    }
    return false;
  }

  /** Name of the innermost rule being evaluated. */
  String currentRule() {
    for (int i = depth - 1; i >= 0; i--) {
      if (stack[i] >= 0) {
        return program.rule(stack[i]).name();
      }
    }
    return "";
  }

  /** A rule met while it is being evaluated for the second time. */
  Result cycle(String rule, Missing missing) {
    if (program.options().strict().noCycleRuntime() && !isTestOfParentBelow(rule)) {
      throw new EvaluationFault("cycle", "La règle « " + rule + " » dépend d'elle-même.");
    }
    return Result.undefined(missing);
  }

  /** The cycle only comes from asking parents whether they switch their children off. */
  private boolean isTestOfParentBelow(String rule) {
    boolean below = testedDepth > 0;
    for (int i = 0; i < testedDepth; i++) {
      below &= program.rule(tested[i]).name().startsWith(rule);
    }
    return below;
  }

  boolean checksPossibleValues() {
    return program.options().strict().checkPossibleValues();
  }

  boolean isTestingParentOf(int rule) {
    for (int i = 0; i < testedDepth; i++) {
      if (tested[i] == rule) {
        return true;
      }
    }
    return false;
  }

  void testParentOf(int rule) {
    if (testedDepth == tested.length) {
      tested = Arrays.copyOf(tested, 2 * testedDepth);
    }
    tested[testedDepth++] = rule;
  }

  void endTestOfParent() {
    testedDepth--;
  }

  /** Whether this is the inside of the same context: it would never end. */
  boolean isInside(List<Override> overrides) {
    var own = inside;
    if (own == null || overrides.size() != own.size()) {
      return false;
    }
    for (int i = 0; i < overrides.size(); i++) {
      if (!overrides.get(i).sets(own.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The inside of a context, made at its first evaluation. */
  Calculation context(int slot, List<Override> overrides) {
    var known = contexts.get(slot);
    if (known != null) {
      known.inside = overrides;
      return known;
    }
    var inner = overrides.isEmpty() ? copy() : fresh();
    inner.depth = 0;
    inner.staying = 0;
    inner.testedDepth = 0;
    for (var override : overrides) {
      inner.answers[override.rule()] = override.value();
      inner.given[override.rule()] = null;
    }
    for (var override : overrides) {
      inner.lookAt(override);
    }
    for (var override : overrides) {
      inner.given[override.rule()] = override.result();
    }
    inner.inside = overrides;
    contexts.put(slot, inner);
    return inner;
  }

  /** The reference checks an answer against its possibilities, which already evaluates rules. */
  private void lookAt(Override override) {
    var possibilities = program.rule(override.rule()).possibilities();
    if (possibilities.isPresent() && !program.isStrict()) {
      possibilities.get().accepts(override.value().in(this), this);
    }
  }

  /** The inside of a context, if it was evaluated. */
  Optional<Calculation> contextAt(int slot) {
    return Optional.ofNullable(contexts.get(slot));
  }

  /** The same calculation at this point, to try things in. */
  Calculation copy() {
    var copy = nested(Arrays.copyOf(memo, memo.length));
    copy.stack = Arrays.copyOf(stack, stack.length);
    copy.depth = depth;
    copy.staying = staying;
    copy.tested = Arrays.copyOf(tested, tested.length);
    copy.testedDepth = testedDepth;
    return copy;
  }

  /** The same answers, nothing evaluated. */
  private Calculation fresh() {
    return nested(new Result[memo.length]);
  }

  private Calculation nested(@Nullable Result[] results) {
    if (nesting >= MAX_CONTEXTS) {
      throw new EvaluationFault("calcul-trop-profond", "Le calcul emboîte trop de contextes.");
    }
    keep(results.length + 2 * answers.length);
    var nested =
        new Calculation(
            program,
            day,
            budget,
            nesting + 1,
            Arrays.copyOf(answers, answers.length),
            Arrays.copyOf(given, given.length),
            results);
    if (world != null) {
      nested.instance = instance;
      nested.world = world.with(instance, nested);
    }
    return nested;
  }

  /** What is missing when this rule has no answer here: in a world, for whom too. */
  int asked(int rule) {
    return world == null ? rule : Missing.nameOf(rule, instance);
  }

  /** Who a missing name is asked of; empty outside a world. */
  Optional<String> whose(int name) {
    var all = world;
    return all == null
        ? Optional.empty()
        : Missing.instance(name).stream().mapToObj(i -> all.instance(i).id()).findFirst();
  }

  /** Those of everybody in the world who was looked at; itself alone outside one. */
  List<Calculation> inWorld() {
    return world == null ? List.of(this) : world.made();
  }

  /** The individual or group it is about; empty outside a world. */
  String subject() {
    return world == null ? "" : world.instance(instance).id();
  }

  /** Whether it is the inside of a context or of a solver. */
  boolean isChanged() {
    return nesting > 0;
  }

  /** The same, with what was calculated so far: what is calculated on is not seen here. */
  Calculation toGoOn() {
    return world == null ? toGoOnIn(null) : world.copy().calculation(instance);
  }

  /** What it was given does not change any more, nor do the contexts that it has left. */
  Calculation toGoOnIn(@Nullable World other) {
    var copy =
        new Calculation(
            program, day, budget, nesting, answers, given, Arrays.copyOf(memo, memo.length));
    copy.contexts.putAll(contexts);
    copy.applicability.putAll(applicability);
    copy.inversionFailed = inversionFailed;
    copy.instance = instance;
    copy.world = other;
    return copy;
  }

  /** The same answers, nothing evaluated, in another world. */
  Calculation movedTo(World other) {
    keep(memo.length + 2 * answers.length);
    var moved =
        new Calculation(
            program,
            day,
            budget,
            nesting,
            Arrays.copyOf(answers, answers.length),
            Arrays.copyOf(given, given.length),
            new Result[memo.length]);
    moved.instance = instance;
    moved.world = other;
    return moved;
  }

  /**
   * Where a rule is evaluated: here, or for an individual's rule that reads a group's, in the
   * principal group.
   *
   * @param entity of the rule; -1 for none
   * @return null where the individual has no such group
   */
  @Nullable Calculation home(int entity) {
    var all = world;
    if (entity < 0 || all == null || all.instance(instance).entity() == entity) {
      return this;
    }
    if (all.instance(instance).isGroup()) {
      throw new EvaluationFault(
          "entite-trop-fine", "Cette règle ne se calcule pas pour le groupe demandé.");
    }
    int group = all.instance(instance).groups()[entity];
    return group < 0 ? null : all.calculation(group);
  }

  /** As {@link #members}, or none. */
  List<Calculation> membersKnown() {
    return world == null ? List.of() : members();
  }

  /** Those of the members of this group, in order. */
  List<Calculation> members() {
    var all = world;
    if (all == null) {
      throw new EvaluationFault(
          "membres-inconnus", "Le calcul porte sur des membres et aucun n'est donné.");
    }
    return all.instance(instance).members().stream().map(all::calculation).toList();
  }

  /** The same answers but one. */
  Calculation without(int rule) {
    var changed = fresh();
    changed.answers[rule] = null;
    changed.given[rule] = Result.UNDEFINED;
    return changed;
  }

  /** The same answers and one more; in the reference a private rule takes none. */
  Calculation answering(int rule, Result value) {
    if (!program.isStrict()
        && program.options().strict().situation()
        && program.rule(rule).isSecret()) {
      throw new EvaluationFault("reponse-privee", "Une règle privée ne reçoit pas de valeur.");
    }
    var changed = fresh();
    changed.given[rule] = value;
    return changed;
  }

  void failInversion() {
    inversionFailed = true;
  }

  boolean inversionFailed() {
    return inversionFailed;
  }
}
