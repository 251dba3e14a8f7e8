package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.StaticType.Kind;
import fr.prevenance.rules.model.Unit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rule: whether a parent switches it off, else its possibilities, else its value. */
final class RuleStep extends Step {
  private static final int NO_ENTITY = -1;
  private final Rule rule;
  private List<Step> parents = List.of();
  private Optional<PossibilitiesStep> possibilities = Optional.empty();
  private @Nullable Step body;
  private @Nullable Step disabler;
  private boolean certainDisabler;
  private @Nullable Unit unitOfZero;
  private int entity = NO_ENTITY;
  private boolean isStrict;

  RuleStep(int slot, Rule rule) {
    super(slot);
    this.rule = rule;
  }

  /**
   * @param parents nearest first; the first that is boolean or nullable may switch the rule off
   */
  void complete(List<Step> parents, Optional<PossibilitiesStep> possibilities, Step body) {
    this.parents = parents;
    this.possibilities = possibilities;
    this.body = body;
  }

  /** Its only parent switches it off, as was decided beforehand. */
  void disabledBy(Step parent) {
    parents = List.of(parent);
    certainDisabler = true;
  }

  /** Units that cancel each other out leave none; in the reference they leave an empty one. */
  void isStrict() {
    isStrict = true;
  }

  /** Evaluated once for each of a kind of individuals or groups. */
  void isOf(int kind) {
    entity = kind;
  }

  int entity() {
    return entity;
  }

  /** A zero reached without looking at what carries the unit has this one. */
  void measuresZeroIn(Unit unit) {
    unitOfZero = unit;
  }

  int index() {
    return rule.index();
  }

  /** Its name where it lacks an answer: for an individual, that of the group it is read from. */
  int asked(Calculation calculation) {
    var home = calculation.home(entity);
    return home == null ? index() : home.asked(index());
  }

  Optional<PossibilitiesStep> possibilities() {
    return possibilities;
  }

  String name() {
    return rule.name().text();
  }

  boolean isEvaluationDay() {
    return rule.isEvaluationDay();
  }

  boolean isSecret() {
    return rule.secret();
  }

  Rule rule() {
    return rule;
  }

  Optional<Step> disabler() {
    return Optional.ofNullable(disabler);
  }

  Step body() {
    if (body == null) {
      throw new IllegalStateException("Rule not completed: " + name());
    }
    return body;
  }

  @Override
  Result compute(Calculation calculation) {
    var home = calculation.home(entity);
    if (home == null) {
      return Result.NOT_APPLICABLE;
    }
    return home == calculation ? computeHere(calculation) : in(home);
  }

  private Result computeHere(Calculation calculation) {
    var parent = parent(calculation);
    if (parent.disables()) {
      return Result.notApplicable(parent.missing());
    }
    if (calculation.timesOnStack(index()) > 1) {
      return calculation.cycle(name(), parent.missing());
    }
    calculation.enter(this);
    var restricted = possibilities.map(step -> step.in(calculation)).orElse(Result.UNDEFINED);
    if (!restricted.isUndefined()) {
      // As in the reference, the rule stays on the stack: only solvers look at it afterwards.
      calculation.stay();
      return restricted.with(restricted.missing().and(parent.missing()));
    }
    var value = ownMissing(body().in(calculation), calculation);
    calculation.leave();
    refuseImpossible(value, calculation);
    var missing = restricted.missing().and(value.missing()).and(parent.missing());
    return measured(value, restricted.unit()).with(missing);
  }

  private void refuseImpossible(Result value, Calculation calculation) {
    if (possibilities.isPresent()
        && calculation.checksPossibleValues()
        && !possibilities.get().accepts(value, calculation)) {
      throw new EvaluationFault(
          "reponse-hors-possibilites", "La valeur n'est pas l'une des possibilités de la règle.");
    }
  }

  private Result measured(Result value, @Nullable Unit unitOfPossibilities) {
    if (unitOfPossibilities != null) {
      return value.measuredIn(unitOfPossibilities);
    }
    var unit = value.unit();
    if (isStrict && unit != null && unit.equals(Unit.EMPTY)) {
      return value.withUnit(null);
    }
    return unitOfZero != null && value.isZero() && value.unit() == null
        ? value.measuredIn(unitOfZero)
        : value;
  }

  /** A public rule that is lacking for no other reason is the one to ask. */
  private Result ownMissing(Result value, Calculation calculation) {
    if (rule.hidden() || !value.isUndefined() || !value.missing().isEmpty()) {
      return value;
    }
    var missing = value.with(Missing.of(calculation.asked(index()), 1));
    calculation.remember(body().slot(), missing);
    return missing;
  }

  /** Whether the parent switches the rule off, and what that depends on. */
  record Parent(boolean disables, Missing missing) {
    private static final Parent NONE = new Parent(false, Missing.NONE);
  }

  private Parent parent(Calculation calculation) {
    var parent = disabler;
    if (parent == null) {
      return Parent.NONE;
    }
    boolean asked = parent.nature().kind() == Kind.BOOLEAN;
    if (!calculation.isTestingParentOf(index())) {
      calculation.testParentOf(index());
      var test = isOff(parent, asked, calculation);
      calculation.endTestOfParent();
      if (test.isTrue()) {
        return new Parent(true, test.missing());
      }
    }
    if (asked) {
      var value = parent.in(calculation);
      return new Parent(value.isFalse(), value.missing());
    }
    return Parent.NONE;
  }

  private Result isOff(Step parent, boolean asked, Calculation calculation) {
    var result = Result.NO;
    if (certainDisabler || parent.nature().isNullable()) {
      result = Applicability.isNotApplicable(parent, calculation);
    }
    if (!result.isTrue() && asked) {
      var value = parent.in(calculation);
      return value.isUndefined() ? value : Result.bool(value.isOff(), value.missing());
    }
    return result;
  }

  /** Whether the rule is not applicable, looking only at what can make it so. */
  Result isNotApplicable(Calculation calculation) {
    var home = calculation.home(entity);
    if (home == null) {
      return Result.YES;
    }
    return home == calculation ? isNotApplicableHere(calculation) : isNotApplicableAt(home);
  }

  private Result isNotApplicableAt(Calculation home) {
    return Applicability.isNotApplicable(this, home);
  }

  private Result isNotApplicableHere(Calculation calculation) {
    var known = calculation.knownApplicability(index());
    if (known != null) {
      return known;
    }
    calculation.countRule();
    var result = lookForApplicability(calculation);
    calculation.rememberApplicability(index(), result);
    return result;
  }

  private Result lookForApplicability(Calculation calculation) {
    var parent = parent(calculation);
    if (parent.disables()) {
      return Result.bool(true, parent.missing());
    }
    var test = Applicability.isNotApplicable(body(), calculation);
    var missing = parent.missing().and(test.missing());
    boolean answerable = test.isFalse() && test.missing().isEmpty();
    if (answerable
        && calculation.answerIsNullable(index())
        && !missing.contains(calculation.asked(index()))) {
      missing = missing.and(Missing.of(calculation.asked(index()), 1));
    }
    return test.with(missing);
  }

  @Override
  Nature infer() {
    var nature = body().nature();
    if (possibilities.isPresent()) {
      var restricted = possibilities.get().nature();
      return new Nature(
          restricted.kind(), nature.isNullable() ? nature.nullable() : restricted.nullable());
    }
    if (nature.kind() != Kind.UNKNOWN) {
      return nature;
    }
    var kind =
        rule.declaredKind()
            .orElse(rule.documentation().question().isPresent() ? Kind.BOOLEAN : Kind.UNKNOWN);
    return new Nature(kind, nature.nullable());
  }

  /** Infers what evaluation needs, in the order of the reference. */
  void settle() {
    nature();
    parents.forEach(Step::nature);
    for (var parent : parents) {
      boolean disables =
          certainDisabler || parent.nature().isNullable() || parent.nature().kind() == Kind.BOOLEAN;
      if (disables) {
        disabler = parent;
        return;
      }
    }
  }
}
