package fr.prevenance.rules.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * {@code contexte}: the settings are evaluated outside, the value inside.
 *
 * <p>A rule whose setting is unknown stays as it is outside, as in the reference; but nothing is
 * known under an unknown day, and the day outside would be a wrong one.
 */
final class ContextStep extends Step {

  /** A rule that takes a value inside. */
  record Setting(ReferenceStep rule, Step value) {}

  private final Step value;
  private final List<Setting> settings;

  ContextStep(int slot, Step value, List<Setting> settings) {
    super(slot);
    this.value = value;
    this.settings = settings;
  }

  @Override
  Result compute(Calculation calculation) {
    if (value instanceof ConstantStep constant && constant.value().isUndefined()) {
      throw new EvaluationFault("argument-manquant", "« contexte » n'a pas de valeur à calculer.");
    }
    var overrides = new ArrayList<Calculation.Override>();
    var kept = new HashSet<Integer>();
    for (var setting : settings) {
      var outside = setting.rule().in(calculation);
      var inside = setting.value().in(calculation);
      if (inside.isUndefined() && setting.rule().target().isEvaluationDay()) {
        return Result.undefined(inside.missing());
      }
      if (!inside.isUndefined()) {
        kept.add(setting.rule().target().asked(calculation));
      }
      if (!outside.sameValue(inside) || !sameUnit(outside, inside)) {
        refusePrivate(setting);
        overrides.add(
            new Calculation.Override(setting.rule().target().index(), setting.value(), inside));
      }
    }
    if (calculation.isInside(overrides)) {
      return Result.NOT_APPLICABLE;
    }
    var result = value.in(calculation.context(slot(), overrides));
    return result.with(result.missing().without(kept));
  }

  private static boolean sameUnit(Result first, Result second) {
    var a = first.unit();
    var b = second.unit();
    return a == null || b == null ? a == b : a.text().equals(b.text());
  }

  private static void refusePrivate(Setting setting) {
    if (setting.rule().target().isSecret()) {
      throw new EvaluationFault(
          "reponse-privee", "Une règle privée ne reçoit pas de valeur dans un contexte.");
    }
  }

  @Override
  Nature infer() {
    return value.nature();
  }
}
